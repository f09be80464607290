import { describe, expect, it } from "vitest";
import { Organisation } from "../support/organisation.ts";

const REJECT = { type: "email", reason: "rejection-1" };

describe("an action", () => {
  it("is planned without anything being written", async () => {
    const org = await Organisation.make();
    const { id, email } = await org.application();
    const { status, body } = await org.plan(id, "reject", REJECT);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      application: id,
      version: 1,
      action: "reject",
      from: { status: "received", deleted: false },
      to: { status: "rejected", deleted: false },
      executable: true,
    });
    expect(body.messages).toHaveLength(1);
    expect(body.messages[0].to).toBe(email);
    expect(await org.rows("SELECT * FROM events WHERE org_id = ? AND version > 1", org.id)).toEqual(
      [],
    );
    expect(await org.rows("SELECT * FROM messages WHERE org_id = ?", org.id)).toEqual([]);
  });

  it("is executed as planned, receipted and undone", async () => {
    const org = await Organisation.make();
    const { id } = await org.application();
    const planned = (await org.plan(id, "reject", REJECT)).body;
    const { status, body: receipt } = await org.act(id, "reject", REJECT, { version: 1 });
    expect(status, JSON.stringify(receipt)).toBe(200);
    expect(receipt).toMatchObject({
      application: id,
      version: 2,
      action: "reject",
      undoable: true,
    });
    expect(receipt.messages).toHaveLength(1);
    expect(receipt.messages[0]).toMatchObject({
      state: "held",
      subject: planned.messages[0].subject,
    });
    const detail = (await org.call(`/v1/applications/${id}`)).body;
    expect(detail).toMatchObject({ status: "rejected", version: 2 });
    const undoPlan = await org.call(`/v1/receipts/${receipt.id}/undo-plans`, { body: {} });
    expect(undoPlan.body.to).toEqual({ status: "received", deleted: false });
    const undone = await org.undo(receipt.id);
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    expect(undone.body.messages[0].state).toBe("cancelled");
    expect((await org.call(`/v1/applications/${id}`)).body).toMatchObject({
      status: "received",
      version: 3,
    });
    const events = (await org.call(`/v1/applications/${id}/events`)).body.data;
    expect(events.map((event: { action: string }) => event.action)).toEqual([
      "undo",
      "reject",
      "receive",
    ]);
    expect((await org.undo(receipt.id)).body).toMatchObject({
      code: "not_undoable",
      reason: "already_undone",
    });
    expect(
      await org.rows("SELECT bucket, n FROM status_counts WHERE org_id = ? AND n <> 0", org.id),
    ).toEqual([{ bucket: "received", n: 1 }]);
  });

  it("answers a colleague who was slower with who was faster", async () => {
    const org = await Organisation.make();
    const { id } = await org.application();
    await org.act(id, "reject", REJECT, { version: 1 });
    const { status, body } = await org.act(
      id,
      "withdraw",
      { source: "phone", notify: false },
      { version: 1 },
    );
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: "version_conflict",
      conflict: { by: "Anna Ek", status: "rejected", deleted: false, version: 2 },
    });
  });

  it("answers a repeated undo as it did the first time", async () => {
    const org = await Organisation.make();
    const { id } = await org.application();
    const { body: receipt } = await org.act(id, "reject", REJECT);
    const first = await org.undo(receipt.id, "undo-key");
    const again = await org.undo(receipt.id, "undo-key");
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });
});

it("neither the arrival of an application nor an undo is taken back", async () => {
  const org = await Organisation.make();
  const { id } = await org.application();
  const { body: receipt } = await org.act(id, "reject", REJECT);
  const { body: undone } = await org.undo(receipt.id);
  const [arrival] = await org.rows(
    "SELECT receipt_id FROM events WHERE application_id = ? AND verb = 'receive'",
    id,
  );
  for (const [taken, reason] of [
    [arrival!.receipt_id, "final"],
    [undone.id, "is_undo"],
  ]) {
    const planned = await org.call(`/v1/receipts/${taken}/undo-plans`, { body: {} });
    for (const { status, body } of [planned, await org.undo(String(taken))])
      expect([status, body.code, body.reason]).toEqual([409, "not_undoable", reason]);
  }
  const { body: history } = await org.call(`/v1/applications/${id}/events`);
  expect(history.data.map(({ undoable }: { undoable: boolean }) => undoable)).toEqual(
    history.data.map(() => false),
  );
});

it.each([
  ["reject", { type: "none", reason: "rejection-1" }],
  ["withdraw", { source: "phone", notify: false }],
])("an application is reopened to the status in which %s closed it", async (action, input) => {
  const org = await Organisation.make();
  for (const status of ["received", "interview", "offered"] as const) {
    const { id } = await org.application({ status });
    expect((await org.act(id, action, input)).status).toBe(200);
    expect((await org.act(id, "reopen")).body.to).toMatchObject({ status });
    expect(
      await org.rows("SELECT status, former_status FROM applications WHERE id = ?", id),
    ).toEqual([{ status, former_status: null }]);
  }
});
