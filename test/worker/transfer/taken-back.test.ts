import { expect, it } from "vitest";
import { Organisation } from "../support/organisation.ts";

it("keeps no message of an application that an undone transfer has taken back", async () => {
  const org = await Organisation.make();
  const target = await org.addProject();
  const { id } = await org.application();
  const { body: receipt } = await org.act(id, "transfer", { project: target, stay: true });
  const copy = await org.call(`/v1/applications/${receipt.created}/test-copies`, {
    body: { action: "send-email", input: { subject: "Hej", content: "Hej {{candidate.name}}" } },
  });
  expect(copy.status).toBe(200);
  expect((await org.undo(receipt.id)).status).toBe(200);
  expect(
    await org.rows("SELECT id FROM messages WHERE application_id = ?", receipt.created),
  ).toEqual([]);
});
