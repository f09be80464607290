/** What is asked once more when mail about an offer is about to leave, whoever forgot to take it back. */
import { expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { after, clockAt, NOW } from "../support/clock.ts";
import { env } from "../support/organisation.ts";
import { mails, offer } from "./support.ts";

const DAYS = 86_400;

it.each([
  ["send-offer", "withdrawn", 3600],
  ["offer-reminder", "replaced", 9.5 * DAYS],
  ["offer-reminder", "standing", 20 * DAYS],
  ["offer-accepted", "withdrawn", 3600],
])("%s does not leave when the offer is %s", async (kind, state, later) => {
  const { org, id, accept } = await offer();
  if (kind === "offer-accepted") await accept();
  await org.rows("UPDATE offers SET state = ? WHERE id = ? RETURNING id", state, id);
  const message = (await mails(org)).find((each) => each.kind === kind)!;
  await org.rows("UPDATE messages SET after_id = NULL WHERE id = ? RETURNING id", message.id);
  await deliver(env, String(message.id), clockAt(after(later, NOW)));
  const [row] = await org.rows("SELECT state, failure FROM messages WHERE id = ?", message.id);
  expect(row).toEqual({ state: "cancelled", failure: "offer_changed" });
});
