import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import type { Organisation } from "../support/organisation.ts";

const by = async (org: Organisation, id: string) =>
  (await org.call(`/v1/applications/${id}`)).body.deletedBy;

it("a deleted application tells who deleted it, in lists and by itself", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  expect(await by(org, id)).toBeNull();
  const { body: deleted } = await org.act(id, "delete");
  const { body: list } = await org.call("/v1/applications?deleted=true");
  expect(list.data[0]).toMatchObject({ id, deletedBy: deleted.actor });
  expect(await by(org, id)).toEqual(deleted.actor);
  const { body: restored } = await org.act(id, "restore");
  expect(await by(org, id)).toBeNull();
  await org.undo(restored.id);
  expect(await by(org, id), "whoever took the restoring back").toEqual(restored.actor);
});
