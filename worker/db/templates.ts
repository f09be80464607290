import { type SQL, sql } from "drizzle-orm";
import type { Template } from "../domain/facts.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { list, type Row } from "./client.ts";

const columns = sql`v.id, t.kind, t.unit_fold AS "unit", t.language, v.subject, v.body, v.delay_days AS "delayDays"`;

/** The organisation's own texts of these kinds, at every level: what holds now. */
export const templatesStatement = (org: string, kinds: readonly string[]): SQL => sql`
  SELECT ${columns} FROM ${list(kinds)} k CROSS JOIN templates t ON t.org_id = ${org} AND t.kind = k.value
  CROSS JOIN template_versions v ON v.id = t.version_id`;

export const storedTemplate = (row: Row): Template => ({
  id: row.id as string,
  kind: row.kind as string,
  unit: row.unit as string,
  language: row.language as Locale,
  subject: row.subject as string,
  body: row.body as string,
  delayDays: row.delayDays as number | null,
});
