/** A seat that is left has one next, whatever comes at the same time. */
import { expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { times } from "../support/times.ts";
import { full, offersOf, passSeats, say } from "./waiting.ts";

const PAIRS = times("a seat that is left has one next");

it("of a seat that is left and somebody who wants it, who waits has it and nobody else", async () => {
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const { org, seated, first, second, slot } = await full();
    await say(first, { answer: "wait" });
    const [freed, claimed] = await Promise.all([
      say(seated, { answer: "decline" }),
      say(second, { answer: "accept", slot }),
    ]);
    expect([freed.status, claimed.status]).toEqual([200, 409]);
    expect((await first.call("invitation")).body.offer).toMatchObject({ slot });
    await expectSound(org);
  }
});

it("of an offer whose time is out and its yes one wins, and the seat is one person's", async () => {
  let accepted = 0;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const { org, seated, first, second, slot } = await full();
    await say(first, { answer: "wait" });
    await say(second, { answer: "wait" });
    await say(seated, { answer: "decline" });
    const { body } = await first.call("invitation");
    // The job's clock is ahead: it may come before, between or after reading and writing.
    const [yes] = await Promise.all([
      first.call("answers", { seen: body.seen, answer: "accept", slot }),
      passSeats(org, 24 * 60 + 1),
    ]);
    const states = await org.rows(
      "SELECT x.invitation_id AS id, x.held_until AS until FROM interview_seats x WHERE x.org_id = ?",
      org.id,
    );
    expect(states).toHaveLength(1);
    if (yes.status === 200) {
      accepted += 1;
      expect(states).toEqual([{ id: first.id, until: null }]);
    } else {
      expect(yes.body.code).toMatch(/^(version_conflict|not_allowed)$/);
      expect(states).toMatchObject([{ id: second.id, until: expect.any(String) }]);
    }
    await expectSound(org);
  }
  expect(accepted).toBeGreaterThanOrEqual(0);
});

it("of two seats that are left at once and one who waits, one is held and the other is free", async () => {
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const { org, taken, first, second } = await full(2);
    await say(first, { answer: "wait" });
    const [one, other] = await Promise.all(taken.map((each) => say(each, { answer: "decline" })));
    expect([one!.status, other!.status]).toEqual([200, 200]);
    expect(await offersOf(org)).toMatchObject([{ guest: first.id }]);
    expect((await second.call("invitation")).body.slots).toMatchObject([{ free: true }]);
    await expectSound(org);
  }
});

it("somebody who begins to wait while the seat is left is offered it, or sees it free", async () => {
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const { org, seated, first } = await full();
    const [, waited] = await Promise.all([
      say(seated, { answer: "decline" }),
      say(first, { answer: "wait" }),
    ]);
    const { body } = await first.call("invitation");
    if (waited.status === 200) expect(body.offer).not.toBeNull();
    else expect(body.slots).toMatchObject([{ free: true }]);
    await passSeats(org, 1);
    if (waited.status === 200)
      expect((await offersOf(org)).filter(({ guest }) => guest === first.id)).toHaveLength(1);
    await expectSound(org);
  }
});
