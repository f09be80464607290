/** What becomes of a meeting when the application moves, somebody calls it off, or the invitation is undone. */
import { describe, expect, it } from "vitest";
import { bindings, commits, watched } from "../support/bindings.ts";
import { inDays, nextGap } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { Organisation } from "../support/organisation.ts";
import { times } from "../support/times.ts";
import { invite, mails, states } from "./support.ts";

const PAIRS = times("a meeting that comes back has one owner of its seat");

async function seated() {
  const made = await invite();
  const [first] = made.invited;
  const { body } = await first!.call("invitation");
  await first!.call("answers", { seen: 1, answer: "accept", slot: body.slots[0].id });
  return { ...made, first: first!, slot: body.slots[0] };
}

/** As if the mails that carry an entry had left. */
const entriesLeft = ({ org }: { org: Organisation }) =>
  org.rows(
    "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND calendar IS NOT NULL RETURNING id",
    org.id,
  );

const entries = async (org: Organisation) =>
  (await mails(org)).flatMap(({ calendar, after, id, state, kind }) =>
    calendar ? [{ method: JSON.parse(String(calendar)).method, after, id, state, kind }] : [],
  );

describe("a meeting that is agreed", () => {
  it("is called off by a rejection: its mail first, then the entry in the calendar", async () => {
    const { org, first } = await seated();
    await entriesLeft({ org });
    const { body: receipt } = await org.act(first.application, "reject", {
      type: "email",
      reason: "rejection-1",
    });
    expect(receipt.messages.map(({ kind }: { kind: string }) => kind)).toEqual([
      "reject",
      "interview-cancelled",
    ]);
    const [request, cancel] = await entries(org);
    expect([request!.method, cancel!.method]).toEqual(["REQUEST", "CANCEL"]);
    expect(JSON.parse(String(cancel!.after))).toEqual(
      expect.arrayContaining([request!.id, receipt.messages[0].id]),
    );
    expect(await states(org)).toContainEqual({ state: "cancelled", seated: 0 });
    await expectSound(org);
  });

  it("needs no entry taken out that has not left, and the candidate is told all the same", async () => {
    const { org, first } = await seated();
    await org.act(first.application, "cancel-interview", { invitation: first.id });
    expect(await entries(org)).toMatchObject([{ method: "REQUEST", state: "cancelled" }]);
    expect(await mails(org)).toContainEqual(
      expect.objectContaining({ kind: "interview-cancelled", state: "held", calendar: null }),
    );
  });

  it("is not lost with an application that is deleted: it is called off first", async () => {
    const { org, first } = await seated();
    const { body } = await org.act(first.application, "delete");
    expect(body).toMatchObject({ code: "blocked", errors: [{ code: "interview.cancel-first" }] });
    await org.act(first.application, "cancel-interview", { invitation: first.id });
    expect((await org.act(first.application, "delete")).status).toBe(200);
    await expectSound(org);
  });

  it("stops a rejection that would leave only after it", async () => {
    const { org, first } = await seated();
    const plan = await org.plan(first.application, "reject", {
      type: "email",
      reason: "rejection-1",
      send: { when: "at", at: `${inDays(11)}T09:00` },
    });
    expect(plan.body).toMatchObject({
      executable: false,
      blocks: [{ code: "interview.mail-after-meeting", path: ["input", "send", "at"] }],
    });
  });

  it("is cancelled by the recruiter, whose seat others can take, and the candidate stays", async () => {
    const { org, first, slot, invited } = await seated();
    const done = await org.act(first.application, "cancel-interview", { invitation: first.id });
    expect(done.body).toMatchObject({ to: { status: "interview" } });
    expect((await first.call("invitation")).body).toMatchObject({
      state: "cancelled",
      may: { choose: false, otherTime: false, decline: false },
    });
    const taken = await invited[1]!.call("answers", { seen: 1, answer: "accept", slot: slot.id });
    expect(taken.status).toBe(200);
    const again = await first.call("answers", { seen: 3, answer: "accept", slot: slot.id });
    expect(again.body).toMatchObject({ code: "not_allowed", reason: "interview_over" });
    await expectSound(org);
  });

  const REJECT = { type: "none", reason: "rejection-1" };
  const codesOf = (lines: { code: string }[]) => lines.map(({ code }) => code);

  it("comes back with the rejection's undo while its seat is free, before anybody has heard that it is off", async () => {
    const { org, first, slot } = await seated();
    await entriesLeft({ org });
    const { body: receipt } = await org.act(first.application, "reject", REJECT);
    const plan = await org.call(`/v1/receipts/${receipt.id}/undo-plans`, { body: {} });
    expect(codesOf(plan.body.items)).toContain("undo.time-returns");
    expect(codesOf(plan.body.lasting)).not.toContain("undo.meeting-anew");
    expect((await org.undo(receipt.id)).status).toBe(200);
    const { body } = await first.call("invitation");
    expect(body.state).toBe("accepted");
    expect(body.slots.find(({ own }: { own: boolean }) => own).id).toBe(slot.id);
    // What would have taken it out of the calendar does not leave.
    expect(await entries(org)).toMatchObject([
      { method: "REQUEST", state: "delivered" },
      { method: "CANCEL", state: "cancelled" },
    ]);
    await expectSound(org);
  });

  it("comes back into the calendar too, with a higher number, once the cancellation has left", async () => {
    const { org, first } = await seated();
    await entriesLeft({ org });
    const { body: receipt } = await org.act(first.application, "cancel-interview", {
      invitation: first.id,
    });
    await entriesLeft({ org });
    expect((await org.undo(receipt.id)).status).toBe(200);
    expect((await first.call("invitation")).body.state).toBe("accepted");
    const all = (await mails(org)).flatMap(({ calendar, kind, state }) =>
      calendar
        ? [[kind, state, Number(/SEQUENCE:(\d+)/.exec(JSON.parse(String(calendar)).text)![1])]]
        : [],
    );
    expect(all).toEqual([
      ["interview-confirmed", "delivered", 0],
      ["interview-cancelled", "delivered", 1],
      ["interview-confirmed", "held", 2],
    ]);
    await expectSound(org);
  });

  it("does not come back when its seat is taken, and the undo says so", async () => {
    const { org, first, slot, invited } = await seated();
    const { body: receipt } = await org.act(first.application, "reject", REJECT);
    await invited[1]!.call("answers", { seen: 1, answer: "accept", slot: slot.id });
    const plan = await org.call(`/v1/receipts/${receipt.id}/undo-plans`, { body: {} });
    expect(codesOf(plan.body.lasting)).toContain("undo.meeting-anew");
    expect((await org.undo(receipt.id)).status).toBe(200);
    expect((await first.call("invitation")).body).toMatchObject({
      state: "awaiting",
      may: { choose: true },
    });
    await expectSound(org);
  });

  it("comes back for one when its seat is taken at the same time, or for the other", async () => {
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const { org, first, slot, invited } = await seated();
      const { body: receipt } = await org.act(first.application, "reject", REJECT);
      const [undone, taken] = await Promise.all([
        org.undo(receipt.id),
        invited[1]!.call("answers", { seen: 1, answer: "accept", slot: slot.id }),
      ]);
      const back = (await first.call("invitation")).body.state === "accepted";
      expect(taken.status).toBe(back ? 409 : 200);
      if (back) expect(undone.status).toBe(200);
      await expectSound(org);
    }
  });

  it("is not said to come back when its seat is taken between the undo's reading and writing", async () => {
    const { org, first, slot, invited } = await seated();
    const { body: receipt } = await org.act(first.application, "reject", REJECT);
    let came: Promise<unknown> | undefined;
    const DB = watched(async (run, texts) => {
      if (commits(texts))
        await (came ??= invited[1]!.call("answers", { seen: 1, answer: "accept", slot: slot.id }));
      return run();
    });
    const path = `/v1/receipts/${receipt.id}/undo`;
    const undo = await org.call(path, { body: {}, key: "undo", bindings: bindings({ DB }) });
    expect(came).toBeDefined();
    expect([undo.status, undo.body.code]).toEqual([409, "version_conflict"]);
    await expectSound(org);
  });

  it("is not said to stand when what takes it out of the calendar begins to leave just then", async () => {
    const { org, first } = await seated();
    await entriesLeft({ org });
    const { body: receipt } = await org.act(first.application, "cancel-interview", {
      invitation: first.id,
    });
    let came = false;
    const DB = watched(async (run, texts) => {
      if (commits(texts) && !came) {
        came = true;
        await org.rows(
          "UPDATE messages SET state = 'queued' WHERE org_id = ? AND calendar ->> 'method' = 'CANCEL' RETURNING id",
          org.id,
        );
      }
      return run();
    });
    const path = `/v1/receipts/${receipt.id}/undo`;
    const undo = await org.call(path, { body: {}, key: "undo", bindings: bindings({ DB }) });
    expect([undo.status, undo.body.code]).toEqual([409, "version_conflict"]);
    expect((await first.call("invitation")).body.state).toBe("cancelled");
    expect((await org.call(path, { body: {}, key: "again" })).status).toBe(200);
    expect((await entries(org)).map(({ method, state }) => `${method} ${state}`)).toEqual([
      "REQUEST delivered",
      "CANCEL queued",
      "REQUEST held",
    ]);
    await expectSound(org);
  });

  it("that was moved is asked about again", async () => {
    const { org, first, interview, slot } = await seated();
    await org.rows("UPDATE messages SET state = 'delivered' WHERE org_id = ? RETURNING id", org.id);
    await org.act(first.application, "move-interview", {
      interview,
      slot: slot.id,
      start: `${inDays(11)}T13:00`,
    });
    const { body: receipt } = await org.act(first.application, "reject", REJECT);
    await org.undo(receipt.id);
    expect((await first.call("invitation")).body).toMatchObject({
      state: "confirm-anew",
      movedFrom: { start: slot.start },
    });
    await expectSound(org);
  });

  it.each([
    ["a no that was recorded by hand", { via: "phone" }, "accepted"],
    ["a no of their own, which stands against it", {}, "awaiting"],
  ])("comes back, or not, with the undo of %s", async (_, how, state) => {
    const { org, first } = await seated();
    await entriesLeft({ org });
    const answer = { invitation: first.id, answer: "decline", ...how };
    if ("via" in how) await org.act(first.application, "answer-invitation", answer);
    else await first.call("answers", { seen: 2, answer: "decline" });
    const [event] = (await org.call(`/v1/applications/${first.application}/events`)).body.data;
    const plan = await org.call(`/v1/receipts/${event.id}/undo-plans`, { body: {} });
    expect(codesOf(plan.body.lasting).includes("undo.meeting-anew")).toBe(state === "awaiting");
    expect((await org.undo(event.id)).status).toBe(200);
    expect((await first.call("invitation")).body.state).toBe(state);
    // What takes a meeting out of a calendar leaves though its event is undone.
    await entriesLeft({ org });
    await expectSound(org);
  });

  it("is not called off once it has begun, and how it went is recorded after a rejection too", async () => {
    const { org, first } = await seated();
    await org.rows(
      "UPDATE interview_slots SET starts_at = '2026-01-01T09:00:00.000Z', ends_at = '2026-01-01T09:45:00.000Z' WHERE org_id = ? RETURNING id",
      org.id,
    );
    const { body: receipt } = await org.act(first.application, "reject", {
      type: "email",
      reason: "rejection-1",
    });
    expect(receipt.messages.map(({ kind }: { kind: string }) => kind)).toEqual(["reject"]);
    expect(await states(org)).toContainEqual({ state: "accepted", seated: 1 });
    const input = { invitation: first.id, outcome: "took-place" };
    expect((await org.act(first.application, "record-attendance", input)).status).toBe(200);
    expect(await states(org)).toContainEqual({ state: "took-place", seated: 1 });
    await expectSound(org);
  });

  it("is confirmed to nobody once it has begun, though they had said yes before", async () => {
    const { org, first } = await seated();
    const [slot] = (await first.call("invitation")).body.slots;
    await org.rows(
      "UPDATE interview_slots SET starts_at = '2026-01-01T09:00:00.000Z', ends_at = '2026-01-01T09:45:00.000Z' WHERE org_id = ? RETURNING id",
      org.id,
    );
    const { body } = await org.plan(first.application, "answer-invitation", {
      invitation: first.id,
      answer: "accept",
      slot: slot.id,
      via: "phone",
    });
    expect(codesOf(body.blocks)).toEqual(["time.past"]);
  });

  it("took place or did not, which is recorded once it has begun and sends nothing", async () => {
    const { org, first } = await seated();
    const input = { invitation: first.id, outcome: "no-show", absent: "candidate" };
    const early = await org.plan(first.application, "record-attendance", input);
    expect(early.body.blocks).toMatchObject([{ code: "interview.not-yet" }]);
    await org.rows(
      "UPDATE interview_slots SET starts_at = '2026-01-01T09:00:00.000Z', ends_at = '2026-01-01T09:45:00.000Z' WHERE org_id = ? RETURNING id",
      org.id,
    );
    const before = (await mails(org)).length;
    expect((await org.act(first.application, "record-attendance", input)).status).toBe(200);
    expect((await mails(org)).length).toBe(before);
    expect(await states(org)).toContainEqual({ state: "no-show", seated: 1 });
  });
});

