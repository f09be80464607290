import { sql } from "drizzle-orm";
import { registryOf, type Registry } from "../engine/feature.ts";
import { FEATURES } from "../features/index.ts";
import { Database } from "../db/client.ts";
import { allowOrigin, anyOrganisation, organisationStatements } from "../db/organisations.ts";
import { newId } from "../domain/ids.ts";
import { localDate } from "../domain/localtime.ts";
import { sha256 } from "../domain/sha256.ts";
import type { Env } from "../env.ts";
import { storeAttachment } from "../features/files/store.ts";
import { storeSeal } from "../features/contract/sealing.ts";
import { importCsv } from "../features/intake/import.ts";
import { storeLogo } from "../features/templates/logo.ts";
import { demoCv } from "./cv.ts";
import { deeds } from "./demo/deeds.ts";
import { portalFile, type PortalRow, portalRows, WHOLE } from "./demo/export.ts";
import { make } from "./demo/history.ts";
import { LOGO } from "./demo/logo.ts";
import { Past } from "./demo/time.ts";
import { TRADES } from "./demo/trades.ts";
import { DEMO_ORG, DEMO_PRIVACY, demoOrganisation } from "./organisation.ts";
import { selfSigned } from "./self-signed.ts";

export interface LocalEnv extends Env {
  /** Made by chance at the first start and kept beside the database (server.ts). */
  DEMO_API_KEY: string;
}

/** Projects whose newest application also gets a CV that the organisation marks as anonymised. */
const ANONYMISED = ["P-1042", "P-1045"];
/** Days from today on which the portal's file has been imported, in the early morning; and now. */
const IMPORTS = [-21, -8];

/**
 * Makes the demo organisation in an empty database: through the real importer and the engine, as if it had been
 * there for weeks. The same day gives the same. Does nothing otherwise.
 */
export async function seedDemo(env: LocalEnv, origins: string[], now: Date) {
  const db = new Database(env.DB);
  const empty = !(await db.readOne(anyOrganisation())).length;
  const { organisation } = demoOrganisation("");
  const past = new Past(localDate(now, organisation.timeZone), organisation.timeZone);
  if (empty) {
    const hash = await sha256(env.DEMO_API_KEY);
    const since = past.at(-90, "09:00").toISOString();
    await db.write({ made: organisationStatements(demoOrganisation(hash), since) });
  }
  await db.write({ allowed: origins.map((origin) => allowOrigin(DEMO_ORG, origin)) });
  if (!empty) return { seeded: false };
  await db.write({
    privacy: sql`UPDATE organisations SET privacy_contact = ${DEMO_PRIVACY} WHERE id = ${DEMO_ORG}`,
  });
  await storeLogo({ db, bucket: env.FILES, org: DEMO_ORG, now }, LOGO);
  const valid = { from: past.at(-90, "09:00"), until: past.at(2 * 365, "09:00") };
  const certified = await selfSigned(organisation.name, valid);
  await storeSeal({ db, org: DEMO_ORG, now, serverKey: env.SERVER_KEY }, certified);

  const registry = registryOf(FEATURES);
  const rows = portalRows(past.today);
  const imported = await bringIn({ env, db, registry, past, now }, rows);
  const files = await handIn(env, rows, now);
  const done = deeds(past, { mail: !env.RESEND_API_KEY });
  const inOrder = done.toSorted(
    (a, b) => a.when[0] - b.when[0] || a.when[1].localeCompare(b.when[1]),
  );
  for (const deed of inOrder) await make({ env, db, registry, past }, deed, rows);
  // Of invented people nobody is written to later by itself, where that would really be sent.
  if (env.RESEND_API_KEY)
    await db.write({ quiet: sql`UPDATE guests SET remind_at = NULL WHERE org_id = ${DEMO_ORG}` });
  return { seeded: true, imported, files };
}

interface Place {
  env: LocalEnv;
  db: Database;
  registry: Registry;
  past: Past;
  now: Date;
}

/** Imports what had come in by each import; answers how many came in. */
async function bringIn(
  { env, db, registry, past, now }: Place,
  rows: PortalRow[],
): Promise<number> {
  const { organisation, key } = demoOrganisation("");
  const context = {
    db,
    organisation,
    actor: { id: key.id, name: key.name },
    newId,
    followers: registry.followers.flatMap(({ renamed }) => renamed ?? []),
    serverKey: env.SERVER_KEY,
  };
  const times = [...IMPORTS.map((days) => past.at(days, "05:30")), now];
  let before = "";
  let count = 0;
  for (const [at, time] of times.entries()) {
    const until = at < IMPORTS.length ? past.day(IMPORTS[at]! - 1) : past.today;
    const since = before;
    const part = rows.filter(({ date }) => date > since && date <= until);
    const { imported } = await importCsv({ ...context, now: time }, portalFile(part, past.today));
    count += imported;
    before = until;
  }
  return count;
}

/** The CVs that the file names and does not hold: of the newest applications of each project. Answers how many. */
async function handIn(env: LocalEnv, rows: PortalRow[], now: Date): Promise<number> {
  const place = { db: new Database(env.DB), bucket: env.FILES, org: DEMO_ORG, now, newId };
  const named = rows.filter(({ cv }) => cv);
  let files = 0;
  for (const project of Object.keys(TRADES)) {
    const newest = named.filter((row) => row.project === project).slice(-WHOLE);
    const anonymised = ANONYMISED.includes(project) ? newest.slice(-1) : [];
    for (const [filename, row] of [
      ...newest.map((row) => [row.cv, row] as const),
      ...anonymised.map((row) => ["CV anonymiserat.pdf", row] as const),
    ]) {
      const nameless = filename !== row.cv;
      const { firstName, lastName, ...contact } = row.person;
      const person = nameless ? null : { name: `${firstName} ${lastName}`, ...contact };
      const { application, date } = row;
      const bytes = await demoCv(application, person, TRADES[project]!.cv, new Date(date));
      const at = { project, application };
      await storeAttachment(place, at, { filename, bytes, anonymised: nameless });
      files += 1;
    }
  }
  return files;
}
