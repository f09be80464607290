/** That the engine is general: what is not in the product is added to it through public ports only. */
import { createExecutionContext } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../worker/app.ts";
import { registryOf } from "../../../worker/engine/feature.ts";
import { FEATURES } from "../../../worker/features/index.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { pretend, TABLE } from "./feature.ts";

const { app } = createApp([...FEATURES, pretend]);

beforeAll(() => env.DB.exec(TABLE.replaceAll("\n", " ")));

async function invited(count = 2) {
  const org = await quietOrganisation();
  const applications = await org.applications(count);
  const seats = applications.map(({ externalId }) => `${org.id}-${externalId}`);
  const body = {
    action: "invite-to-interview",
    input: { seats, host: "chef@prov.example" },
    applications: applications.map(({ id }) => ({ id })),
  };
  return { org, applications, seats, body };
}

async function call(org: Organisation, path: string, body: unknown) {
  const response = await app.fetch(
    new Request(`https://vidare.test${path}`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${org.token}`,
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    }),
    org.bindings,
    createExecutionContext(),
  );
  // oxlint-disable-next-line typescript/no-explicit-any
  return { status: response.status, body: (await response.json()) as any };
}

const taken = (org: Organisation) =>
  org.rows(
    "SELECT id, application_id AS by FROM pretend_seats WHERE org_id = ? ORDER BY id",
    org.id,
  );

describe("a feature that the product has not", () => {
  it("has an action, which is planned, offered, and executed for many with what they share", async () => {
    const { org, applications, seats, body } = await invited();
    const planned = await call(org, "/v1/plans", body);
    expect(planned.body.shared.messages).toMatchObject([{ to: "chef@prov.example" }]);
    expect(await taken(org)).toEqual([]);
    const done = await call(org, "/v1/actions", body);
    expect(done.body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "done",
      "done",
    ]);
    expect(await taken(org)).toEqual(applications.map(({ id }, at) => ({ id: seats[at], by: id })));
    expect(
      await org.rows(
        "SELECT recipient, receipt_id = operation_id AS own FROM messages WHERE org_id = ?",
        org.id,
      ),
    ).toEqual([{ recipient: "chef@prov.example", own: 1 }]);
  });

  it("has a guard, by which of two for one seat one is told that somebody was faster", async () => {
    const { org, applications, body } = await invited();
    const [first, second] = applications;
    await call(org, "/v1/actions", { ...body, applications: [{ id: first!.id }] });
    await org.rows(
      "UPDATE pretend_seats SET application_id = 'x' WHERE id LIKE ? RETURNING id",
      `%${second!.externalId}`,
    );
    const late = await call(org, "/v1/actions", { ...body, applications: [{ id: second!.id }] });
    expect(late.body.results[0]).toMatchObject({
      outcome: "conflict",
      problem: { code: "version_conflict" },
    });
    expect((await org.call(`/v1/applications/${second!.id}`)).body.status).toBe("received");
  });

  it("has an inverse, by which it is undone", async () => {
    const { org, seats, body } = await invited(1);
    const done = await call(org, "/v1/actions", body);
    const receipt = done.body.results[0].receipt;
    expect(receipt.undoable).toBe(true);
    expect((await call(org, `/v1/receipts/${receipt.id}/undo`, {})).status).toBe(200);
    expect(await taken(org)).toEqual([{ id: seats[0], by: null }]);
  });

  it("is refused when it defines what another does", () => {
    expect(() => registryOf([pretend, pretend])).toThrow("Two features define the same");
  });

  it("whose effect nobody defines is an error, never passed over", () => {
    expect(() => registryOf([]).effect("take-seat")).toThrow("No feature defines the effect");
  });

  it.todo("names ids inside its input, and the engine reads what they name and who reaches them");
  it.todo("adds columns that a plan may look at");
  it.todo("puts a remark into the plan of another action, and follows what that does");
  it.todo("has guests of its own, who come by a link");
  it.todo("guards what of its mail may still leave, and reminds");
  it.todo("says of its table what is erased and exported");
  it.todo("has jobs, woken by queue, minute or day");
  it.todo("has routes and words of its own");
});
