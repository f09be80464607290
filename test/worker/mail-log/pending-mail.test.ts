import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import type { Organisation } from "../support/organisation.ts";

/** What the list and the detail say of the mail that waits: the same. */
async function waiting(org: Organisation, id: string) {
  const { body: detail } = await org.call(`/v1/applications/${id}`);
  const { body: list } = await org.call(`/v1/applications?q=${id}`);
  const [row] = list.data;
  expect(row?.pendingMail).toEqual(detail.pendingMail);
  return detail.pendingMail;
}

const REJECT = {
  type: "email",
  reason: "rejection-1",
  send: { when: "at", at: `${inDays(3)}T08:00` },
};

it("a status says that the candidate has not been told of it, and when they will be", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  expect(await waiting(org, id)).toBeNull();
  const { body: receipt } = await org.act(id, "reject", REJECT);
  const [message] = receipt.messages;
  expect(await waiting(org, id)).toEqual({
    message: message.id,
    kind: "reject",
    sendAt: message.sendAt,
    stranded: false,
  });
  await org.rows("UPDATE messages SET state = 'queued' WHERE id = ? RETURNING id", message.id);
  expect(await waiting(org, id), "on its way").not.toBeNull();
  await org.rows("UPDATE messages SET state = 'sent' WHERE id = ? RETURNING id", message.id);
  expect(await waiting(org, id)).toBeNull();
});

it("what is brought back by an undo waits as it did, and other mail tells of no status", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: receipt } = await org.act(id, "reject", REJECT);
  const before = await waiting(org, id);
  const { body: sent } = await org.act(id, "send-email", { subject: "x", content: "y" });
  expect(await waiting(org, id)).toEqual(before);
  await org.undo(sent.id);
  const { body: deleted } = await org.act(id, "delete");
  const { body: gone } = await org.call(`/v1/applications/${id}`);
  expect(gone.pendingMail).toBeNull();
  await org.undo(deleted.id);
  expect(await waiting(org, id)).toEqual(before);
  const { body: undone } = await org.undo(receipt.id);
  expect(undone.to.status).toBe("received");
  expect(await waiting(org, id)).toBeNull();
});

it("says so when the mail will not leave as it stands", async () => {
  const org = await quietOrganisation();
  const { id, candidate } = await org.application();
  await org.act(id, "reject", REJECT);
  await org.rows(
    "UPDATE candidates SET email = 'ny@example.com' WHERE id = ? RETURNING id",
    candidate,
  );
  expect(await waiting(org, id)).toMatchObject({ stranded: true });
});
