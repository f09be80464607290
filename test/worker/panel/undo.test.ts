import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { panel } from "./support.ts";
import { times } from "../support/times.ts";

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
  org.rows("SELECT id, kind, recipient, state FROM messages WHERE thing_id = ? ORDER BY id", id);

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
    { numRuns: times("what an undo of a panel says is so") },
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

describe("an extension that was a mistake", () => {
  const asked = (at: number) => ({
    kind: "internal",
    name: `Fel ${at}`,
    email: `fel${at}@prov.example`,
  });
  const reviewers = (id: string) =>
    org.rows(
      "SELECT id, name, link_version AS version, revoked_at AS revoked, remind_at AS remind FROM guests WHERE thing_id = ? ORDER BY id",
      id,
    );
  const open = (id: unknown) =>
    env.DB.prepare("UPDATE guests SET opened_at = '2026-11-24' WHERE id = ?").bind(id).run();

  /** A panel of two, to which two candidates and as many reviewers are added until a later day. */
  async function extended(wrong = [asked(0), asked(1)]) {
    const made = await panel({ org, candidates: await org.applications(1) });
    const { body } = await org.call("/v1/actions", {
      key: crypto.randomUUID(),
      body: {
        action: "send-to-panel",
        applications: (await org.applications(2)).map(({ id }) => ({ id })),
        input: { panel: made.panel, reviewers: wrong, deadline: inDays(20) },
      },
    });
    const receipts = body.results.map((each: { receipt: { id: string } }) => each.receipt.id);
    return { ...made, extension: receipts as string[] };
  }

  it("lets whom it brought in go with its last candidate, and says so before", async () => {
    const made = await extended();
    const [first, last] = made.extension;
    const codes = async (receipt: string) =>
      (await planned(receipt)).items.map(({ code }) => code).toSorted();
    expect(await codes(first!)).toEqual(["undo.panel-left"]);
    await org.undo(first!);
    expect((await reviewers(made.panel)).map(({ revoked }) => revoked)).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect((await mail(made.panel)).map(({ state }) => state)).not.toContain("cancelled");

    const [, , wrong, seen] = await mail(made.panel);
    await set(seen!.id, "sent");
    await open((await reviewers(made.panel))[3]!.id);
    const plan = await planned(last!);
    expect(plan.items.map(({ code }) => code)).toEqual([
      "undo.panel-left",
      "undo.reviewer-let-go",
      "undo.panel-message-cancelled",
    ]);
    expect(plan.items[1]!.message).toContain("Fel 0");
    expect(named(plan.items, "undo.panel-message-cancelled")).toEqual([wrong!.recipient]);
    expect(plan.lasting.map(({ code }) => code)).toEqual([
      "undo.message-sent",
      "undo.reviewer-stays",
      "undo.deadline-stays",
    ]);
    expect(plan.lasting[1]!.message).toContain("Fel 1");

    await org.undo(last!);
    expect((await mail(made.panel)).map(({ state }) => state)).toEqual([
      "held",
      "held",
      "cancelled",
      "sent",
    ]);
    const after = await reviewers(made.panel);
    expect(after.map(({ revoked }) => revoked !== null)).toEqual([false, false, true, false]);
    expect(after[2]).toMatchObject({ version: 2, remind: null });
    expect(
      await org.rows(
        "SELECT verb, reviewer_id AS id FROM panel_changes WHERE panel_id = ? ORDER BY n DESC LIMIT 1",
        made.panel,
      ),
    ).toEqual([{ verb: "revoke", id: after[2]!.id }]);
    await expectSound(org);
  });

  it("keeps who was in the panel before, and who was asked again by somebody else since", async () => {
    const made = await extended();
    const all = await reviewers(made.panel);
    const path = (id: unknown) => `/v1/panels/${made.panel}/reviewers/${String(id)}/revocations`;
    const key = () => ({ body: {}, key: crypto.randomUUID() });
    await org.call(path(all[2]!.id), key());
    await org.call(`/v1/panels/${made.panel}/reviewers`, {
      body: { reviewers: [asked(0)] },
      key: crypto.randomUUID(),
    });
    for (const receipt of made.extension) await org.undo(receipt);
    expect((await reviewers(made.panel)).map(({ revoked }) => revoked !== null)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect((await mail(made.panel)).map(({ state }) => state)).toEqual([
      "held",
      "held",
      "cancelled",
      "cancelled",
      "held",
    ]);
    await expectSound(org);
  });

  it("neither lets go nor stops the mail to who was in the panel before without an invitation", async () => {
    const made = await panel({ org, candidates: await org.applications(1) });
    await org.undo(made.receipts[0]!);
    const { body } = await org.act((await org.application()).id, "send-to-panel", {
      panel: made.panel,
      deadline: inDays(10),
    });
    await org.act((await org.application()).id, "send-to-panel", {
      panel: made.panel,
      deadline: inDays(10),
    });
    const { items, lasting } = await planned(body.id);
    expect([items.map(({ code }) => code), lasting]).toEqual([["undo.panel-left"], []]);
    expect((await org.undo(body.id)).status).toBe(200);
    expect((await reviewers(made.panel)).map(({ revoked }) => revoked)).toEqual([null, null]);
    const states = (await mail(made.panel)).map(({ state }) => state);
    expect(states).toEqual(["cancelled", "cancelled", "held", "held"]);
    await expectSound(org);
  });
});
