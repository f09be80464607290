import { describe, expect, it } from "vitest";
import { invite, mails, states } from "./support.ts";

describe("an invitation to an interview", () => {
  it("is written to each of the invited with their own link, and to nobody else", async () => {
    const { org, invited, candidates, results } = await invite();
    expect(results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "done",
      "done",
      "done",
    ]);
    const written = (await mails(org)).filter(({ audience }) => audience === "candidate");
    expect(written.map(({ kind }) => kind)).toEqual(Array(3).fill("invite-to-interview"));
    expect(written.map(({ guest }) => guest).toSorted()).toEqual(
      invited.map(({ id }) => id).toSorted(),
    );
    for (const { application } of invited) {
      const { body } = await org.call(`/v1/applications/${application}`);
      expect(body).toMatchObject({
        status: "interview",
        meeting: { state: "awaiting", start: null },
      });
    }
    expect(candidates).toHaveLength(3);
  });

  it("tells what, when, where and who, and changes nothing by being looked at", async () => {
    const { org, invited } = await invite();
    const before = await states(org);
    const look = await org.call("/guests/look", {
      body: { purpose: "interview", link: invited[0]!.link },
      token: "",
    });
    expect(look.body).toMatchObject({ kind: "interview", over: false, codeTo: null });
    const { status, body } = await invited[0]!.call("invitation");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: "awaiting",
      minutes: 45,
      place: "Stadshuset, rum 214",
      hosts: ["Anna Ek"],
      slots: [
        { free: true, own: false },
        { free: true, own: false },
      ],
      may: { choose: true, otherTime: true, decline: true, withdraw: true },
    });
    expect(await states(org)).toEqual(before);
  });

  it("is answered by choosing a slot, which is then nobody else's", async () => {
    const { org, invited } = await invite();
    const [first, second] = invited;
    const { body: read } = await first!.call("invitation");
    const [slot, other] = read.slots;
    const chosen = await first!.call("answers", {
      seen: read.seen,
      answer: "accept",
      slot: slot.id,
    });
    expect(chosen.body).toMatchObject({
      state: "accepted",
      slots: [{ own: true }, { own: false }],
    });
    const late = await second!.call("answers", { seen: 1, answer: "accept", slot: slot.id });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: "not_allowed", reason: "seat_taken" });
    const kindly = await second!.call("answers", { seen: 1, answer: "accept", slot: other.id });
    expect(kindly.body.state).toBe("accepted");
    const confirmed = (await mails(org)).filter(({ kind }) => kind === "interview-confirmed");
    expect(confirmed).toHaveLength(2);
    expect(String(confirmed[0]!.calendar)).toContain("METHOD:REQUEST");
    const reminders = (await mails(org)).filter(({ kind }) => kind === "interview-reminder");
    expect(reminders).toMatchObject([{ state: "scheduled" }, { state: "scheduled" }]);
  });

  it("is answered with another time, a no, or the end of the application", async () => {
    const { org, invited } = await invite();
    const [first, second, third] = invited;
    const wish = await first!.call("answers", {
      seen: 1,
      answer: "other-time",
      halfDays: [{ date: "2030-01-02", half: "morning" }],
      wish: "Helst förmiddag",
    });
    expect(wish.body).toMatchObject({ state: "other-time", wish: "Helst förmiddag" });
    expect((await second!.call("answers", { seen: 1, answer: "decline" })).body.state).toBe(
      "declined",
    );
    const left = await third!.call("answers", { seen: 1, answer: "withdraw" });
    expect(left.body).toMatchObject({
      state: "cancelled",
      may: { choose: false, withdraw: false },
    });
    const { body } = await org.call(`/v1/applications/${third!.application}`);
    expect(body.status).toBe("withdrawn");
  });

  it("tells who answers from a page that is old what was said meanwhile", async () => {
    const { invited } = await invite();
    const [first] = invited;
    await first!.call("answers", { seen: 1, answer: "decline" });
    const stale = await first!.call("answers", { seen: 1, answer: "other-time", wish: "Sent" });
    expect(stale.status).toBe(409);
    expect(stale.body.code).toBe("version_conflict");
    expect((await first!.call("invitation")).body.state).toBe("declined");
  });

  it("moves to another slot, whose former seat others can take", async () => {
    const { org, invited } = await invite();
    const [first, second] = invited;
    const { body: read } = await first!.call("invitation");
    const [one, two] = read.slots;
    await first!.call("answers", { seen: 1, answer: "accept", slot: one.id });
    const moved = await first!.call("answers", { seen: 2, answer: "accept", slot: two.id });
    expect(moved.body.slots).toMatchObject([{ own: false, free: true }, { own: true }]);
    expect(
      (await second!.call("answers", { seen: 1, answer: "accept", slot: one.id })).status,
    ).toBe(200);
    const entries = (await mails(org)).filter(
      ({ guest, calendar }) => guest === first!.id && calendar,
    );
    expect(entries.map(({ calendar }) => /SEQUENCE:(\d+)/.exec(String(calendar))![1])).toEqual([
      "0",
      "1",
    ]);
    expect(entries[1]!.after).toBe(entries[0]!.id);
  });
});
