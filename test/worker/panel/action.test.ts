import { beforeEach, describe, expect, it } from "vitest";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import type { Answer, Organisation } from "../support/organisation.ts";
import { openPanel, rate, sendToPanel, setInvitations, submit } from "../support/panels.ts";

let org: Organisation;
beforeEach(async () => {
  org = await quietOrganisation();
});

const mail = () =>
  org.rows(
    "SELECT recipient, state FROM messages WHERE org_id = ? AND thing_id IS NOT NULL ORDER BY recipient",
    org.id,
  );
const count = async (table: string) =>
  (await org.rows(`SELECT count(*) AS n FROM ${table} WHERE org_id = ?`, org.id))[0]!.n;

describe("without the service's own address", () => {
  it("nobody is invited or reminded by a link that could not be made", async () => {
    const [first, second] = await org.applications(2);
    const opened = await openPanel(org, [first!]);
    await setInvitations(opened.id, "sent");
    org.bindings = bindings({ PUBLIC_URL: undefined });
    const blocked = [409, "blocked", ["plan.no-own-address"]];
    const told = ({ status, body }: Answer) => [
      status,
      body.code,
      body.errors.map(({ code }: { code: string }) => code),
    ];
    const reviewer = { kind: "internal", name: "B", email: "ny@prov.example" };
    const input = { reviewers: [reviewer], deadline: inDays(9) };
    expect(told(await org.act(second!.id, "send-to-panel", input))).toEqual(blocked);
    const path = `/v1/panels/${opened.id}/reviewers`;
    expect(told(await org.call(path, { body: { reviewers: [reviewer] } }))).toEqual(blocked);
    const reminders = `${path}/${opened.reviewers[0]}/reminders`;
    expect(told(await org.call(reminders, { body: {} }))).toEqual(blocked);
    const { status } = await org.act(second!.id, "send-email", { subject: "x", content: "y" });
    expect(status, "what holds no link leaves").toBe(200);
  });
});

describe("send-to-panel for many", () => {
  it("makes one panel of sixty candidates, and one invitation a reviewer", async () => {
    const candidates = await org.applications(60);
    const { body } = await sendToPanel(org, candidates);
    expect(
      new Set(body.results.map(({ receipt }: { receipt: { panel: string } }) => receipt.panel))
        .size,
    ).toBe(1);
    expect([await count("panels"), await count("panel_candidates"), (await mail()).length]).toEqual(
      [1, 60, 2],
    );
    await expectSound(org);
  });

  it("is blocked over two projects", async () => {
    const rows = [
      await org.application(),
      await org.application({ project: await org.addProject() }),
    ];
    const { body } = await sendToPanel(org, rows);
    expect(body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "blocked",
      "blocked",
    ]);
    expect([await count("panels"), await count("messages")]).toEqual([0, 0]);
  });

  it("takes in the others when one was changed meanwhile", async () => {
    const [stale, fresh] = await org.applications(2);
    await org.act(stale!.id, "send-email", { subject: "x", content: "y" });
    const { body } = await org.call("/v1/actions", {
      key: "k",
      body: {
        action: "send-to-panel",
        input: {
          reviewers: [{ kind: "internal", name: "B", email: "b@prov.example" }],
          deadline: inDays(9),
        },
        applications: [
          { id: stale!.id, version: 1 },
          { id: fresh!.id, version: 1 },
        ],
      },
    });
    expect(body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "conflict",
      "done",
    ]);
    expect(await count("panel_candidates")).toBe(1);
    await expectSound(org);
  });
});

describe("two who add to one panel at once", () => {
  it("both get their candidates in, and each new reviewer is in it once", async () => {
    const [first, ...others] = await org.applications(3);
    const panel = await openPanel(org, [first!]);
    const reviewers = [{ kind: "internal", name: "Ny", email: "ny@prov.example" }];
    const answers = await Promise.all(
      others.map((each) =>
        sendToPanel(org, [each], { panel: panel.id, reviewers, deadline: inDays(40) }),
      ),
    );
    expect(answers.map(({ body }) => body.results[0].outcome)).toEqual(["done", "done"]);
    expect(await count("panel_candidates")).toBe(3);
    const there = await org.rows(
      "SELECT id FROM guests WHERE thing_id = ? AND email_fold = 'ny@prov.example'",
      panel.id,
    );
    expect(there).toHaveLength(1);
    expect((await mail()).filter(({ recipient }) => recipient === "ny@prov.example")).toHaveLength(
      1,
    );
    await expectSound(org);
  });
});

