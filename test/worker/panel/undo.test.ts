import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { panel } from "./support.ts";

let org: Organisation;
beforeAll(async () => {
  org = await quietOrganisation();
});

interface Line {
  code: string;
  message: string;
}

const planned = async (receipt: string) => {
  const { status, body } = await org.call(`/v1/receipts/${receipt}/undo-plans`, { body: {} });
  expect(status).toBe(200);
  return body as { items: Line[]; lasting: Line[] };
};

const mail = (id: string) =>
  org.rows("SELECT id, kind, recipient, state FROM messages WHERE panel_id = ? ORDER BY id", id);

const set = (id: unknown, state: string) =>
  env.DB.prepare("UPDATE messages SET state = ? WHERE id = ?").bind(state, id).run();

/** Addresses of whom the lines of that code name. */
const named = (lines: Line[], code: string) =>
  lines
    .filter((line) => line.code === code)
    .map(({ message }) => /[\w.-]+@[\w.-]+\.example/.exec(message)![0])
    .toSorted();

const STATES = ["held", "scheduled", "queued", "sent", "bounced", "failed", "cancelled"] as const;

it("plans of the panel's mail what it does: taken back with the last candidate, or gone already", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...STATES), { minLength: 2, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(),
      async (states, size, order) => {
        const made = await panel({ org, candidates: await org.applications(size) });
        const body = {
          reviewers: states.slice(2).map((_, at) => {
            const email = `senare${at}@prov.example`;
            return { kind: "internal", name: `Senare ${at}`, email };
          }),
        };
        if (states.length > 2)
          await org.call(`/v1/panels/${made.panel}/reviewers`, { body, key: crypto.randomUUID() });
        for (const [at, { id }] of (await mail(made.panel)).entries()) await set(id, states[at]!);
        const receipts = made.receipts.toSorted((a, b) => (order % 2 ? 1 : -1) * (a < b ? -1 : 1));
        for (const [at, receipt] of receipts.entries()) {
          const before = await mail(made.panel);
          const plan = await planned(receipt);
          expect((await org.undo(receipt)).status).toBe(200);
          const after = await mail(made.panel);
          const changed = before.filter(({ state }, n) => state !== after[n]!.state);
          expect(named(plan.items, "undo.panel-message-cancelled")).toEqual(
            changed.map(({ recipient }) => recipient).toSorted(),
          );
          const lasting = (code: string, ...among: string[]) =>
            expect(named(plan.lasting, code)).toEqual(
              after
                .filter(({ state }) => at === size - 1 && among.includes(String(state)))
                .map(({ recipient }) => recipient)
                .toSorted(),
            );
          lasting("undo.message-sent", "sent", "bounced");
          lasting("undo.message-sending", "queued");
          expect(plan.items.map(({ code }) => code)).toContain("undo.panel-left");
        }
      },
    ),
    { numRuns: 12 },
  );
  await expectSound(org);
});

it("takes back a reminder that waits, and says nothing of codes or of reminders that are gone", async () => {
  const made = await panel({ org, candidates: await org.applications(1) });
  for (const { id } of await mail(made.panel)) await set(id, "delivered");
  for (const { id } of made.people)
    await org.call(`/v1/panels/${made.panel}/reviewers/${id}/reminders`, {
      body: {},
      key: crypto.randomUUID(),
    });
  const reminders = (await mail(made.panel)).filter(({ kind }) => kind === "panel-reminder");
  expect(reminders).toHaveLength(2);
  await set(reminders[0]!.id, "sent");
  await set(reminders[1]!.id, "held");
  const { items, lasting } = await planned(made.receipts[0]!);
  expect(named(items, "undo.panel-message-cancelled")).toEqual([reminders[1]!.recipient]);
  expect(lasting.map(({ code }) => code)).toEqual(["undo.message-sent", "undo.message-sent"]);
  await set(reminders[1]!.id, "queued");
  expect(named((await planned(made.receipts[0]!)).lasting, "undo.message-sending")).toEqual([
    reminders[1]!.recipient,
  ]);
});

it("says nothing of a panel that others are left in, whoever put them there", async () => {
  const made = await panel({ org, candidates: await org.applications(1) });
  const [other] = await org.applications(1);
  await org.act(other!.id, "send-to-panel", { panel: made.panel, deadline: inDays(10) });
  const { items, lasting } = await planned(made.receipts[0]!);
  expect(items.map(({ code }) => code)).toEqual(["undo.panel-left"]);
  expect(lasting).toEqual([]);
});
