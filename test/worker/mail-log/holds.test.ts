import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { claim } from "../../../worker/outbox/claim.ts";
import { nextDue } from "../../../worker/outbox/next-due.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { after } from "../support/clock.ts";
import { expectSound } from "../support/invariants.ts";
import type { Organisation } from "../support/organisation.ts";
import { db, row } from "../support/outbox.ts";

const WORDS = { subject: "Nytt", body: "Nytt" };
let org: Organisation;
let bo: string;
let start: Date;

/** Seconds after the message was made. */
const at = (seconds: number): Date => after(seconds, start);
const iso = (seconds: number): string => at(seconds).toISOString();
const go = (seconds: number) => vi.setSystemTime(at(seconds));

beforeEach(async () => {
  org = await quietOrganisation();
  bo = await org.session({ actor: { id: "bo.ask", name: "Bo Ask" } });
  vi.useFakeTimers({ toFake: ["Date"] });
  start = new Date();
});
afterEach(() => void vi.useRealTimers());

/** A message that waits for 30 seconds, or as `send` says. */
async function waiting(send?: object): Promise<{ id: string; receipt: string }> {
  const { id } = await org.application();
  const input = { subject: "Gammalt", content: "Gammalt", ...(send && { send }) };
  const { body } = await org.act(id, "send-email", input);
  return { id: body.messages[0].id, receipt: body.id };
}

const hold = (id: string, renewed?: string, token = org.token) =>
  org.call(`/v1/messages/${id}/hold`, { body: renewed ? { hold: renewed } : {}, token });
const release = (id: string, held: string, token = org.token) =>
  org.call(`/v1/messages/${id}/release`, { body: { hold: held }, token });
const open = async (id: string) => (await org.call(`/v1/messages/${id}`)).body;
const leaves = async (id: string, seconds: number) =>
  (await claim(db, id, at(seconds))).kind === "send";

describe("a message that is open for editing", () => {
  it("does not leave, and says who has it open", async () => {
    const { id } = await waiting();
    go(6);
    const { status, body } = await hold(id);
    expect([status, body]).toEqual([
      200,
      {
        id: expect.stringMatching(/^hold_/),
        forSeconds: 120,
        atMostSeconds: 1800,
        restSeconds: 24,
        plannedAt: null,
      },
    ]);
    expect(await leaves(id, 31)).toBe(false);
    expect(await nextDue(db, at(31), 1000)).not.toContain(id);
    expect(await open(id)).toMatchObject({
      state: "held",
      sendAt: iso(30),
      version: 1,
      beingEdited: { by: "Anna Ek", until: iso(126) },
    });
    await expectSound(org);
  });

  it("waits for as long as its form says so, and no longer", async () => {
    const { id } = await waiting();
    const { body } = await hold(id);
    go(100);
    expect((await hold(id, body.id)).body).toEqual({ ...body, atMostSeconds: 1700 });
    expect(await leaves(id, 219)).toBe(false);
    expect(await nextDue(db, at(220), 1000)).toContain(id);
    expect(await leaves(id, 220)).toBe(true);
    expect(await open(id)).toMatchObject({ state: "queued", beingEdited: null });
    go(221);
    expect((await hold(id, body.id)).body.reason).toBe("already_sending");
  });

  it("waits for half an hour at most, unless its form is opened anew", async () => {
    const { id } = await waiting();
    const { body } = await hold(id);
    for (let seconds = 100; seconds < 1750; seconds += 100) {
      go(seconds);
      expect((await hold(id, body.id)).status).toBe(200);
    }
    go(1750);
    expect((await hold(id, body.id)).body).toMatchObject({ forSeconds: 50, atMostSeconds: 50 });
    go(1800);
    expect((await hold(id, body.id)).body).toMatchObject({
      code: "not_allowed",
      reason: "held_long_enough",
    });
    const { body: anew } = await hold(id);
    expect(anew).toMatchObject({ forSeconds: 120, atMostSeconds: 1800, restSeconds: 30 });
    expect(await leaves(id, 1919)).toBe(false);
    expect(await leaves(id, 1920)).toBe(true);
  });
});