describe("undo", () => {
  it("of one of three leaves the panel and its mail; of the whole takes back what waits", async () => {
    const panel = await openPanel(org, await org.applications(3));
    const [receipt] = await org.rows(
      "SELECT receipt_id AS id FROM events WHERE operation_id = ? AND application_id = ?",
      panel.operation,
      panel.candidates[0]!.id,
    );
    expect((await org.undo(String(receipt!.id))).status).toBe(200);
    expect((await mail()).map(({ state }) => state)).toEqual(["held", "held"]);
    expect((await org.call(`/v1/panels/${panel.id}`)).body.candidates).toBe(2);
    await expectSound(org);
    const { status } = await org.call(`/v1/operations/${panel.operation}/undo`, {
      body: {},
      key: "u",
    });
    expect(status).toBe(200);
    expect((await mail()).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    await expectSound(org);
  });

  it("of all that was ever added takes back every invitation, whoever sent it", async () => {
    const [first, second] = await org.applications(2);
    const panel = await openPanel(org, [first!]);
    const more = await sendToPanel(org, [second!], {
      panel: panel.id,
      reviewers: [{ kind: "internal", name: "Ny", email: "ny@prov.example" }],
    });
    for (const operation of [panel.operation, more.body.operation])
      await org.call(`/v1/operations/${operation}/undo`, { body: {}, key: operation });
    expect(new Set((await mail()).map(({ state }) => state))).toEqual(new Set(["cancelled"]));
    await expectSound(org);
  });
});

describe("purge", () => {
  it("erases the ratings of one, and the panel with the last of its candidates", async () => {
    const panel = await openPanel(org, await org.applications(2));
    await rate(org, panel, 0, [5, 6], "Bra");
    await submit(panel.reviewers[0]!);
    await org.call(`/v1/panels/${panel.id}/reviewers/${panel.reviewers[1]}/revocations`, {
      body: {},
    });
    const left: unknown[] = [];
    for (const { id, externalId } of panel.candidates) {
      await org.act(id, "delete");
      expect((await org.act(id, "purge", { confirmation: externalId })).status).toBe(200);
      left.push(
        await Promise.all(["panels", "guests", "ratings", "panel_changes", "messages"].map(count)),
      );
      await expectSound(org);
    }
    expect(left).toEqual([
      [1, 2, 1, 1, 2],
      [0, 0, 0, 0, 0],
    ]);
  });
});

describe("a panel's message", () => {
  it("stands in the log without a candidate, for who reaches the project and not for who reaches one application", async () => {
    const panel = await openPanel(org, [await org.application()]);
    const { body } = await org.call(`/v1/messages?operation=${panel.operation}`);
    expect(body.data).toHaveLength(2);
    expect(body.data[0]).toMatchObject({
      application: "",
      candidate: { id: "", name: "" },
      project: { id: org.project },
      changeable: true,
    });
    const token = await org.session({ applications: [panel.candidates[0]!.id] });
    expect((await org.call("/v1/messages", { token })).body.data).toEqual([]);
    expect((await org.call(`/v1/messages/${body.data[0].id}`, { token })).status).toBe(404);
  });

  it("is cancelled but not rewritten, by who may send to a panel", async () => {
    const panel = await openPanel(org, [await org.application()]);
    const [{ id }] = (await org.call(`/v1/messages?operation=${panel.operation}`)).body.data;
    const { body: open } = await org.call(`/v1/messages/${id}`);
    expect([open.by, open.editable, open.whyNot.code]).toEqual(["Anna Ek", false, "not_editable"]);
    const edit = await org.call(`/v1/messages/${id}/edits`, {
      body: { version: 1, subject: "x", body: "y" },
    });
    expect([edit.status, edit.body.reason]).toEqual([409, "not_editable"]);
    const cancel = (version: number, token = org.token) =>
      org.call(`/v1/messages/${id}/cancel`, { body: { version }, token });
    expect((await cancel(1, await org.session({ scopes: ["reject"] }))).status).toBe(403);
    expect((await cancel(9)).body.code).toBe("version_conflict");
    expect((await cancel(1)).body).toMatchObject({
      state: "cancelled",
      changes: [{ verb: "cancel" }],
    });
  });
});
