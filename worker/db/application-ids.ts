import { type SQL, sql } from "drizzle-orm";
import { list } from "./client.ts";

const EXTERNAL = "ext:";

/** Ids of applications within the organisation, from internal ids and `ext:` references alike. */
export function applicationIds(org: string, references: readonly string[]): SQL {
  const internal = references.filter((reference) => !reference.startsWith(EXTERNAL));
  const external = references
    .filter((reference) => reference.startsWith(EXTERNAL))
    .map((reference) => reference.slice(EXTERNAL.length));
  const byId = sql`SELECT a.id FROM ${list(internal)} r CROSS JOIN applications a ON a.id = r.value WHERE a.org_id = ${org}`;
  const byExternal = sql`SELECT a.id FROM ${list(external)} r CROSS JOIN applications a ON a.org_id = ${org} AND a.external_id = r.value`;
  if (!external.length) return byId;
  return internal.length ? sql`${byId} UNION ${byExternal}` : byExternal;
}
