import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { env } from "../support/organisation.ts";

it("sends one address twenty test copies an hour, and says when that is used up", async () => {
  const org = await quietOrganisation();
  const [one, other] = await org.applications(2);
  const copy = (application: string, token = org.token) =>
    org.call(`/v1/applications/${application}/test-copies`, {
      body: { action: "reject", input: { type: "email", reason: "rejection-1" } },
      token,
    });
  const sent = async () =>
    (await org.rows("SELECT id FROM messages WHERE org_id = ? AND kind = 'test-copy'", org.id))
      .length;
  for (let at = 0; at < 20; at += 1)
    expect((await copy(at % 2 ? one!.id : other!.id)).status).toBe(200);
  const { status, body } = await copy(one!.id);
  expect([status, body.code, body.reason]).toEqual([429, "rate_limited", "too_many_copies"]);
  expect(await sent()).toBe(20);

  const bo = await org.session({ actor: { id: "bo", name: "Bo", email: "bo@prov.example" } });
  expect((await copy(one!.id, bo)).status).toBe(200);
  await env.DB.prepare("UPDATE messages SET created_at = '2020-01-01' WHERE org_id = ?")
    .bind(org.id)
    .run();
  expect((await copy(one!.id)).status).toBe(200);
});