describe("a message whose form is closed", () => {
  it.each<[string, number, number, number]>([
    ["has left what it had", 6, 300, 324],
    ["has it also when it was not due yet", 6, 8, 32],
    ["has ten seconds at least", 29, 60, 70],
    ["has its full time when it was just made", 0, 90, 120],
  ])("%s", async (_, opened, closed, leavesAt) => {
    const { id } = await waiting();
    go(opened);
    const { body } = await hold(id);
    go(closed);
    const planned = await org.call(`/v1/messages/${id}/edit-plans`, { body: WORDS });
    expect(planned.body.sendAt).toBe(iso(leavesAt));
    const released = await release(id, body.id);
    expect([released.status, released.body.sendAt, released.body.beingEdited]).toEqual([
      200,
      iso(leavesAt),
      null,
    ]);
    expect((await row(id)).due_at).toBe(iso(leavesAt));
    expect(await leaves(id, leavesAt - 1)).toBe(false);
    expect(await leaves(id, leavesAt)).toBe(true);
  });

  it("keeps a time that has not come, and has its hold when it has", async () => {
    const later = { when: "after", hours: 24 };
    const day = 86_400;
    const { id } = await waiting(later);
    const { body } = await hold(id);
    expect(body).toMatchObject({ restSeconds: 30, plannedAt: iso(day) });
    expect((await row(id)).due_at).toBe(iso(day));
    go(60);
    expect((await release(id, body.id)).body).toMatchObject({
      state: "scheduled",
      sendAt: iso(day),
    });
    const { id: other } = await waiting(later);
    await org.rows(
      "UPDATE messages SET send_at = ?1, due_at = ?1 WHERE id = ?2 RETURNING id",
      iso(100),
      other,
    );
    const { body: second } = await hold(other);
    go(130);
    expect((await release(other, second.id)).body.sendAt).toBe(iso(160));
  });

  it("is let go once: again, late or under another name it changes nothing", async () => {
    const { id } = await waiting();
    const { body } = await hold(id);
    expect((await release(id, "hold_other")).body.beingEdited).not.toBeNull();
    go(10);
    const first = await release(id, body.id);
    go(20);
    expect((await release(id, body.id)).body).toEqual(first.body);
    expect(await leaves(id, 40)).toBe(true);
    const sending = await row(id);
    const late = await release(id, body.id);
    expect([late.status, late.body.state]).toEqual([200, "queued"]);
    expect(await row(id)).toEqual(sending);
  });

  it("saved, has what was left of its time, and is not held any more", async () => {
    const { id } = await waiting();
    go(6);
    await hold(id);
    go(300);
    const planned = await org.call(`/v1/messages/${id}/edit-plans`, { body: WORDS });
    const saved = await org.call(`/v1/messages/${id}/edits`, { body: { version: 1, ...WORDS } });
    expect(saved.body).toMatchObject({
      version: 2,
      state: "held",
      sendAt: iso(324),
      beingEdited: null,
    });
    expect(planned.body.sendAt).toBe(iso(324));
    const again = await org.call(`/v1/messages/${id}/edits`, { body: { version: 1, ...WORDS } });
    expect(again.body).toEqual(saved.body);
    expect(await leaves(id, 324)).toBe(true);
  });

  it("saved with another time, has that", async () => {
    const { id } = await waiting();
    await hold(id);
    go(60);
    const saved = await org.call(`/v1/messages/${id}/edits`, {
      body: { version: 1, ...WORDS, send: { when: "now" } },
    });
    expect(saved.body).toMatchObject({ state: "queued", sendAt: iso(60) });
    expect(await leaves(id, 60)).toBe(true);
  });

  it("after its predecessor leaves after it", async () => {
    const [first, second] = [await waiting(), await waiting()];
    await org.rows(
      "UPDATE messages SET after_id = ? WHERE id = ? RETURNING id",
      first.id,
      second.id,
    );
    const { body } = await hold(first.id);
    expect(await leaves(second.id, 60)).toBe(false);
    expect(String((await row(second.id)).due_at) >= iso(120)).toBe(true);
    go(100);
    await release(first.id, body.id);
    expect(await leaves(first.id, 130)).toBe(true);
  });
});

