import { expect, it } from "vitest";
import { sweepBlobs } from "../../../worker/features/files/store.ts";
import { removeLogo, storeLogo } from "../../../worker/features/templates/logo.ts";
import { after, NOW } from "../support/clock.ts";
import { PNG } from "../support/furnished.ts";
import { env, Organisation } from "../support/organisation.ts";
import { db } from "../support/outbox.ts";

it("a logo that is set again while the sweep deletes the former one stays", async () => {
  const org = await Organisation.make();
  const at = { db, bucket: env.FILES, org: org.id };
  await storeLogo({ ...at, now: NOW }, PNG);
  await removeLogo({ ...at, now: NOW });
  const later = after(401 * 86_400);
  const slow = {
    delete: async (keys: string[]) => {
      await storeLogo({ ...at, now: later }, PNG);
      await env.FILES.delete(keys);
    },
  } as unknown as R2Bucket;
  expect(await sweepBlobs(db, slow, later)).toBe(1);
  const row = await env.DB.prepare("SELECT logo ->> 'key' AS key FROM organisations WHERE id = ?")
    .bind(org.id)
    .first<{ key: string }>();
  expect(await env.FILES.head(row!.key)).not.toBeNull();
});
