/** Who has not answered is reminded once, the day before the last day to answer, by day. */
import { describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { toInstant } from "../../../worker/domain/localtime.ts";
import { invited as purpose } from "../../../worker/features/interview/guests.ts";
import { decently, remindAt } from "../../../worker/features/interview/rules/reminding.ts";
import { remindDue } from "../../../worker/guests/reminders.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { invite, mails } from "./support.ts";

/** INPUT's last day to answer is seven days ahead. */
const at = (days: number, time: string): Date => {
  const found = toInstant(`${inDays(days)}T${time}`, "Europe/Stockholm");
  if ("fault" in found) throw new Error(found.fault);
  return found.instant;
};

const cron = (now: Date) => remindDue(purpose, new Database(env.DB), { now, newId });

const reminders = async (org: Organisation) =>
  (await mails(org)).filter(({ kind }) => kind === "interview-unanswered");

/** Invitations have left. */
async function left(count?: number) {
  const made = await invite({}, count);
  await made.org.rows(
    "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND kind = 'invite-to-interview' RETURNING id",
    made.org.id,
  );
  return made;
}

describe("a reminder to answer", () => {
  it("goes once to who has not answered, and to nobody else", async () => {
    const { org, invited } = await left(4);
    const [yes, no, wish, silent] = invited;
    const { body } = await yes!.call("invitation");
    await yes!.call("answers", { seen: 1, answer: "accept", slot: body.slots[0].id });
    await no!.call("answers", { seen: 1, answer: "decline" });
    await wish!.call("answers", { seen: 1, answer: "other-time", wish: "På fredag" });
    await cron(at(6, "09:59"));
    expect(await reminders(org)).toEqual([]);
    await cron(at(6, "10:01"));
    const [mail, ...others] = await reminders(org);
    expect([mail!.guest, others]).toEqual([silent!.id, []]);
    expect(mail!.text).toContain(`personlig.invalid/interview/${silent!.id}/1`);
    await cron(at(6, "10:05"));
    await cron(at(7, "10:05"));
    expect(await reminders(org)).toHaveLength(1);
    await expectSound(org);
  });

  it("waits for the morning when the cron was away, and is taken back by an answer", async () => {
    const { org, invited } = await left(1);
    await cron(at(6, "22:30"));
    expect(await reminders(org)).toMatchObject([
      { state: "scheduled", sendAt: at(7, "09:00").toISOString() },
    ]);
    await invited[0]!.call("answers", { seen: 1, answer: "decline" });
    expect(await reminders(org)).toMatchObject([{ state: "cancelled" }]);
  });

  it("is not written once the last day is over, nor of what is called off or deleted", async () => {
    const { org, invited } = await left(3);
    const [off, gone] = invited;
    await org.act(off!.application, "cancel-interview", { invitation: off!.id, notify: false });
    await org.act(gone!.application, "delete");
    await cron(at(8, "10:00"));
    await cron(at(6, "10:01"));
    expect((await reminders(org)).map(({ guest }) => guest)).not.toContain(off!.id);
    expect((await reminders(org)).map(({ guest }) => guest)).not.toContain(gone!.id);
  });

  it("goes to nobody whose invitation has not left, or came less than a day before", async () => {
    const { org } = await invite({}, 1);
    await cron(at(6, "10:01"));
    expect(await reminders(org)).toEqual([]);
    const soon = await invite(
      { org, input: { answerBy: inDays(1), kind: "information-meeting" } },
      1,
    );
    expect(
      await org.rows("SELECT remind_at FROM guests WHERE id = ?", soon.invited[0]!.id),
    ).toEqual([{ remind_at: null }]);
  });

  it("is announced in the plan of the invitation", async () => {
    const { org, candidates } = await invite({}, 1);
    expect(candidates).toHaveLength(1);
    const [one] = await org.applications(1);
    const plan = async (answerBy: string) =>
      JSON.stringify(
        (
          await org.call("/v1/plans", {
            body: {
              action: "invite-to-interview",
              applications: [{ id: one!.id }],
              input: {
                format: "phone",
                minutes: 30,
                slots: [{ start: `${inDays(10)}T09:00` }],
                answerBy,
              },
            },
          })
        ).body.shared.notes,
      );
    expect(await plan(inDays(7))).toContain("interview.reminds");
    expect(await plan(inDays(1))).not.toContain("interview.reminds");
  });
});

describe("a decent hour", () => {
  it.each([
    ["2026-03-29T00:30:00Z", { when: "at", at: "2026-03-29T09:00" }],
    ["2026-12-01T07:59:00Z", { when: "at", at: "2026-12-01T09:00" }],
    ["2026-12-01T08:00:00Z", { when: "now" }],
    ["2026-12-01T15:59:00Z", { when: "now" }],
    ["2026-12-01T16:00:00Z", { when: "at", at: "2026-12-02T09:00" }],
  ])("at %s is %o", (now, send) =>
    expect(decently(new Date(now), "Europe/Stockholm")).toEqual(send),
  );

  it("is ten where the meeting is, on either side of a change of clocks", () => {
    const of = (answerBy: string) =>
      remindAt({ answerBy, timeZone: "Europe/Stockholm" }, "2026-01-01T00:00:00Z");
    expect(of("2026-03-29")).toBe("2026-03-28T09:00:00.000Z");
    expect(of("2026-03-30")).toBe("2026-03-29T08:00:00.000Z");
  });
});
