import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import { shape, text } from "../../../db/shape.ts";

/** What was found, beside what it was asked for by. */
const found = shape({ reference: text("r.value"), id: text() });
export const foundReference = found.parse;

/** Internal ids of projects that a session is to be narrowed to, as they are found. */
export const projectIdsStatement = (org: string, references: readonly string[]): SQL => sql`
  SELECT ${found.columns}, p.id FROM ${list(references)} r CROSS JOIN projects p ON p.org_id = ${org}
    AND p.external_id = substr(r.value, 5) WHERE r.value LIKE 'ext:%'
  UNION ALL SELECT r.value, p.id FROM ${list(references)} r CROSS JOIN projects p ON p.id = r.value WHERE p.org_id = ${org}`;

/** Those of applications, likewise. */
export const applicationIdsStatement = (org: string, references: readonly string[]): SQL => sql`
  SELECT ${found.columns}, a.id FROM ${list(references)} r CROSS JOIN applications a ON a.org_id = ${org}
    AND a.external_id = substr(r.value, 5) WHERE r.value LIKE 'ext:%'
  UNION ALL SELECT r.value, a.id FROM ${list(references)} r CROSS JOIN applications a ON a.id = r.value WHERE a.org_id = ${org}`;
