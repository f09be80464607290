import fc from "fast-check";
import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { CASES } from "../support/cases.ts";
import { addFile } from "../support/files.ts";
import { expectSound } from "../support/invariants.ts";
import type { Organisation, Seeded } from "../support/organisation.ts";
import { inDays } from "../support/dates.ts";
import { times } from "../support/times.ts";

type Step =
  | { kind: "act"; on: number; action: number }
  | { kind: "undo"; on: number; receipt: number }
  | { kind: "undo-operation"; on: number; receipt: number }
  | { kind: "send"; on: number };

const which = fc.nat(20);
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant("act" as const), on: which, action: which }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant("undo" as const), on: which, receipt: fc.nat(3) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("undo-operation" as const),
        on: which,
        receipt: fc.nat(2),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("send" as const), on: which }) },
  ),
  { minLength: 4, maxLength: 14 },
);

interface Receipt {
  id: string;
  operation: string;
  action: string;
  undoable: boolean;
  undoneBy: string | null;
}

const standing = async (org: Organisation, id: string) =>
  (
    await org.rows(
      "SELECT status, former_status, deleted_at IS NOT NULL AS deleted FROM applications WHERE id = ?",
      id,
    )
  )[0] ?? null;

/** Where an application stood after the event before this one. */
const before = async (org: Organisation, receipt: string) =>
  (
    await org.rows(
      "SELECT from_status AS status, from_former AS former_status, from_deleted AS deleted FROM events WHERE receipt_id = ?",
      receipt,
    )
  )[0];

/**
 * Their cases invent a meeting or an offer that no event made. A copy that is only received goes with the undoing of its
 * transfer, and what was invented would be left; what ended with a deletion comes back with its undoing, beside it.
 */
const INVENTED = new Set<string>([
  "answer-invitation",
  "move-interview",
  "cancel-interview",
  "record-attendance",
  "answer-offer",
  "withdraw-offer",
  "record-posting",
  "answer-contract",
  "record-signed-copy",
]);

/** One step, whatever comes of it; says what must be true of its answer. */
async function take(org: Organisation, step: Step): Promise<void> {
  const rows = await org.rows(
    "SELECT id, candidate_id, external_id, status, deleted_at FROM applications WHERE org_id = ? ORDER BY id",
    org.id,
  );
  if (!rows.length) return;
  const row = rows[step.on % rows.length]!;
  const application = {
    id: String(row.id),
    externalId: String(row.external_id ?? row.id),
  } as Seeded;
  if (step.kind === "send") {
    await org.rows(
      "UPDATE messages SET state = 'sent' WHERE application_id = ? AND state = 'held' RETURNING id",
      application.id,
    );
    return;
  }
  if (step.kind === "act") {
    const each = CASES[step.action % CASES.length]!;
    if ((row.status === "received" || row.deleted_at) && INVENTED.has(each.id)) return;
    const input = await each.input(org, application);
    const { body: detail } = await org.call(`/v1/applications/${application.id}`);
    const state = detail.actions.find(({ id }: { id: string }) => id === each.id);
    const { status, body } = await org.act(application.id, each.id, input, {
      version: detail.version,
    });
    expect(status, `${each.id} ${JSON.stringify(body)}`).toBeLessThan(500);
    if (status === 200)
      expect(state?.allowed, `${each.id} was done though the menu did not offer it`).toBe(true);
    else if (state?.allowed) expect(body.code, JSON.stringify(body)).toBe("blocked");
    return;
  }
  const { body: history } = await org.call(`/v1/applications/${application.id}/events`);
  const receipt = (history.data as Receipt[])[step.receipt];
  if (!receipt) return;
  if (step.kind === "undo-operation") {
    const { status, body } = await org.call(`/v1/operations/${receipt.operation}/undo`, {
      body: {},
      key: crypto.randomUUID(),
    });
    expect(status, JSON.stringify(body)).toBeLessThan(500);
    return;
  }
  const planned = await org.call(`/v1/receipts/${receipt.id}/undo-plans`, { body: {} });
  const { status, body } = await org.undo(receipt.id);
  expect(status, JSON.stringify(body)).toBe(planned.status);
  if (status !== 200) {
    expect(
      receipt.undoable,
      `${receipt.action} was shown as undoable: ${JSON.stringify(body)}`,
    ).toBe(false);
    return;
  }
  expect(await standing(org, application.id)).toEqual(
    body.application === application.id ? await before(org, body.undoes) : null,
  );
}

it("stays sound through any sequence of actions, undoing and sending", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const org = await quietOrganisation();
      const first = await org.application();
      await addFile(org, first);
      await org.application({
        candidate: first.candidate,
        project: await org.addProject(),
        status: "interview",
      });
      for (const step of sequence) {
        await take(org, step);
        await expectSound(org);
      }
    }),
    { numRuns: times("sound after any sequence of actions") },
  );
});

it("does not offer to take back a transfer whose copy has moved on", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: receipt } = await org.act(id, "transfer", {
    project: await org.addProject(),
    stay: true,
  });
  expect(receipt.undoable).toBe(true);
  await org.act(receipt.created, "reject", { type: "none", reason: "rejection-1" });
  const { body: history } = await org.call(`/v1/applications/${id}/events`);
  expect(history.data[0]).toMatchObject({ id: receipt.id, undoable: false });
});