describe("a message that another has open", () => {
  it("is not opened: it says who has it, until they let go or are gone", async () => {
    const { id } = await waiting();
    const { body } = await hold(id);
    const refused = await hold(id, undefined, bo);
    expect(refused.body).toMatchObject({
      status: 409,
      code: "not_allowed",
      reason: "being_edited",
      detail: expect.stringContaining("Anna Ek ändrar meddelandet just nu"),
    });
    expect((await hold(id, body.id, bo)).body.reason).toBe("being_edited");
    await release(id, body.id);
    const { body: theirs } = await hold(id, undefined, bo);
    expect((await hold(id)).body.reason).toBe("being_edited");
    go(120);
    expect((await hold(id, body.id)).body).toMatchObject({ restSeconds: 30 });
    expect((await hold(id, theirs.id, bo)).body.reason).toBe("being_edited");
  });

  it("is one's own in the window where it was opened last", async () => {
    const { id } = await waiting();
    const { body: first } = await hold(id);
    const { body: second } = await hold(id);
    expect(second.id).not.toBe(first.id);
    expect((await hold(id, first.id)).body.reason).toBe("open_elsewhere");
    await release(id, first.id);
    expect(await leaves(id, 60)).toBe(false);
    expect((await hold(id, second.id)).status).toBe(200);
  });

  it("can still be saved and cancelled by who read it, and undone", async () => {
    const { id } = await waiting();
    const { body } = await hold(id);
    const saved = await org.call(`/v1/messages/${id}/edits`, {
      body: { version: 1, ...WORDS },
      token: bo,
    });
    // Who has it open meets the other's change when they save; until then it does not leave under their hands.
    expect(saved.body).toMatchObject({ version: 2, beingEdited: { by: "Anna Ek" } });
    expect(await leaves(id, 60)).toBe(false);
    expect((await hold(id, body.id)).status).toBe(200);
    const stopped = await org.call(`/v1/messages/${id}/cancel`, { body: { version: 2 } });
    expect(stopped.body).toMatchObject({ state: "cancelled", beingEdited: null });
    expect((await hold(id, body.id)).body.reason).toBe("already_stopped");

    const other = await waiting();
    const { body: held } = await hold(other.id);
    expect((await org.undo(other.receipt)).status).toBe(200);
    expect(await row(other.id)).toMatchObject({ state: "cancelled", hold: null });
    expect((await release(other.id, held.id)).body.state).toBe("cancelled");
    await expectSound(org);
  });
});

describe("a message is held by nobody who may not edit it", () => {
  it("without the scope of what sent it, or out of reach", async () => {
    const { id } = await waiting();
    const before = await row(id);
    const scopeless = await org.session({ scopes: ["reject"] });
    expect((await hold(id, undefined, scopeless)).status).toBe(403);
    const elsewhere = await org.session({ projects: [await org.addProject()] });
    expect((await hold(id, undefined, elsewhere)).status).toBe(404);
    expect((await release(id, "hold_1", elsewhere)).status).toBe(404);
    expect(await row(id)).toEqual(before);
  });

  it.each([
    ["sent", "state = 'sent'", "already_sent"],
    ["cancelled", "state = 'cancelled'", "already_stopped"],
    ["never to be written anew", "source = NULL", "not_editable"],
    ["in an attempt that may send it", "first_tried_at = send_at", "already_sending"],
    ["being taken", "lease_until = '2099-01-01T00:00:00.000Z'", "already_sending"],
  ])("when it is %s", async (_, columns, reason) => {
    const { id } = await waiting();
    await org.rows(`UPDATE messages SET ${columns} WHERE id = ? RETURNING id`, id);
    const before = await row(id);
    const { status, body } = await hold(id);
    expect([status, body.reason]).toEqual([409, reason]);
    expect(await row(id)).toEqual(before);
  });

  it.each([{ hold: "" }, { hold: 1 }, { x: 1 }])("asked with %j", async (body) => {
    const { id } = await waiting();
    const answer = await org.call(`/v1/messages/${id}/hold`, { body });
    expect([answer.status, answer.body.code]).toEqual([422, "invalid_input"]);
  });
});
