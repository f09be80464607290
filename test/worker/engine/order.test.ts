import { REGISTRY } from "../../support/registry.ts";
import { expect, it } from "vitest";
import { plan, settle } from "../../../worker/engine/perform.ts";
import { Database } from "../../../worker/db/client.ts";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { SCOPES } from "../../../worker/domain/vocabulary.ts";
import { clockAt } from "../support/clock.ts";
import { env, Organisation } from "../support/organisation.ts";
import { freshAddress, requests, resendEnv, row, script } from "../support/outbox.ts";

/** A plan of two messages, of which the second leaves after the first, committed like any other. */
async function two() {
  const org = await Organisation.make({ holdSeconds: 0 });
  const { id, email } = await org.application({ email: freshAddress() });
  const now = new Date();
  const engine = {
    db: new Database(env.DB),
    actor: {
      org: org.id,
      id: "anna.ek",
      name: "Anna Ek",
      email: null,
      scopes: SCOPES,
      projects: null,
      applications: null,
      locale: null,
    },
    now,
    newId,
    registry: REGISTRY,
    files: env.FILES,
    linkable: true,
    tombstone: async () => "",
    unlock: async () => null,
  };
  const rows = [{ reference: id, input: { subject: "Först", content: "Hej" } }];
  const {
    outcomes: [outcome],
  } = await plan(engine, { action: "send-email", rows });
  const [first] = outcome!.planned!.plan.messages;
  const second = { ...first!, subject: "Sedan", after: [0] };
  outcome!.planned!.plan.messages = [first!, second];
  const key = { key: crypto.randomUUID(), route: "test", bodyHash: "x" };
  const { outcomes: settled } = await settle(engine, [outcome!], key);
  const receipt = settled[0]!.receipt!;
  const messages = await org.rows(
    "SELECT id, after_id FROM messages WHERE receipt_id = ? ORDER BY id",
    receipt.id,
  );
  expect(messages.map(({ after_id: after }) => after)).toEqual([null, messages[0]!.id]);
  const ids = messages.map(({ id: message }) => String(message)) as [string, string];
  return {
    org,
    ids,
    to: email!,
    receipt,
    later: (seconds: number) => new Date(now.getTime() + seconds * 1000),
  };
}

it("leaves in order, whichever is asked for first", async () => {
  const { ids, to, later } = await two();
  const [first, second] = ids;
  expect(await deliver(resendEnv, second, clockAt(later(1)))).toEqual({ kind: "none" });
  expect(await deliver(resendEnv, first, clockAt(later(2)))).toEqual({ kind: "sent" });
  expect(await deliver(resendEnv, second, clockAt(later(600)))).toEqual({ kind: "sent" });
  const subjects = (await requests(to)).map(
    ({ body }) => (JSON.parse(body) as { subject: string }).subject,
  );
  expect(subjects).toEqual(["Först", "Sedan"]);
});

it("waits for as long as the first does, through an outage", async () => {
  const { ids, to, later } = await two();
  const [first, second] = ids;
  await script(to, ["error-500", "error-500"]);
  const failed = await deliver(resendEnv, first, clockAt(later(1)));
  expect(failed.kind).toBe("again");
  expect(await deliver(resendEnv, second, clockAt(later(30)))).toEqual({ kind: "none" });
  expect(await requests(to)).toHaveLength(1);
});

it("falls with the first when that is undone", async () => {
  const { org, ids, receipt } = await two();
  await env.DB.prepare(
    "UPDATE messages SET state = 'held', due_at = '2099-01-01' WHERE receipt_id = ?",
  )
    .bind(receipt.id)
    .run();
  expect((await org.undo(receipt.id)).status).toBe(200);
  expect(await Promise.all(ids.map(async (id) => (await row(id)).state))).toEqual([
    "cancelled",
    "cancelled",
  ]);
});
