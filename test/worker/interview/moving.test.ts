/** A slot that moves keeps its people, tells them, and asks them to confirm. */
import { describe, expect, it } from "vitest";
import { bindings, commits, watched } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import type { Organisation } from "../support/organisation.ts";
import { times } from "../support/times.ts";
import { type Invited, invite, mails } from "./support.ts";

const START = `${inDays(11)}T13:00`;

/** As if all that has been written had left. */
export const left = (org: Organisation) =>
  org.rows(
    "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND state = 'held' RETURNING id",
    org.id,
  );

/** Two share a slot; a third has not answered. */
async function booked(capacity = 2) {
  const slots = [
    { start: `${inDays(10)}T09:00`, capacity },
    { start: `${inDays(10)}T10:00`, capacity },
  ];
  const made = await invite({ input: { slots } });
  const [first, second, third] = made.invited as [Invited, Invited, Invited];
  const { body } = await first.call("invitation");
  const [slot, other] = body.slots;
  for (const each of [first, second])
    await each.call("answers", { seen: 1, answer: "accept", slot: slot.id });
  await left(made.org);
  const move = (applications: readonly Invited[], input = {}, path = "/v1/actions") =>
    made.org.call(path, {
      ...(path === "/v1/actions" && { key: crypto.randomUUID() }),
      body: {
        action: "move-interview",
        applications: applications.map(({ application }) => ({ id: application })),
        input: { interview: made.interview, slot: slot.id, start: START, ...input },
      },
    });
  return { ...made, first, second, third, slot, other, move };
}

const entriesOf = async (org: Organisation, guest: string) =>
  (await mails(org)).flatMap((each) =>
    each.calendar && each.guest === guest
      ? [
          {
            kind: each.kind,
            method: JSON.parse(String(each.calendar)).method,
            sequence: Number(/SEQUENCE:(\d+)/.exec(JSON.parse(String(each.calendar)).text)![1]),
            state: each.state,
          },
        ]
      : [],
  );

describe("a slot that is moved", () => {
  it("keeps its people, who are told of both times and asked to confirm", async () => {
    const { org, first, second, third, slot, move } = await booked();
    const done = await move([first, second]);
    expect(done.body.results).toMatchObject([{ outcome: "done" }, { outcome: "done" }]);
    const { body } = await first.call("invitation");
    expect(body).toMatchObject({
      state: "confirm-anew",
      movedFrom: { start: slot.start, end: slot.end },
      may: { choose: true, otherTime: true, decline: true },
    });
    expect(body.slots.find(({ own }: { own: boolean }) => own).start).not.toBe(slot.start);
    expect(await entriesOf(org, first.id)).toMatchObject([
      { method: "REQUEST", sequence: 0, state: "delivered" },
      { kind: "interview-moved", method: "REQUEST", sequence: 1, state: "held" },
    ]);
    const told = (await mails(org)).filter(({ kind }) => kind === "interview-moved");
    expect(told).toHaveLength(2);
    for (const { text } of told) expect(text).toMatch(/13:00–13:45[\s\S]*09:00–09:45/);
    const reminders = (await mails(org)).filter(({ kind }) => kind === "interview-reminder");
    expect(reminders.map(({ state }) => state).toSorted()).toEqual([
      "cancelled",
      "cancelled",
      "scheduled",
      "scheduled",
    ]);
    // Who has not answered sees the new time and no more.
    expect((await third.call("invitation")).body).toMatchObject({ state: "awaiting" });
    expect((await mails(org)).filter(({ guest }) => guest === third.id)).toHaveLength(1);
    const yes = await first.call("answers", { seen: body.seen, answer: "accept", slot: slot.id });
    expect(yes.body).toMatchObject({ state: "accepted", movedFrom: null });
    await expectSound(org);
  });

  it("moves for all who have it or for nobody", async () => {
    const { first, second, third, move } = await booked();
    const alone = await move([first]);
    expect(alone.body.results).toMatchObject([
      { outcome: "blocked", problem: { errors: [{ code: "interview.move-together" }] } },
    ]);
    expect((await first.call("invitation")).body.state).toBe("accepted");
    const all = await move([first, second, third]);
    expect(all.body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "done",
      "done",
      "done",
    ]);
  });

  it("comes into a calendar that has no entry yet, as it has not left", async () => {
    const { org, invited, interview } = await invite({}, 1);
    const [only] = invited as [Invited];
    await left(org);
    const { body } = await only.call("invitation");
    const slot = body.slots[0].id;
    await only.call("answers", { seen: 1, answer: "accept", slot });
    await org.act(only.application, "move-interview", { interview, slot, start: START });
    expect(await entriesOf(org, only.id)).toMatchObject([
      { sequence: 0, state: "cancelled" },
      { kind: "interview-moved", method: "REQUEST", sequence: 1, state: "held" },
    ]);
  });

  it("can be one that nobody has: it is in the history of whoever it is moved from", async () => {
    const { org, third, other, move } = await booked();
    const toCandidates = async () =>
      (await mails(org)).filter(({ audience }) => audience === "candidate").length;
    const before = await toCandidates();
    const done = await move([third], { slot: other.id });
    expect(done.body.results).toMatchObject([{ outcome: "done" }]);
    expect(await toCandidates()).toBe(before);
    expect((await third.call("invitation")).body).toMatchObject({ state: "awaiting", seen: 2 });
  });

  it("goes nowhere where a host is, which has gone by, or where another slot is", async () => {
    const { org, first, second, other, move } = await booked();
    const elsewhere = await invite({
      org,
      candidates: await org.applications(1),
      input: { slots: [{ start: START }] },
    });
    const [host] = elsewhere.invited as [Invited];
    await host.call("answers", { seen: 1, answer: "accept" });
    const codes = async (input = {}) =>
      (await move([first, second], input)).body.results.map(
        ({ problem }: { problem: { errors: { code: string }[] } }) => problem.errors[0]!.code,
      );
    expect(await codes()).toEqual(Array(2).fill("interview.host-away"));
    expect(await codes({ start: `${inDays(-1)}T09:00` })).toEqual(Array(2).fill("time.past"));
    expect(await codes({ start: `${inDays(10)}T10:00` })).toEqual(
      Array(2).fill("interview.slot-twice"),
    );
    expect(await codes({ slot: "slot_0" })).toEqual(Array(2).fill("interview.no-slot"));
    expect(other.free).toBe(true);
  });

  it("waits for an invitation that would tell the former time", async () => {
    const { org, invited, interview } = await invite({}, 1);
    const [only] = invited as [Invited];
    const slot = (await only.call("invitation")).body.slots[0].id;
    const plan = await org.plan(only.application, "move-interview", {
      interview,
      slot,
      start: START,
    });
    expect(plan.body.blocks).toMatchObject([{ code: "interview.invitation-waits" }]);
  });

  it("comes back for all by undo, and nobody hears of it as long as nobody has been told", async () => {
    const { org, first, second, slot, move } = await booked();
    const { body } = await move([first, second]);
    const alone = await org.undo(body.results[0].receipt.id);
    expect(alone.body).toMatchObject({ code: "not_undoable", reason: "undone_together" });
    await org.call(`/v1/operations/${body.operation}/undo`, {
      body: {},
      key: crypto.randomUUID(),
    });
    const { body: read } = await first.call("invitation");
    expect(read).toMatchObject({ state: "accepted", movedFrom: null });
    expect(read.slots.find(({ own }: { own: boolean }) => own).start).toBe(slot.start);
    expect(await entriesOf(org, first.id)).toMatchObject([
      { sequence: 0, state: "delivered" },
      { sequence: 1, state: "cancelled" },
    ]);
    const reminders = (await mails(org)).filter(({ kind }) => kind === "interview-reminder");
    expect(reminders.filter(({ state }) => state === "scheduled")).toHaveLength(2);
    await expectSound(org);
  });

  it("comes back by a mail of its own to who has been told, into their calendar too", async () => {
    const { org, first, second, move } = await booked();
    const { body } = await move([first, second]);
    await left(org);
    await org.call(`/v1/operations/${body.operation}/undo`, {
      body: {},
      key: crypto.randomUUID(),
    });
    expect((await first.call("invitation")).body).toMatchObject({ state: "confirm-anew" });
    expect(await entriesOf(org, first.id)).toMatchObject([
      { sequence: 0 },
      { sequence: 1, state: "delivered" },
      { kind: "interview-moved", method: "REQUEST", sequence: 2, state: "held" },
    ]);
    await expectSound(org);
  });
});

