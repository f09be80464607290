/** What is asked once more when mail about a meeting is about to leave, whoever forgot to take it back. */
import { expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { after, clockAt, NOW } from "../support/clock.ts";
import { env } from "../support/organisation.ts";
import { invite, mails } from "./support.ts";

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