describe("an invitation", () => {
  it("is taken back by undo as long as nobody has answered: its link dies", async () => {
    const { org, invited, results } = await invite();
    const [first, second] = invited;
    await first!.call("answers", { seen: 1, answer: "decline" });
    const of = (application: string) =>
      results.find((each: { application: string }) => each.application === application).receipt.id;
    expect((await org.undo(of(first!.application))).body).toMatchObject({
      code: "not_undoable",
      reason: "newer_event",
    });
    expect((await org.undo(of(second!.application))).status).toBe(200);
    const look = await org.call("/guests/look", {
      body: { purpose: "interview", link: second!.link },
      token: "",
    });
    expect(look.body).toMatchObject({ code: "gone", reason: "link_retired" });
    expect((await second!.call("invitation")).status).toBe(401);
    await expectSound(org);
  });

  it("takes the place of one that was not answered", async () => {
    const { org, candidates, invited } = await invite();
    await invite({ org, candidates: candidates.slice(0, 1) });
    expect((await invited[0]!.call("invitation")).body.state).toBe("cancelled");
    expect((await invited[1]!.call("invitation")).body.state).toBe("awaiting");
  });

  it("to other times takes the place of one whose candidate has asked for another time", async () => {
    const { org, candidates, invited } = await invite({}, 1);
    await invited[0]!.call("answers", { seen: 1, answer: "other-time", wish: "Helst tidigt" });
    const anew = await invite({
      org,
      candidates,
      input: { slots: [{ start: `${inDays(12)}T08:00` }] },
    });
    expect((await invited[0]!.call("invitation")).body.state).toBe("cancelled");
    expect((await anew.invited[0]!.call("invitation")).body).toMatchObject({
      state: "awaiting",
      may: { choose: true },
    });
    await expectSound(org);
  });

  it("can be given to more candidates later, over the same slots", async () => {
    const { org, interview, invited } = await invite();
    const more = await org.application();
    const { body } = await org.act(more.id, "invite-to-interview", {
      interview,
      format: "in-person",
      minutes: 45,
      answerBy: inDays(7),
      slots: [{ start: `${inDays(12)}T09:00` }],
    });
    expect(body.interview).toBe(interview);
    expect((await invited[0]!.call("invitation")).body.slots).toHaveLength(3);
    const again = await org.plan(more.id, "invite-to-interview", {
      interview,
      format: "in-person",
      minutes: 45,
      answerBy: inDays(7),
    });
    expect(again.body.blocks).toMatchObject([{ code: "interview.already-in" }]);
  });

  it("offers a slot no more that is closed, and does again once it is opened", async () => {
    const { org, interview, invited } = await invite();
    const [slot] = (await org.call(`/v1/interviews/${interview}`)).body.slots;
    const path = `/v1/interviews/${interview}/slots/${slot.id}`;
    const closed = await org.call(`${path}/closings`, { body: {} });
    expect(closed.body.slots[0]).toMatchObject({ closed: true, taken: 0 });
    const late = await invited[0]!.call("answers", { seen: 1, answer: "accept", slot: slot.id });
    expect(late.body).toMatchObject({ code: "not_allowed", reason: "slot_closed" });
    expect((await invited[0]!.call("invitation")).body.slots).toHaveLength(1);
    await org.call(`${path}/openings`, { body: {} });
    const taken = await invited[0]!.call("answers", { seen: 1, answer: "accept", slot: slot.id });
    expect(taken.status).toBe(200);
    const foreign = await Organisation.make();
    expect((await foreign.call(`${path}/closings`, { body: {} })).status).toBe(404);
  });

  it("reaches who has no address by telephone, and their answer is recorded by hand", async () => {
    const org = (await invite({}, 1)).org;
    const { id } = await org.application({ email: null });
    const { invited } = await invite({ org, candidates: [{ id } as never] });
    const slot = (await invited[0]!.call("invitation")).body.slots[0].id;
    const done = await org.act(id, "answer-invitation", {
      invitation: invited[0]!.id,
      answer: "accept",
      slot,
      via: "phone",
    });
    expect(done.body).toMatchObject({ messages: [], detail: { answer: "accept", via: "phone" } });
    const { body } = await org.call(`/v1/applications/${id}`);
    expect(body.meeting).toMatchObject({ state: "accepted", start: expect.any(String) });
  });

  it.each([
    [{ slots: [{ start: nextGap() }] }, "time.gap", ["input", "slots", 0, "start"]],
    [{ slots: [{ start: "2020-01-01T09:00" }] }, "time.past", ["input", "slots", 0, "start"]],
    [{ slots: [] }, "interview.no-slots", ["input", "slots"]],
    [{ answerBy: inDays(-1) }, "interview.past-deadline", ["input", "answerBy"]],
    [{ answerBy: inDays(30) }, "interview.late-deadline", ["input", "answerBy"]],
    [{ format: "video" }, "field.required", ["input", "link"]],
    [{ place: undefined }, "field.required", ["input", "place"]],
  ])("that cannot be given says why where it stands: %j", async (input, code, path) => {
    const { org } = await invite({}, 1);
    const { id } = await org.application();
    const plan = await org.plan(id, "invite-to-interview", {
      kind: "interview",
      format: "in-person",
      place: "Stadshuset",
      minutes: 45,
      slots: [{ start: `${inDays(10)}T09:00` }],
      answerBy: inDays(7),
      ...input,
    });
    expect(plan.body.blocks).toContainEqual(expect.objectContaining({ code, path }));
  });
});

