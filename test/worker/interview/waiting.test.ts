/** Whoever finds all full waits: a seat that is left is held for the first of them, and then goes on. */
import { describe, expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { Organisation } from "../support/organisation.ts";
import { full, INSIDE, offersOf, passSeats, say } from "./waiting.ts";
import { invite, mails } from "./support.ts";

describe("a seat that is left", () => {
  it("is held for the first who waits, in the batch that frees it, with a mail that says until when", async () => {
    const { org, seated, first, second } = await full();
    expect((await first.call("invitation")).body).toMatchObject({
      state: "awaiting",
      may: { choose: false, wait: true, stopWaiting: false },
    });
    const joined = await say(first, { answer: "wait" });
    expect(joined.body).toMatchObject({
      state: "waiting",
      offer: null,
      may: { choose: false, wait: false, stopWaiting: true },
    });
    await say(second, { answer: "wait" });
    await say(seated, { answer: "decline" });
    const { body } = await first.call("invitation");
    expect(body).toMatchObject({ state: "waiting", may: { choose: true, wait: true } });
    const hours = (Date.parse(body.offer.until) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThanOrEqual(24);
    expect((await second.call("invitation")).body).toMatchObject({
      offer: null,
      slots: [{ free: false }],
    });
    const [mail, ...more] = await offersOf(org);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ guest: first.id, state: "held", audience: "candidate" });
    expect(mail!.text).toContain(`personlig.invalid/interview/${first.id}/1`);
    expect(mail!.text).toMatch(/Boka den här senast \S+ \d+ \S+ \d{4} kl\. \d\d:\d\d/);
    const taken = await say(second, { answer: "accept", slot: body.slots[0].id });
    expect(taken.body).toMatchObject({ code: "not_allowed", reason: "seat_taken" });
    const yes = await say(first, { answer: "accept", slot: body.slots[0].id });
    expect(yes.body).toMatchObject({ state: "accepted", offer: null });
    expect(await org.rows(HELD, org.id)).toEqual([]);
    await expectSound(org);
  });

  it.each([
    ["is declined", (one: Full) => say(one.seated, { answer: "decline" })],
    [
      "asks for another time",
      (one: Full) => say(one.seated, { answer: "other-time", wish: "Sent" }),
    ],
    ["withdraws", (one: Full) => say(one.seated, { answer: "withdraw" })],
    [
      "is rejected",
      ({ org, seated }: Full) =>
        org.act(seated.application, "reject", { type: "none", reason: "rejection-1" }),
    ],
    [
      "is cancelled",
      ({ org, seated }: Full) =>
        org.act(seated.application, "cancel-interview", { invitation: seated.id }),
    ],
    [
      "has its yes undone",
      async ({ org, seated }: Full) => {
        const [event] = (await org.call(`/v1/applications/${seated.application}/events`)).body.data;
        return org.undo(event.id);
      },
    ],
    [
      "gets more seats beside it",
      async ({ org, interview }: Full) => {
        const more = await org.application();
        return org.act(more.id, "invite-to-interview", {
          interview,
          format: "in-person",
          minutes: 45,
          answerBy: inDays(7),
          slots: [{ start: `${inDays(12)}T09:00` }],
        });
      },
    ],
  ])("goes to who waits when it %s", async (_, frees) => {
    const one = await full();
    await say(one.first, { answer: "wait" });
    const done = await frees(one);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect((await one.first.call("invitation")).body.offer).not.toBeNull();
    expect(await offersOf(one.org)).toMatchObject([{ guest: one.first.id, state: "held" }]);
    await expectSound(one.org);
  });

  it("goes to who waits when its closed time is opened again", async () => {
    const { org, interview, seated, first, slot } = await full();
    await say(first, { answer: "wait" });
    const path = `/v1/interviews/${interview}/slots/${slot}`;
    await org.call(`${path}/closings`, { body: {} });
    await say(seated, { answer: "decline" });
    expect((await first.call("invitation")).body.offer).toBeNull();
    await org.call(`${path}/openings`, { body: {} });
    expect((await first.call("invitation")).body.offer).toMatchObject({ slot });
    expect(await offersOf(org)).toMatchObject([{ guest: first.id }]);
    await expectSound(org);
  });

  it("is said in the plan of whoever frees it, and names nobody", async () => {
    const { org, seated, first } = await full();
    await say(first, { answer: "wait" });
    const { body } = await org.plan(seated.application, "cancel-interview", {
      invitation: seated.id,
    });
    expect(body.items.map(({ code }: { code: string }) => code)).toContain("interview.offered-on");
    expect(JSON.stringify(body)).not.toContain(first.id);
  });

  it("goes on to the next when its time is out, and once; who let it be waits on for others", async () => {
    const { org, seated, first, second } = await full();
    await say(first, { answer: "wait" });
    await say(second, { answer: "wait" });
    await say(seated, { answer: "decline" });
    await passSeats(org, INSIDE);
    expect((await second.call("invitation")).body.offer).toBeNull();
    await passSeats(org, 24 * 60 + 1);
    expect((await first.call("invitation")).body).toMatchObject({ state: "waiting", offer: null });
    const told = await offersOf(org);
    expect(told.map(({ guest, state }) => [guest, state])).toEqual([
      [first.id, "cancelled"],
      [second.id, "held"],
    ]);
    expect(await org.rows(HELD, org.id)).toMatchObject([{ invitation_id: second.id }]);
    await passSeats(org, 24 * 60 + 2);
    expect(await offersOf(org)).toHaveLength(2);
    // The second lets it be too: both have passed it, and it is free for all.
    await passSeats(org, 49 * 60);
    expect(await org.rows(HELD, org.id)).toEqual([]);
    await expectSound(org);
  });

  it("goes on alone: another's that still holds is theirs", async () => {
    const { org, taken, first, second } = await full(2);
    for (const each of [first, second]) await say(each, { answer: "wait" });
    for (const each of taken) await say(each, { answer: "decline" });
    await org.rows(
      "UPDATE interview_seats SET held_until = '2020-01-01T00:00:00.000Z' WHERE invitation_id = ? RETURNING n",
      first.id,
    );
    await passSeats(org, 1);
    expect(await org.rows(HELD, org.id)).toMatchObject([{ invitation_id: second.id }]);
    expect((await first.call("invitation")).body).toMatchObject({ state: "waiting", offer: null });
    await expectSound(org);
  });

  it("cannot be taken any more when its time is out, though the job has not come yet", async () => {
    const { org, seated, first, slot } = await full();
    await say(first, { answer: "wait" });
    await say(seated, { answer: "decline" });
    await org.rows(
      "UPDATE interview_seats SET held_until = '2020-01-01T00:00:00.000Z' WHERE invitation_id = ? RETURNING n",
      first.id,
    );
    expect((await first.call("invitation")).body.offer).toBeNull();
    const late = await say(first, { answer: "accept", slot });
    expect(late.body).toMatchObject({ code: "not_allowed", reason: "held_seat_over" });
    await expectSound(org);
  });

  it("can be let be at once, for the next who waits", async () => {
    const { org, seated, first, second, slot } = await full();
    await say(first, { answer: "wait" });
    await say(second, { answer: "wait" });
    await say(seated, { answer: "decline" });
    const passed = await say(first, { answer: "wait" });
    expect(passed.body).toMatchObject({ state: "waiting", offer: null });
    expect((await second.call("invitation")).body.offer).toMatchObject({ slot });
    await say(second, { answer: "stop-waiting" });
    expect((await second.call("invitation")).body).toMatchObject({
      state: "awaiting",
      offer: null,
    });
    // Nobody waits for it any more: it is free.
    expect((await first.call("invitation")).body).toMatchObject({
      state: "waiting",
      slots: [{ free: true }],
    });
    await expectSound(org);
  });

  it("is offered to nobody when too little time is left", async () => {
    const { org, seated, first } = await full();
    await say(first, { answer: "wait" });
    const soon = new Date(Date.now() + 2.5 * 3_600_000).toISOString();
    await org.rows(
      "UPDATE interview_slots SET starts_at = ?2 WHERE org_id = ?1 RETURNING id",
      org.id,
      soon,
    );
    await say(seated, { answer: "decline" });
    expect((await first.call("invitation")).body).toMatchObject({
      offer: null,
      slots: [{ free: true }],
    });
    expect(await offersOf(org)).toEqual([]);
    await expectSound(org);
  });

  it("keeps its holder when its time is moved, who is told anew", async () => {
    const { org, interview, seated, first, slot } = await full();
    await say(first, { answer: "wait" });
    await say(seated, { answer: "decline" });
    await org.rows("UPDATE messages SET state = 'delivered' WHERE org_id = ? RETURNING id", org.id);
    const moved = await org.act(seated.application, "move-interview", {
      interview,
      slot,
      start: `${inDays(11)}T13:00`,
    });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    await passSeats(org, 1);
    expect((await first.call("invitation")).body.offer).toMatchObject({ slot });
    const told = await offersOf(org);
    expect(told).toHaveLength(2);
    expect(told[1]!.text).toContain("13:00–13:45");
    await expectSound(org);
  });
});

