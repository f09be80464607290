import { registryOf } from "../engine/feature.ts";
import { FEATURES } from "../features/index.ts";
import { Database } from "../db/client.ts";
import { allowOrigin, anyOrganisation, organisationStatements } from "../db/organisations.ts";
import { newId } from "../domain/ids.ts";
import { sha256 } from "../domain/sha256.ts";
import type { Env } from "../env.ts";
import { fromHeader, parseCsv } from "../features/intake/csv.ts";
import { storeAttachment } from "../features/files/store.ts";
import { importCsv } from "../features/intake/import.ts";
import { storeLogo } from "../features/templates/logo.ts";
import { demoCv } from "./cv.ts";
import { PORTAL_EXPORT } from "./demo/applications.ts";
import { LOGO } from "./demo/logo.ts";
import { DEMO_ORG, demoOrganisation } from "./organisation.ts";
import { TRADES } from "./trades.ts";

export interface LocalEnv extends Env {
  /** Made by chance at the first start and kept beside the database (server.ts). */
  DEMO_API_KEY: string;
}

/** How many newest applications of each project get a CV. */
const CVS_PER_PROJECT = 7;
/** Projects whose newest application also gets a CV that the organisation marks as anonymised. */
const ANONYMISED = ["P-1042", "P-1045"];

/** Makes the demo organisation in an empty database, through the real importer. Does nothing otherwise. */
export async function seedDemo(env: LocalEnv, origins: string[], now: Date) {
  const db = new Database(env.DB);
  const empty = !(await db.readOne(anyOrganisation())).length;
  if (empty) {
    const hash = await sha256(env.DEMO_API_KEY);
    await db.write({ made: organisationStatements(demoOrganisation(hash), now.toISOString()) });
  }
  await db.write({ allowed: origins.map((origin) => allowOrigin(DEMO_ORG, origin)) });
  if (!empty) return { seeded: false };
  const place = { db, bucket: env.FILES, org: DEMO_ORG, now, newId };
  await storeLogo(place, LOGO);

  const { organisation, key } = demoOrganisation("");
  const { followers } = registryOf(FEATURES);
  const context = {
    db,
    organisation,
    actor: { id: key.id, name: key.name },
    now,
    newId,
    followers: followers.flatMap(({ renamed }) => renamed ?? []),
    serverKey: env.SERVER_KEY,
  };
  const { imported, refused, warnings, rows } = await importCsv(
    context,
    new TextEncoder().encode(PORTAL_EXPORT),
  );
  const taken = new Set(
    rows.flatMap((row) => (row.outcome === "imported" ? [row.externalId] : [])),
  );
  let files = 0;
  for (const cv of wantedCvs(taken)) {
    const { project, application, filename, anonymised } = cv;
    const person = anonymised ? null : cv.person;
    const bytes = await demoCv(application, person, TRADES[project]!, cv.date);
    await storeAttachment(place, { project, application }, { filename, bytes, anonymised });
    files += 1;
  }
  return { seeded: true, imported, refused, warnings, files };
}

/** The CVs that the file names and does not hold: of the newest applications of each project. */
function wantedCvs(taken: Set<string | null>) {
  const [header, ...records] = parseCsv(
    fromHeader(PORTAL_EXPORT.replace(/^\uFEFF/, "")),
    ";",
    1000,
  );
  const rows = records.map(({ cells }) => {
    const cell = (column: string) => (cells[header!.cells.indexOf(column)] ?? "").normalize("NFC");
    return {
      project: cell("Projekt-id"),
      application: cell("Ansökan-id"),
      filename: cell("CV-fil"),
      anonymised: false,
      date: new Date(cell("Ansökningsdatum")),
      language: cell("Språk"),
      person: {
        name: `${cell("Förnamn")} ${cell("Efternamn")}`.trim(),
        email: cell("E-post"),
        phone: cell("Telefon"),
        address: cell("Adress"),
        postalCode: cell("Postnummer"),
        city: cell("Ort"),
      },
    };
  });
  const named = rows
    .filter(({ application, filename }) => taken.has(application) && filename.endsWith(".pdf"))
    .toSorted((a, b) => b.date.getTime() - a.date.getTime());
  return Object.keys(TRADES).flatMap((project) => {
    const newest = named.filter((row) => row.project === project).slice(0, CVS_PER_PROJECT);
    const [first] = newest;
    if (!first || !ANONYMISED.includes(project)) return newest;
    return [...newest, { ...first, filename: "CV anonymiserat.pdf", anonymised: true }];
  });
}
