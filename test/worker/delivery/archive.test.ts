import { expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { archiveBodies } from "../../../worker/delivery/archive.ts";
import { sweepBlobs } from "../../../worker/features/files/store.ts";
import { after, daysAgo, NOW } from "../support/clock.ts";
import { env, Organisation } from "../support/organisation.ts";

const archive = (bucket = env.FILES) => archiveBodies(new Database(env.DB), bucket, NOW);

/** A message in that state since so many days, as its application, its id and what it says. */
async function mailed(org: Organisation, state: string, days: number) {
  const seeded = await org.application();
  const words = { subject: "Hej", content: `Hej {{candidate.first_name}}! ${crypto.randomUUID()}` };
  const { body } = await org.act(seeded.id, "send-email", words);
  const { id } = body.messages[0];
  await org.rows(
    "UPDATE messages SET state = ?, state_at = ? WHERE id = ?",
    state,
    daysAgo(days).toISOString(),
    id,
  );
  const read = async () => (await org.call(`/v1/messages/${id}`)).body;
  const row = async () =>
    (await org.rows("SELECT text, html, source, body_key FROM messages WHERE id = ?", id))[0]!;
  return { ...seeded, message: id as string, read, row };
}

it("moves the body of what ended thirty days ago, and it is read as before", async () => {
  const org = await Organisation.make();
  for (const state of ["sent", "delivered", "bounced", "failed"]) {
    const { read, row } = await mailed(org, state, 31);
    const before = await read();
    expect(before.text).toContain("Hej");
    await archive();
    const { text, html, source, body_key: key } = await row();
    expect({ text, html, source }).toEqual({ text: "", html: "", source: null });
    expect(await (await env.FILES.get(key as string))!.json()).toEqual({
      text: before.text,
      html: before.html,
    });
    expect(await read()).toEqual(before);
  }
});

it("leaves whole what may still be sent, may be brought back, or ended lately", async () => {
  const org = await Organisation.make();
  for (const [state, days] of [
    ["held", 40],
    ["scheduled", 40],
    ["queued", 40],
    ["cancelled", 40],
    ["sent", 29],
  ] as const) {
    const { row } = await mailed(org, state, days);
    await archive();
    expect((await row()).body_key, state).toBeNull();
    expect((await row()).text, state).toContain("Hej");
  }
});

it("loses nothing when the store takes no more, and leaves no bytes behind", async () => {
  const org = await Organisation.make();
  const { row, read } = await mailed(org, "delivered", 31);
  const before = await read();
  const full = { put: () => Promise.reject(new Error("full")) } as unknown as R2Bucket;
  await expect(archive(full)).rejects.toThrow("full");
  expect((await row()).text).toBe(before.text);
  await archive();
  expect(await read()).toEqual(before);
  const { body_key: key } = await row();
  await sweepBlobs(new Database(env.DB), env.FILES, daysAgo(-2));
  expect(await env.FILES.head(key as string)).not.toBeNull();
  expect(await org.rows("SELECT key FROM blob_gc WHERE org_id = ?", org.id)).toEqual([]);
});

it("is moved once by two at the same time", async () => {
  const org = await Organisation.make();
  const { row, read } = await mailed(org, "delivered", 31);
  const before = await read();
  await Promise.all([archive(), archive(), archive()]);
  expect(await read()).toEqual(before);
  await sweepBlobs(new Database(env.DB), env.FILES, daysAgo(-2));
  expect(await read()).toEqual(before);
  const { objects } = await env.FILES.list();
  const { body_key: key } = await row();
  expect(objects.map((object) => object.key)).toContain(key);
});

it("goes with the application that is purged", async () => {
  const org = await Organisation.make();
  const { id, externalId, row } = await mailed(org, "delivered", 31);
  await archive();
  const { body_key: key } = await row();
  expect((await org.act(id, "delete")).status).toBe(200);
  expect((await org.act(id, "purge", { confirmation: externalId })).status).toBe(200);
  await sweepBlobs(new Database(env.DB), env.FILES, after(60));
  expect(await env.FILES.head(key as string)).toBeNull();
});
