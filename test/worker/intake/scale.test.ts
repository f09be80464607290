import { expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { storeAttachment, storeUpload, sweepBlobs } from "../../../worker/features/files/store.ts";
import { upsertApplication, upsertProject } from "../../../worker/features/intake/upsert.ts";
import { counting, env, file, importText, newIntake } from "./support.ts";

/** Rows read by each kind of intake, in an organisation that already has so many applications. */
async function rowsReadAmong(applications: number): Promise<Record<string, number>> {
  const others = newIntake();
  const rows = Array.from(
    { length: applications },
    (_, i) => `P-${i};Projekt;A-${i};Eva;Ek${i};p${i}@example.com`,
  );
  await importText(others, file(...rows));
  const { organisation, now, newId } = others;
  const bucket = env.FILES;
  const store = (db: Database) => ({ db, bucket, org: organisation.id, now, newId });
  await env.DB.prepare(
    `INSERT INTO files (id, org_id, candidate_id, filename, content_type, size, sha256, key, created_at)
     SELECT 'file_' || id, org_id, iif(CAST(substr(external_id, 3) AS INTEGER) % 2, candidate_id, NULL), 'cv.txt', 'text/plain', 1, 'x', 'key_' || id, ?
     FROM applications WHERE org_id = ?`,
  )
    // Uploads of today have a quota.
    .bind(new Date(now.getTime() - 2 * 86_400_000).toISOString(), organisation.id)
    .run();
  const measured: Record<string, number> = {};
  const measure = async (what: string, act: (db: Database) => Promise<unknown>) => {
    const { d1, rowsRead } = counting();
    await act(new Database(d1));
    measured[what] = rowsRead();
  };
  const person = { firstName: "Eva", lastName: "Ny", email: "p3@example.com" };
  const text = (content: string) => new TextEncoder().encode(content) as Uint8Array<ArrayBuffer>;
  const attach = (db: Database, content: string) =>
    storeAttachment(
      store(db),
      { project: "P-3", application: "A-3" },
      { filename: "brev.txt", bytes: text(content), anonymised: false },
    );
  await measure("project changed", (db) =>
    upsertProject({ ...others, db }, { externalId: "P-3", title: "Ny" }),
  );
  await measure("application changed", (db) =>
    upsertApplication(
      { ...others, db },
      { project: "P-3", externalId: "A-3", person, coverLetter: "Ny" },
    ),
  );
  await measure("application created", (db) =>
    upsertApplication(
      { ...others, db },
      { project: "P-4", externalId: "A-new", person: { ...person, email: "ny@example.com" } },
    ),
  );
  await measure("file created", (db) => attach(db, "ett"));
  await measure("file replaced", (db) => attach(db, "två"));
  await storeUpload(store(others.db), { filename: "karta.txt", bytes: text("karta") });
  await measure("sweep", (db) => sweepBlobs(db, bucket, new Date(now.getTime() + 2 * 86_400_000)));
  return measured;
}

it("reads no more rows in a large organisation than in a small one", async () => {
  const small = await rowsReadAmong(10);
  const large = await rowsReadAmong(1000);
  expect(large).toEqual(small);
});
