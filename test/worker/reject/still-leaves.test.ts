import { expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import { quietOrganisation } from "../support/bindings.ts";
import type { Organisation } from "../support/organisation.ts";

const REJECT = { type: "email", reason: "rejection-1" };
const LATER = { when: "at", at: `${inDays(60)}T08:00` };

/** What a plan to reject warns of, of mail that it leaves waiting. */
async function warned(org: Organisation, id: string): Promise<Record<string, unknown>[]> {
  const body = { action: "reject", input: REJECT };
  const { warnings } = (await org.call(`/v1/applications/${id}/plans`, { body })).body;
  return warnings.filter(({ code }: { code: string }) => code === "reject.mail-waits");
}

it("a rejection names what was written to the candidate and leaves all the same", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: receipt } = await org.act(id, "reject", REJECT);
  await org.rows("UPDATE messages SET state = 'sent' WHERE org_id = ? RETURNING id", org.id);
  await org.undo(receipt.id);
  expect(await warned(org, id)).toEqual([]);
  const subject = "Avslaget gäller inte längre";
  await org.act(id, "send-email", { subject, content: "x", send: LATER });
  const warnings = await warned(org, id);
  expect(warnings).toHaveLength(1);
  const [warning] = warnings;
  expect(warning!.message).toContain(`”${subject}”`);
});

it("a rejection does not warn of mail to others, of what it takes back, or of what has ended", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application({ status: "interview" });
  const mail = { subject: "S", content: "x", send: LATER };
  await org.act(id, "send-email", { ...mail, recipient: "chef@prov.example" });
  const { messages } = (await org.act(id, "send-email", mail)).body;
  await org.call(`/v1/messages/${messages[0].id}/cancel`, { body: { version: 1 } });
  await org.act(id, "send-email", { ...mail, send: { when: "hold" } });
  await org.rows(
    "UPDATE messages SET state = 'sent' WHERE state = 'held' AND org_id = ? RETURNING id",
    org.id,
  );
  expect(await warned(org, id)).toEqual([]);
});