describe("whoever waits", () => {
  it("can do so only when all is taken, and without a seat of their own", async () => {
    const { org, invited } = await invite({}, 1);
    const early = await say(invited[0]!, { answer: "wait" });
    expect(early.body).toMatchObject({ code: "not_allowed", reason: "seat_free" });
    const { seated } = await full();
    expect((await say(seated, { answer: "wait" })).body.code).toBe("version_conflict");
    await expectSound(org);
  });

  it("is seen by the recruiter on the application and in the invitation, and takes it for them by hand", async () => {
    const { org, interview, seated, first, slot } = await full();
    const waited = await org.act(first.application, "answer-invitation", {
      invitation: first.id,
      answer: "wait",
      via: "phone",
    });
    expect(waited.status, JSON.stringify(waited.body)).toBe(200);
    const meeting = async () =>
      (await org.call(`/v1/applications/${first.application}`)).body.meeting;
    expect(await meeting()).toMatchObject({ state: "waiting", start: null, offered: null });
    await say(seated, { answer: "decline" });
    expect(await meeting()).toMatchObject({
      state: "waiting",
      offered: { start: expect.any(String), until: expect.any(String) },
    });
    const { candidates, slots } = (await org.call(`/v1/interviews/${interview}`)).body;
    const own = candidates.find((each: { invitation: string }) => each.invitation === first.id);
    expect(own).toMatchObject({ state: "waiting", slot: null, offer: { slot } });
    expect(slots).toMatchObject([{ taken: 1 }]);
    await org.act(first.application, "answer-invitation", {
      invitation: first.id,
      answer: "accept",
      slot,
      via: "phone",
    });
    expect(await meeting()).toMatchObject({ state: "accepted", offered: null });
    await expectSound(org);
  });

  it("leaves the queue when the application ends, and has their place again when that is undone", async () => {
    const { org, seated, first, second } = await full();
    await say(first, { answer: "wait" });
    await say(second, { answer: "wait" });
    const { body } = await org.act(first.application, "reject", {
      type: "none",
      reason: "rejection-1",
    });
    await org.undo(body.id);
    expect((await first.call("invitation")).body.state).toBe("waiting");
    await say(seated, { answer: "decline" });
    expect((await first.call("invitation")).body.offer).not.toBeNull();
    await expectSound(org);
  });

  it("is told of a seat that others were offered than was foreseen, by the job", async () => {
    const { org, seated, first } = await full();
    await say(first, { answer: "wait" });
    await say(seated, { answer: "decline" });
    // As if the plan had foreseen somebody else.
    await org.rows(
      "UPDATE interview_seats SET held_mail = NULL WHERE org_id = ? RETURNING n",
      org.id,
    );
    await passSeats(org, 1);
    const told = await offersOf(org);
    expect(told.map(({ guest }) => guest)).toEqual([first.id, first.id]);
    expect(await org.rows(HELD, org.id)).toMatchObject([{ held_mail: told[1]!.id }]);
    await expectSound(org);
  });

  it("is called who has no address, and no job tries for ever", async () => {
    const { org, seated, first } = await full();
    await org.rows(
      "UPDATE candidates SET email = NULL, email_fold = '' WHERE id = (SELECT candidate_id FROM applications WHERE id = ?) RETURNING id",
      first.application,
    );
    await say(first, { answer: "wait" });
    await say(seated, { answer: "decline" });
    await passSeats(org, 1);
    expect(await offersOf(org)).toEqual([]);
    expect(await org.rows(HELD, org.id)).toMatchObject([{ held_mail: "" }]);
    await expectSound(org);
  });

  it("is nobody's of another organisation, and gone with a purge", async () => {
    const { org, seated, first, interview } = await full();
    await say(first, { answer: "wait" });
    await say(seated, { answer: "decline" });
    const foreign = await Organisation.make();
    expect((await foreign.call(`/v1/interviews/${interview}`)).status).toBe(404);
    await org.act(first.application, "delete", {});
    const { body } = await org.call(`/v1/applications/${first.application}`);
    await org.act(first.application, "purge", {
      confirmation: body.externalId ?? first.application,
    });
    expect(await org.rows(HELD, org.id)).toEqual([]);
    expect(await org.rows("SELECT id FROM interview_invitations WHERE id = ?", first.id)).toEqual(
      [],
    );
    expect((await mails(org)).filter(({ guest }) => guest === first.id)).toEqual([]);
    await expectSound(org);
  });
});

const HELD =
  "SELECT invitation_id, held_mail FROM interview_seats WHERE org_id = ? AND held_until IS NOT NULL";

type Full = Awaited<ReturnType<typeof full>>;