describe("of two meetings of one candidate", () => {
  it("an answer to one leaves the mail of the other alone, and so does calling one off", async () => {
    const { org, candidates, invited } = await invite({}, 1);
    const [first] = invited;
    const { body } = await first!.call("invitation");
    await first!.call("answers", { seen: 1, answer: "accept", slot: body.slots[0].id });
    const later = await invite({
      org,
      candidates,
      input: { slots: [{ start: `${inDays(15)}T09:00` }, { start: `${inDays(15)}T10:00` }] },
    });
    const [second] = later.invited;
    const read = await second!.call("invitation");
    await second!.call("answers", { seen: 1, answer: "accept", slot: read.body.slots[0].id });
    await org.act(second!.application, "cancel-interview", { invitation: second!.id });
    const ofFirst = (await mails(org)).filter(({ guest }) => guest === first!.id);
    expect(ofFirst.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "invite-to-interview cancelled",
      "interview-confirmed held",
      "interview-reminder scheduled",
      "interview-told held",
    ]);
    expect((await first!.call("invitation")).body.state).toBe("accepted");
    await expectSound(org);
  });
});

describe("what a candidate needs", () => {
  it("is kept, replaced and taken back, and refused once nothing comes of the meeting", async () => {
    const { org, interview, invited } = await invite({}, 1);
    const [first] = invited;
    const say = (text: string) => first!.call("needs", { text }, "PUT");
    const known = async () =>
      (await org.call(`/v1/interviews/${interview}`)).body.candidates[0].needs;
    expect((await say("Hörslinga")).status).toBe(204);
    expect((await say("Teckenspråk")).status).toBe(204);
    expect(await known()).toBe("Teckenspråk");
    expect((await say("")).status).toBe(204);
    expect(await known()).toBeNull();
    await org.act(first!.application, "cancel-interview", { invitation: first!.id });
    expect((await say("Hörslinga")).body).toMatchObject({
      code: "not_allowed",
      reason: "interview_over",
    });
    expect(await known()).toBeNull();
  });
});
