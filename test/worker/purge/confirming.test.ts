import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { expectSound } from "../support/invariants.ts";
import type { Organisation } from "../support/organisation.ts";

const bulk = (org: Organisation, path: string, ids: string[], more: object = {}) =>
  org.call(path, {
    body: {
      action: "purge",
      input: { decisionReference: "KS 2026/118" },
      applications: ids.map((id) => ({ id })),
      ...more,
    },
    ...(path.endsWith("actions") && { key: crypto.randomUUID() }),
  });

it("one is erased by its own reference, typed in any case", async () => {
  const org = await quietOrganisation();
  const { id, externalId } = await org.application({ deleted: true });
  const input = (confirmation?: string) => ({
    decisionReference: "KS 2026/118",
    ...(confirmation !== undefined && { confirmation }),
  });
  expect((await org.act(id, "purge", input())).body).toMatchObject({
    code: "invalid_input",
    errors: [{ code: "required", path: ["input", "confirmation"] }],
  });
  for (const wrong of ["RADERA", `${externalId}0`])
    expect((await org.act(id, "purge", input(wrong))).body).toMatchObject({
      code: "blocked",
      errors: [{ code: "purge.type-reference", path: ["input", "confirmation"] }],
    });
  expect((await org.act(id, "purge", input(externalId.toLowerCase()))).status).toBe(200);
  await expectSound(org);
});

it("one by itself is not erased by the number one", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application({ deleted: true });
  const { body } = await org.call(`/v1/applications/${id}/actions`, {
    body: { action: "purge", input: { decisionReference: "KS 2026/118" }, confirm: 1 },
    key: crypto.randomUUID(),
  });
  expect([body.code, body.errors[0].code]).toEqual(["invalid_input", "required"]);
});

it("many are erased by their number, and no other", async () => {
  const org = await quietOrganisation();
  const ids = (await org.applications(3, { deleted: true })).map(({ id }) => id);
  const planned = await bulk(org, "/v1/plans", ids);
  expect(planned.body.confirm).toBe(3);
  for (const confirm of [undefined, 2])
    expect((await bulk(org, "/v1/actions", ids, { confirm })).body).toMatchObject({
      code: "confirmation_required",
      confirm: 3,
    });
  expect(await org.rows("SELECT id FROM applications WHERE org_id = ?", org.id)).toHaveLength(3);
  const done = await bulk(org, "/v1/actions", ids, { confirm: 3 });
  expect(done.body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    "done",
    "done",
    "done",
  ]);
  expect(await org.rows("SELECT id FROM applications WHERE org_id = ?", org.id)).toEqual([]);
  await expectSound(org);
});

it("what is left of many is erased by the number that is left", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application({ deleted: true });
  expect((await bulk(org, "/v1/plans", [id])).body.confirm).toBe(1);
  expect((await bulk(org, "/v1/actions", [id])).body.code).toBe("confirmation_required");
  const done = await bulk(org, "/v1/actions", [id], { confirm: 1 });
  expect(done.body.results[0].outcome).toBe("done");
});
