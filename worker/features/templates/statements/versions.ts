import { type SQL, sql } from "drizzle-orm";
import { atMost, type Database } from "../../../db/client.ts";
import { flag, integer, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Locale } from "../../../domain/vocabulary.ts";

/** Departments that projects name, each once: a walk along the index from one to the next. */
export const departmentsStatement = (org: string): SQL => sql`
  WITH RECURSIVE d(name) AS (
    SELECT min(department) FROM projects WHERE org_id = ${org}
    UNION ALL
    SELECT (SELECT min(p.department) FROM projects p WHERE p.org_id = ${org} AND p.department > d.name)
      FROM d WHERE d.name IS NOT NULL)
  SELECT name FROM d WHERE name IS NOT NULL AND name <> ''`;

/** Where a text stands: one row of `templates`. */
export interface TemplatePlace {
  kind: string;
  unit: string;
  language: Locale;
}

const at = (org: string, { kind, unit, language }: TemplatePlace): SQL =>
  sql`org_id = ${org} AND kind = ${kind} AND unit_fold = ${unit} AND language = ${language}`;

/** Number of the newest version at a place, removed or not; no row when there never was one. */
export const templateVersionStatement = (org: string, place: TemplatePlace): SQL =>
  sql`SELECT version FROM templates WHERE ${at(org, place)}`;

const version = shape({
  id: text("id"),
  version: integer("version"),
  removed: flag("removed"),
  subject: text("subject"),
  body: text("body"),
  delayDays: nullable(integer("delay_days")),
  at: text("at"),
  by: text("actor_name"),
});

export type TemplateVersion = Shaped<typeof version>;
export const storedVersion = version.parse;

/** All versions at a place from below a number, newest first. */
export const templateVersionsStatement = (
  org: string,
  place: TemplatePlace,
  below: number,
  limit: number,
): SQL => sql`
  SELECT ${version.columns}
  FROM template_versions WHERE ${at(org, place)} AND version < ${below} ORDER BY version DESC ${atMost(limit)}`;

export interface NewTemplateVersion extends TemplatePlace {
  id: string;
  /** The version that was seen at the place; 0 for none. */
  seen: number;
  /** Department as written. */
  name: string;
  removed: boolean;
  subject: string;
  body: string;
  delayDays: number | null;
}

/** Adds a version and lets it hold, in one batch; false when somebody else was faster. */
export async function addTemplateVersion(
  db: Database,
  org: string,
  actor: { id: string; name: string },
  now: string,
  { id, seen, name, removed, subject, body, delayDays, ...place }: NewTemplateVersion,
): Promise<boolean> {
  const { added } = await db.write({
    added: sql`INSERT INTO template_versions (id, org_id, kind, unit_fold, unit, language, version, removed, subject, body,
        delay_days, actor_id, actor_name, at)
      SELECT ${id}, ${org}, ${place.kind}, ${place.unit}, ${name}, ${place.language}, ${seen + 1}, ${Number(removed)},
        ${subject}, ${body}, ${delayDays}, ${actor.id}, ${actor.name}, ${now}
      WHERE ifnull((SELECT version FROM templates WHERE ${at(org, place)}), 0) = ${seen}
      RETURNING id`,
    current: sql`INSERT INTO templates (org_id, kind, unit_fold, language, version, version_id)
      SELECT org_id, kind, unit_fold, language, version, iif(removed, NULL, id) FROM template_versions WHERE id = ${id}
      ON CONFLICT (org_id, kind, unit_fold, language)
      DO UPDATE SET version = excluded.version, version_id = excluded.version_id`,
  });
  return added.length > 0;
}
