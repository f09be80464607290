import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { env } from "../support/organisation.ts";

it("says that a message is too long for a row before anything is written", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const answers = Array.from({ length: 50 }, () => ({ question: "Q", answer: 'å"'.repeat(5000) }));
  await env.DB.prepare("UPDATE applications SET answers = ? WHERE id = ?")
    .bind(JSON.stringify(answers), id)
    .run();
  const { status, body } = await org.act(id, "forward", {
    recipient: "chef@prov.example",
    subject: "S",
    content: "C",
    anonymise: false,
    withoutAttachments: false,
  });
  expect([status, body.code, body.errors[0].code]).toEqual([409, "blocked", "plan.too-long"]);
  expect(await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id)).toEqual([]);
});
