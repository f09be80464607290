import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "../domain/vocabulary.ts";
import { list } from "./client.ts";
import { integer, nullable, shape, type Shaped, text } from "./shape.ts";

/** A text that holds now, with where and when it was written. */
const held = shape({
  id: text("v.id"),
  kind: text("t.kind"),
  base: nullable(text("o.base")),
  /** Folded, as it is looked for. */
  unit: text("t.unit_fold"),
  /** As written; "" for the whole organisation. */
  name: text("v.unit"),
  language: text<Locale>("t.language"),
  version: integer("t.version"),
  subject: text("v.subject"),
  body: text("v.body"),
  delayDays: nullable(integer("v.delay_days")),
  at: text("v.at"),
  by: text("v.actor_name"),
});

export type StoredTemplate = Shaped<typeof held>;
export const storedTemplate = held.parse;

/** The organisation's own texts of these kinds, at every level: what holds now. `more`: kinds as `value`. */
export const templatesStatement = (
  org: string,
  kinds: readonly string[],
  more: SQL = sql`SELECT NULL WHERE false`,
): SQL => sql`
  SELECT ${held.columns} FROM (SELECT value FROM ${list(kinds)} UNION ALL ${more}) k
  CROSS JOIN templates t ON t.org_id = ${org} AND t.kind = k.value
  CROSS JOIN template_versions v ON v.id = t.version_id
  LEFT JOIN own_texts o ON o.id = t.kind WHERE o.removed_at IS NULL`;