it.each([
  ["delete", {}],
  ["withdraw", { source: "phone", notify: false }],
])(
  "holds mail again that the undone action %s had stopped, for a whole hold",
  async (action, input) => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    await org.act(id, "send-email", { subject: "Väntar", content: "x" });
    await org.act(id, "send-email", {
      subject: "Senare",
      content: "x",
      send: { when: "at", at: `${inDays(60)}T08:00` },
    });
    const waiting = () =>
      org.rows(
        "SELECT subject, state, send_at, due_at FROM messages WHERE application_id = ? ORDER BY id",
        id,
      );
    const [first, later] = await waiting();
    const { body: receipt } = await org.act(id, action, input);
    expect((await waiting()).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    const planned = await org.call(`/v1/receipts/${receipt.id}/undo-plans`, { body: {} });
    expect(
      planned.body.items
        .map(({ code }: { code: string }) => code)
        .filter((code: string) => code.startsWith("undo.message")),
    ).toEqual(["undo.message-returns-at", "undo.message-returns"]);
    const { body: undone } = await org.undo(receipt.id);
    const [again, laterAgain] = await waiting();
    const whole = new Date(Date.parse(undone.at) + 30_000).toISOString();
    expect(again).toEqual({ ...first, send_at: whole, due_at: whole });
    expect(laterAgain, "its own time, and still planned").toEqual(later);
    const [told] = planned.body.items.filter(
      ({ code }: { code: string }) => code === "undo.message-returns-at",
    );
    const day = new Intl.DateTimeFormat("sv", {
      timeZone: "Europe/Stockholm",
      weekday: "long",
      day: "numeric",
      month: "long",
    }).format(new Date(String(later!.send_at)));
    expect(told.message).toBe(`”Senare” är på väg igen och skickas som planerat ${day} kl. 08:00.`);
    await expectSound(org);
  },
);

it("holds a rejection again when its reopening is undone, and stops it when it is reopened for good", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  await org.act(id, "reject", { type: "email", reason: "rejection-1" });
  const { body: reopened } = await org.act(id, "reopen", {});
  const states = async () =>
    (await org.rows("SELECT state FROM messages WHERE application_id = ?", id)).map(
      ({ state }) => state,
    );
  expect(await states()).toEqual(["cancelled"]);
  await org.undo(reopened.id);
  expect(await states()).toEqual(["held"]);
  await org.act(id, "reopen", {});
  expect(await states(), "reopened for good: the rejection never leaves").toEqual(["cancelled"]);
  await expectSound(org);
});

it("takes back what a later event covered, once that is taken back itself", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: first } = await org.act(id, "reject", { type: "email", reason: "rejection-1" });
  const { body: second } = await org.act(id, "delete");
  expect((await org.undo(first.id)).body).toMatchObject({
    code: "not_undoable",
    reason: "newer_event",
    detail: "”Radera” har hänt sedan dess.",
  });
  await org.undo(second.id);
  const undoable = async () =>
    (await org.call(`/v1/applications/${id}/events`)).body.data.map((each: Receipt) => [
      each.action,
      each.undoable,
    ]);
  expect(await undoable()).toEqual([
    ["undo", false],
    ["delete", false],
    ["reject", true],
    ["receive", false],
  ]);
  const { body: undone } = await org.undo(first.id);
  expect(undone).toMatchObject({ undoes: first.id, to: { status: "received", deleted: false } });
  const messages = await org.rows("SELECT state FROM messages WHERE application_id = ?", id);
  expect(messages.map(({ state }) => state)).toEqual(["cancelled"]);
  expect((await undoable()).map(([, may]: [string, boolean]) => may)).not.toContain(true);
  expect((await org.undo(first.id)).body.reason).toBe("already_undone");
  await expectSound(org);
});

it("leaves a transfer whose copy has been worked with, even if that was taken back", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: moved } = await org.act(id, "transfer", {
    project: await org.addProject(),
    stay: true,
  });
  const mail = { subject: "Välkommen", content: "x", send: { when: "now" } };
  const { body: sent } = await org.act(moved.created, "send-email", mail);
  await org.undo(sent.id);
  const { body: history } = await org.call(`/v1/applications/${id}/events`);
  expect(history.data[0]).toMatchObject({ id: moved.id, undoable: false });
  expect((await org.undo(moved.id)).body).toMatchObject({
    code: "not_undoable",
    reason: "newer_event",
    detail: "”Skicka e-post” har hänt sedan dess.",
  });
  await expectSound(org);
});

it("tells of an undo only the mail that it stopped", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: gone } = await org.act(id, "reject", { type: "email", reason: "rejection-1" });
  await org.rows("UPDATE messages SET state = 'sent' WHERE application_id = ? RETURNING id", id);
  await org.undo(gone.id);
  const { body: held } = await org.act(id, "reject", { type: "email", reason: "rejection-1" });
  await org.undo(held.id);
  const { body: history } = await org.call(`/v1/applications/${id}/events`);
  expect(
    history.data.map(({ action, messages }: { action: string; messages: { state: string }[] }) => [
      action,
      messages.map(({ state }) => state),
    ]),
  ).toEqual([
    ["undo", ["cancelled"]],
    ["reject", ["cancelled"]],
    ["undo", []],
    ["reject", ["sent"]],
    ["receive", []],
  ]);
});
