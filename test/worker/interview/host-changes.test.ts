/** Hosts hear of what changes in their time, and of nothing that they never knew. */
import { describe, expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import type { Organisation } from "../support/organisation.ts";
import { HOSTS } from "./hosts.ts";
import { type Invited, invite, mails } from "./support.ts";

const START = `${inDays(11)}T13:00`;

const left = (org: Organisation) =>
  org.rows(
    "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND state = 'held' RETURNING id",
    org.id,
  );

const heard = async (org: Organisation) =>
  (await mails(org)).filter(({ kind }) => kind === "interview-host-changed");

/** Two share a slot, which two hosts know of. */
async function booked(capacity = 2) {
  const slots = [
    { start: `${inDays(10)}T09:00`, capacity },
    { start: `${inDays(10)}T10:00`, capacity },
  ];
  const made = await invite({ input: { slots, hosts: HOSTS } }, 2);
  const [first, second] = made.invited as [Invited, Invited];
  const { body } = await first.call("invitation");
  const [slot, other] = body.slots;
  await left(made.org);
  return { ...made, first, second, slot, other };
}

/** So many share the first slot, which two hosts know of. */
async function shared(count: number) {
  const slots = [{ start: `${inDays(10)}T09:00`, capacity: count }];
  const made = await invite({ input: { slots, hosts: HOSTS } }, count);
  const [first, second] = made.invited as [Invited, Invited];
  const { body } = await first.call("invitation");
  for (const each of made.invited) await yes(each, body.slots[0].id);
  await left(made.org);
  return { ...made, first, second };
}

/** Done to several in one request, as it was planned. */
async function together(
  org: Organisation,
  those: readonly Invited[],
  action: string,
  input: (invitation: string) => object,
) {
  const applications = those.map(({ id, application }) => ({ id: application, input: input(id) }));
  const plan = await org.call("/v1/plans", { body: { action, applications } });
  const done = await org.call("/v1/actions", {
    key: crypto.randomUUID(),
    body: { action, applications, confirm: plan.body.confirm ?? undefined },
  });
  return { plan: plan.body, done: done.body };
}

const yes = (who: Invited, slot: string) =>
  who.call("answers", { seen: 1, answer: "accept", slot });

describe("hosts", () => {
  it("hear that a time is moved, once each, with a link of their own and nobody's name or needs", async () => {
    const { org, interview, first, second, slot } = await booked();
    for (const each of [first, second]) await yes(each, slot.id);
    await first.call("needs", { text: "Hörslinga" }, "PUT");
    await left(org);
    const applications = [{ id: first.application }, { id: second.application }];
    const input = { interview, slot: slot.id, start: START };
    const plan = await org.call("/v1/plans", {
      body: { action: "move-interview", applications, input },
    });
    expect(JSON.stringify(plan.body)).toContain("interview.hosts-hear");
    await org.call("/v1/actions", {
      key: crypto.randomUUID(),
      body: { action: "move-interview", applications, input },
    });
    const told = await heard(org);
    expect(told.map(({ recipient, state }) => [recipient, state]).toSorted()).toEqual([
      ["anna.ek@prov.example", "held"],
      ["bo.dal@prov.example", "held"],
    ]);
    const names = await org.rows(
      "SELECT last_name AS name FROM candidates WHERE org_id = ?",
      org.id,
    );
    for (const { text, subject, guest } of told) {
      expect(text).toMatch(/09:00–09:45[\s\S]*13:00–13:45/);
      expect(text).toContain(`personlig.invalid/hosting/${guest}/1`);
      expect(`${subject}${text}`).not.toContain("Hörslinga");
      for (const { name } of names) expect(`${subject}${text}`).not.toContain(String(name));
    }
    await expectSound(org);
  });

  it("hear nothing of a move that is taken back in time, and of its return when they had heard", async () => {
    const { org, interview, first, slot } = await booked(1);
    await yes(first, slot.id);
    await left(org);
    const input = { interview, slot: slot.id, start: START };
    const one = await org.act(first.application, "move-interview", input);
    await org.undo(one.body.id);
    expect((await heard(org)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    const again = await org.act(first.application, "move-interview", input);
    expect(again.status, JSON.stringify(again.body)).toBe(200);
    await left(org);
    await org.undo(again.body.id);
    const told = (await heard(org)).filter(({ state }) => state === "held");
    expect(told).toHaveLength(2);
    for (const { text } of told) expect(text).toMatch(/13:00–13:45[\s\S]*09:00–09:45/);
    await expectSound(org);
  });

  it.each([
    [
      "is cancelled",
      ({ org, first }: Booked) =>
        org.act(first.application, "cancel-interview", { invitation: first.id }),
    ],
    [
      "ends with a rejection",
      ({ org, first }: Booked) =>
        org.act(first.application, "reject", { type: "none", reason: "rejection-1" }),
    ],
    ["is declined", ({ first }: Booked) => first.call("answers", { seen: 2, answer: "decline" })],
    [
      "is left by who withdraws",
      ({ first }: Booked) => first.call("answers", { seen: 2, answer: "withdraw" }),
    ],
    [
      "is left for another time",
      ({ first, other }: Booked) =>
        first.call("answers", { seen: 2, answer: "accept", slot: other.id }),
    ],
  ])("hear that a meeting %s", async (_, ends) => {
    const made = await booked(1);
    await yes(made.first, made.slot.id);
    const done = await ends(made);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const told = await heard(made.org);
    expect(told).toHaveLength(2);
    for (const { text } of told) expect(text).toMatch(/09:00–09:45 \(.*\) blir inte av/);
    await expectSound(made.org);
  });

  it("hear nothing when one of several leaves: their time stays as it was", async () => {
    const { org, first, second, slot } = await booked();
    for (const each of [first, second]) await yes(each, slot.id);
    await first.call("answers", { seen: 2, answer: "decline" });
    expect(await heard(org)).toEqual([]);
    await second.call("answers", { seen: 2, answer: "decline" });
    expect(await heard(org)).toHaveLength(2);
  });

  it.each([
    ["are rejected", "reject", () => ({ type: "none", reason: "rejection-1" })],
    ["withdraw", "withdraw", () => ({ source: "phone", notify: false })],
    ["are cancelled", "cancel-interview", (id: string) => ({ invitation: id, notify: false })],
  ])(
    "hear it once when all who share a time %s at once, and none when anybody stays",
    async (_, action, input) => {
      const { org, invited, first } = await shared(3);
      const [, second, third] = invited as [Invited, Invited, Invited];
      const some = await together(org, [first, second], action, input);
      expect(some.plan.shared).toBeNull();
      expect(await heard(org)).toEqual([]);
      await org.undo(some.done.results[0].receipt.id);
      const all = await together(org, [first, third], action, input);
      expect(all.plan.shared).toMatchObject({
        perRequest: true,
        items: [{ code: "interview.hosts-hear" }],
        messages: [{ to: "anna.ek@prov.example" }, { to: "bo.dal@prov.example" }],
      });
      const told = await heard(org);
      expect(told.map(({ recipient, state }) => [recipient, state]).toSorted()).toEqual([
        ["anna.ek@prov.example", "held"],
        ["bo.dal@prov.example", "held"],
      ]);
      for (const { text } of told) expect(text).toMatch(/09:00–09:45 \(.*\) blir inte av/);
      await expectSound(org);
    },
  );

  it("hear that it takes place after all once, whether one of those who left comes back or all do", async () => {
    const { org, first, second } = await shared(2);
    const leave = async () =>
      (
        await together(org, [first, second], "reject", () => ({
          type: "none",
          reason: "rejection-1",
        }))
      ).done;
    const one = await leave();
    await org.undo(one.results[0].receipt.id);
    expect((await heard(org)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    await org.undo(one.results[1].receipt.id);
    expect(await heard(org)).toHaveLength(2);
    const again = await leave();
    await left(org);
    const back = await org.call(`/v1/operations/${again.operation}/undo`, {
      body: {},
      key: crypto.randomUUID(),
    });
    expect(back.body.results).toMatchObject([{ outcome: "done" }, { outcome: "done" }]);
    const told = (await heard(org)).filter(({ state }) => state === "held");
    expect(told.map(({ recipient }) => recipient).toSorted()).toEqual([
      "anna.ek@prov.example",
      "bo.dal@prov.example",
    ]);
    for (const { text } of told) expect(text).toMatch(/blir av igen/);
    await expectSound(org);
  });

  it("hear once of the last two who leave, and of two who take it again, each pair at the same instant", async () => {
    for (let time = 0; time < 5; time += 1) {
      const { org, first, second, slot } = await booked();
      const both = [first, second];
      for (const each of both) await yes(each, slot.id);
      const answers = async (body: object) =>
        (await Promise.all(both.map((each) => each.call("answers", body)))).map(
          ({ status }) => status,
        );
      expect(await answers({ seen: 2, answer: "decline" })).toEqual([200, 200]);
      const off = await heard(org);
      expect(off.map(({ recipient }) => recipient).toSorted()).toEqual(HOSTS.map((h) => h.email));
      for (const { text } of off) expect(text).toMatch(/blir inte av/);
      await left(org);
      expect(await answers({ seen: 3, answer: "accept", slot: slot.id })).toEqual([200, 200]);
      const told = (await heard(org)).filter(({ state }) => state === "held");
      expect(told.map(({ recipient }) => recipient).toSorted()).toEqual(HOSTS.map((h) => h.email));
      for (const { text } of told) expect(text).toMatch(/blir av igen/);
      await expectSound(org);
    }
  });

  it("hear that it takes place after all when somebody else takes the time that was left", async () => {
    const { org, first, second, slot } = await booked(1);
    await yes(first, slot.id);
    await first.call("answers", { seen: 2, answer: "decline" });
    const waiting = await heard(org);
    expect(waiting.map(({ state }) => state)).toEqual(["held", "held"]);
    await yes(second, slot.id);
    expect((await heard(org)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    await second.call("answers", { seen: 2, answer: "decline" });
    await left(org);
    await first.call("answers", { seen: 3, answer: "accept", slot: slot.id });
    const told = (await heard(org)).filter(({ state }) => state === "held");
    expect(told.map(({ text }) => /blir av igen/.test(String(text)))).toEqual([true, true]);
    await expectSound(org);
  });

  it("hear nothing of what they never knew: the mail with their link has not left", async () => {
    const { org, invited } = await invite({ input: { hosts: HOSTS } }, 1);
    const [only] = invited as [Invited];
    const { body } = await only.call("invitation");
    await yes(only, body.slots[0].id);
    await only.call("answers", { seen: 2, answer: "decline" });
    expect(await heard(org)).toEqual([]);
  });

  it("hear that it takes place after all, when they had heard that it does not", async () => {
    const { org, first, slot } = await booked(1);
    await yes(first, slot.id);
    const cancel = () =>
      org.act(first.application, "cancel-interview", { invitation: first.id, notify: false });
    const one = await cancel();
    await org.undo(one.body.id);
    expect((await heard(org)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    const again = await cancel();
    await left(org);
    await org.undo(again.body.id);
    const told = (await heard(org)).filter(({ state }) => state === "held");
    expect(told.map(({ text }) => /blir av igen/.test(String(text)))).toEqual([true, true]);
    await expectSound(org);
  });
});

type Booked = Awaited<ReturnType<typeof booked>>;
