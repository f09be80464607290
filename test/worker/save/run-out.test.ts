/** Who was saved is kept to the end of the last day where the organisation is, and then no longer. */
import { describe, expect, it } from "vitest";
import { everyMinute } from "../../../worker/scheduled.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { clockAt } from "../support/clock.ts";
import { inDays } from "../support/dates.ts";
import { addFile } from "../support/files.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";

const LAST = inDays(100);
/** In Stockholm the last day is over an hour or two before it is in UTC. */
const BEFORE = new Date(`${LAST}T21:59:00.000Z`);
const AFTER = new Date(`${LAST}T23:01:00.000Z`);
const TELL = {
  purpose: "Andra tjänster",
  basis: "legitimate-interest",
  note: "Stark profil",
  expiresOn: LAST,
};

async function saved(more: Record<string, unknown> = {}) {
  const org = await quietOrganisation();
  const application = await org.application();
  const done = await org.act(application.id, "save", { ...TELL, ...more });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return { org, application };
}

const minute = (at: Date) => everyMinute(env, clockAt(at));
const purge = async (org: Organisation, { id, externalId }: { id: string; externalId: string }) => {
  await org.act(id, "delete", {});
  expect((await org.act(id, "purge", { confirmation: externalId })).status).toBe(200);
};
const left = (org: Organisation, table: string) =>
  org.rows(`SELECT id FROM ${table} WHERE org_id = ?`, org.id);

describe("who has an application still", () => {
  it("is kept for other jobs to the end of the last day, and the application goes on", async () => {
    const { org, application } = await saved();
    const read = async () => (await org.call(`/v1/applications/${application.id}`)).body;
    await minute(BEFORE);
    expect((await read()).keeping).toMatchObject({ state: "kept", until: LAST });
    await minute(AFTER);
    expect(await read()).toMatchObject({ status: "saved", keeping: null, savedUntil: null });
    expect(await left(org, "candidates")).toHaveLength(1);
    await expectSound(org);
  });

  it("is asked no longer once it is too late to say yes", async () => {
    const { org, application } = await saved({ basis: "consent", note: undefined });
    await minute(AFTER);
    const { body } = await org.call(`/v1/applications/${application.id}`);
    expect([body.keeping, body.askedUntil]).toEqual([null, null]);
  });
});

describe("who is kept by nothing but that", () => {
  it("goes with everything, the bytes of the CV and a refused address too", async () => {
    const { org, application } = await saved();
    const cv = await addFile(org, application);
    const [file] = await org.rows("SELECT key FROM files WHERE id = ?", cv);
    await env.FILES.put(String(file!.key), "cv");
    await purge(org, application);
    await env.DB.prepare(
      `INSERT INTO suppressions (org_id, address_fold, reason, at)
       SELECT org_id, email_fold, 'bounced', '2026-11-01' FROM candidates WHERE id = ?`,
    )
      .bind(application.candidate)
      .run();
    await minute(BEFORE);
    expect(await left(org, "candidates")).toHaveLength(1);
    await minute(AFTER);
    for (const table of ["candidates", "saved_profiles", "files"])
      expect(await left(org, table), table).toEqual([]);
    expect(
      await org.rows("SELECT reason FROM suppressions WHERE org_id = ?", org.id),
      "suppressions",
    ).toEqual([]);
    await minute(new Date(AFTER.getTime() + 60_000));
    expect(await env.FILES.head(String(file!.key))).toBeNull();
    await expectSound(org);
  });

  it("stays as long as another profile does", async () => {
    const { org, application } = await saved();
    const project = await org.addProject();
    const other = await org.application({ candidate: application.candidate, project });
    await org.act(other.id, "save", { ...TELL, expiresOn: inDays(200) });
    await purge(org, application);
    await purge(org, other);
    await minute(AFTER);
    expect(await left(org, "candidates")).toHaveLength(1);
    await minute(new Date(`${inDays(201)}T12:00:00.000Z`));
    expect(await left(org, "candidates")).toEqual([]);
  });
});

it("goes on where a round ended, however many run out on one day", async () => {
  const { org, application } = await saved();
  const rows = JSON.stringify(Array.from({ length: 230 }, (_, nth) => nth));
  await env.DB.prepare(
    `INSERT INTO saved_profiles (id, org_id, candidate_id, purpose, basis, expires_on, created_at)
     SELECT 'prof_' || ?1 || value, ?1, ?2, 'Andra', 'consent', ?3, '2026-11-01' FROM json_each(?4)`,
  )
    .bind(org.id, application.candidate, LAST, rows)
    .run();
  const waiting = async () =>
    (await org.rows("SELECT id FROM saved_profiles WHERE org_id = ? AND ended_at IS NULL", org.id))
      .length;
  const counts: number[] = [];
  for (const _ of [1, 2, 3]) {
    await minute(AFTER);
    counts.push(await waiting());
  }
  expect(counts).toEqual([131, 31, 0]);
});