const PAIRS = times("a move and a yes have one order");

/** Two are invited to one time each can have; the second's application is what it is moved by. */
async function unanswered() {
  const made = await invite(
    { input: { slots: [{ start: `${inDays(10)}T09:00`, capacity: 2 }] } },
    2,
  );
  const [first, second] = made.invited as [Invited, Invited];
  await left(made.org);
  const slot = (await first.call("invitation")).body.slots[0];
  const { org, interview } = made;
  const input = { interview, slot: slot.id, start: START };
  const move = () => org.act(second.application, "move-interview", input);
  return { org, interview, first, slot, move };
}

const startOf = (body: { slots: { own: boolean; start: string }[] }) =>
  body.slots.find(({ own }) => own)?.start;

it("of a move and a yes at the same time one wins, and nobody agrees to a time they have not seen", async () => {
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const { org, first, slot, move } = await unanswered();
    const [moved, yes] = await Promise.all([
      move(),
      first.call("answers", { seen: 1, answer: "accept", slot: slot.id }),
    ]);
    expect([moved.status, yes.status].toSorted()).toEqual([200, 409]);
    const { body } = await first.call("invitation");
    expect(startOf(body)).toBe(yes.status === 200 ? slot.start : undefined);
    await expectSound(org);
  }
});

it("tells a yes of a move that came between its reading and its writing", async () => {
  const { org, first, slot, move } = await unanswered();
  let came: Promise<unknown> | undefined;
  const DB = watched(async (run, texts) => {
    if (commits(texts)) await (came ??= move());
    return run();
  });
  const { status, body } = await org.call("/guests/interview/answers", {
    token: await first.token(),
    body: { seen: 1, answer: "accept", slot: slot.id },
    key: "yes",
    bindings: bindings({ DB }),
  });
  expect(came).toBeDefined();
  expect([status, body.code]).toEqual([409, "version_conflict"]);
  expect((await first.call("invitation")).body).toMatchObject({ state: "awaiting", seen: 2 });
  await expectSound(org);
});

it("of a move and an invitation to the same times one falls: nobody is told a time that has gone", async () => {
  const { org, interview, slot, move } = await unanswered();
  const more = await org.application();
  let came: Promise<unknown> | undefined;
  const DB = watched(async (run, texts) => {
    if (commits(texts)) await (came ??= move());
    return run();
  });
  const { status, body } = await org.call(`/v1/applications/${more.id}/actions`, {
    key: crypto.randomUUID(),
    body: {
      action: "invite-to-interview",
      input: { interview, format: "in-person", minutes: 45, answerBy: inDays(7) },
    },
    bindings: bindings({ DB }),
  });
  expect(came).toBeDefined();
  expect([status, body.code]).toEqual([409, "version_conflict"]);
  const told = (await mails(org)).filter(({ kind }) => kind === "invite-to-interview");
  expect(told).toHaveLength(2);
  expect(slot.start).toBeDefined();
  await expectSound(org);
});
