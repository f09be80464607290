import { expect, it } from "vitest";
import { everyMinute } from "../../worker/scheduled.ts";
import { clockAt } from "./support/clock.ts";
import { env, Organisation } from "./support/organisation.ts";

it("forgets keys after seven days and not before", async () => {
  const org = await Organisation.make();
  const { id } = await org.application();
  await org.act(id, "delete", {}, {}, "kept");
  const keys = () => org.rows("SELECT key FROM idempotency_keys WHERE org_id = ?", org.id);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await everyMinute(env, clockAt(inDays(6.9)));
  expect(await keys()).toEqual([{ key: "kept" }]);
  await everyMinute(env, clockAt(inDays(7.1)));
  expect(await keys()).toEqual([]);
});

it("deletes from the store what a purge left behind", async () => {
  const org = await Organisation.make();
  const { id, candidate, externalId } = await org.application({ deleted: true });
  const key = crypto.randomUUID();
  await env.FILES.put(key, "cv");
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO files (id, org_id, candidate_id, filename, content_type, size, sha256, key, created_at) VALUES (?1, ?2, ?3, 'cv.pdf', 'application/pdf', 2, '', ?4, '2026-11-01')",
    ).bind(`file_${key}`, org.id, candidate, key),
    env.DB.prepare(
      "INSERT INTO application_files (application_id, file_id, org_id) VALUES (?, ?, ?)",
    ).bind(id, `file_${key}`, org.id),
  ]);
  expect((await org.act(id, "purge", { confirmation: externalId })).status).toBe(200);
  expect(await env.FILES.head(key)).not.toBeNull();
  await everyMinute(env, clockAt(new Date(Date.now() + 1000)));
  expect(await env.FILES.head(key)).toBeNull();
});
