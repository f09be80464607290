/** What is asked once more when mail about a meeting is about to leave, whoever forgot to take it back. */
import { expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { after, clockAt, NOW } from "../support/clock.ts";
import { env } from "../support/organisation.ts";
import { type Invited, invite, mails } from "./support.ts";

const DAYS = 86_400;

it.each([
  ["invite-to-interview", "declined", 3600],
  ["interview-confirmed", "declined", 3600],
  ["interview-reminder", "declined", 20 * DAYS],
])("%s does not leave when the meeting has changed", async (kind, state, later) => {
  const { org, invited } = await invite({}, 1);
  const [first] = invited;
  if (kind !== "invite-to-interview") {
    const { body } = await first!.call("invitation");
    await first!.call("answers", { seen: 1, answer: "accept", slot: body.slots[0].id });
  }
  await env.DB.batch([
    env.DB.prepare("UPDATE interview_seats SET invitation_id = NULL WHERE invitation_id = ?").bind(
      first!.id,
    ),
    env.DB.prepare("UPDATE interview_invitations SET state = ?, slot_id = NULL WHERE id = ?").bind(
      state,
      first!.id,
    ),
  ]);
  const message = (await mails(org)).find((each) => each.kind === kind)!;
  await deliver(env, String(message.id), clockAt(after(later, NOW)));
  const [row] = await org.rows("SELECT state, failure FROM messages WHERE id = ?", message.id);
  expect(row).toEqual({ state: "cancelled", failure: "meeting_changed" });
});

it("no reminder leaves of a meeting that has begun, however late the mail is", async () => {
  const { org, invited } = await invite({}, 1);
  const [first] = invited;
  const { body } = await first!.call("invitation");
  await first!.call("answers", { seen: 1, answer: "accept", slot: body.slots[0].id });
  const { id } = (await mails(org)).find(({ kind }) => kind === "interview-reminder")!;
  await deliver(env, String(id), clockAt(after(20 * DAYS, NOW)));
  expect(await org.rows("SELECT state, failure FROM messages WHERE id = ?", id)).toEqual([
    { state: "cancelled", failure: "meeting_changed" },
  ]);
});

it.each([
  [
    "a no that is recorded",
    "answer-invitation",
    (id: string) => ({ invitation: id, answer: "decline", via: "phone" }),
  ],
  ["a rejection", "reject", () => ({ type: "none", reason: "rejection-1" })],
])(
  "undoing %s brings no mail back about a time that was moved meanwhile",
  async (_, action, input) => {
    const slots = [{ start: `${inDays(10)}T09:00`, capacity: 2 }];
    const { org, interview, invited } = await invite({ input: { slots } }, 2);
    const [first, second] = invited as [Invited, Invited];
    await org.rows(
      "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND kind = 'invite-to-interview' RETURNING id",
      org.id,
    );
    const [slot] = (await first.call("invitation")).body.slots;
    await first.call("answers", { seen: 1, answer: "accept", slot: slot.id });
    const leaves = await org.act(first.application, action, input(first.id));
    const moved = await org.act(second.application, "move-interview", {
      interview,
      slot: slot.id,
      start: `${inDays(11)}T13:00`,
    });
    expect([leaves.status, moved.status], JSON.stringify(moved.body)).toEqual([200, 200]);
    const { body: plan } = await org.call(`/v1/receipts/${leaves.body.id}/undo-plans`, {
      body: {},
    });
    expect(plan.lasting.map(({ code }: { code: string }) => code)).toContain("undo.meeting-anew");
    expect((await org.undo(leaves.body.id)).status).toBe(200);
    expect((await first.call("invitation")).body.state).toBe("awaiting");
    for (const { id, calendar } of await mails(org))
      if (calendar) await deliver(env, String(id), clockAt(after(3 * 3600, NOW)));
    expect(
      (await mails(org)).filter(({ calendar, state }) => calendar && state === "sent"),
    ).toEqual([]);
    await expectSound(org);
  },
);
