/** Letters as recruiters read them, and those that are still to be drawn. */
import { type SQL, sql } from "drizzle-orm";
import { atMost, list } from "../../../db/client.ts";
import { integer, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import { referredTo } from "../../../db/references.ts";
import type { Actor } from "../../../domain/actor.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { LetterKind } from "../rules/letter.ts";
import type { OwnWindow } from "../rules/windows.ts";
import { windowJson } from "./facts.ts";

const stored = shape({
  id: text("l.id"),
  org: text("l.org_id"),
  application: text("l.application_id"),
  kind: text<LetterKind>("l.kind"),
  language: text<Locale>("l.language"),
  subject: text("l.subject"),
  body: text("l.body"),
  pages: integer("l.pages"),
  /** Until it is drawn, JSON. */
  list: nullable(text("l.list")),
  key: nullable(text("l.key")),
  sha256: nullable(text("l.sha256")),
  size: nullable(integer("l.size")),
  createdAt: text("l.created_at"),
  createdBy: text("e.actor_name"),
  postedOn: nullable(text("l.posted_on")),
  postedBy: nullable(text("l.posted_by_name")),
});
export type StoredLetter = Shaped<typeof stored>;
export const storedLetter = stored.parse;

const from = sql`letters l CROSS JOIN events e ON e.operation_id = l.operation_id AND e.application_id = l.application_id`;

/** Within the actor's reach, and not taken back. */
export const within = ({
  org,
  projects,
  applications,
}: Actor): SQL => sql`l.org_id = ${org} AND l.taken_back_at IS NULL
  ${projects ? sql`AND l.project_id IN (SELECT value FROM ${list(projects)})` : sql``}
  ${applications ? sql`AND l.application_id IN (SELECT value FROM ${list(applications)})` : sql``}`;

export const letterStatement = (actor: Actor, id: string): SQL => sql`
  SELECT ${stored.columns} FROM ${from} WHERE l.id = ${id} AND ${within(actor)}`;

/** Of one application, newest first. */
export const lettersStatement = (actor: Actor, application: string): SQL => sql`
  SELECT ${stored.columns} FROM ${from} WHERE l.application_id = (SELECT a.id FROM applications a
    WHERE a.org_id = ${actor.org} AND ${referredTo(sql`a`, application)}) AND ${within(actor)} ORDER BY l.id DESC`;

/** Of whichever organisation. */
export const undrawnStatement = (limit: number): SQL => sql`
  SELECT ${stored.columns} FROM (SELECT u.id FROM letters u INDEXED BY letters_undrawn
    WHERE u.list IS NOT NULL ORDER BY u.id ${atMost(limit)}) w
  CROSS JOIN letters l ON l.id = w.id CROSS JOIN events e ON e.operation_id = l.operation_id AND e.application_id = l.application_id`;

/** Where its bytes lie; unless it has been taken back, purged or drawn meanwhile. Then they are left to the sweep. */
export const drawnStatements = (
  id: string,
  { key, sha256, size }: { key: string; sha256: string; size: number },
): SQL[] => [
  sql`UPDATE letters SET key = ${key}, sha256 = ${sha256}, size = ${size}, list = NULL WHERE id = ${id} AND list IS NOT NULL`,
  sql`DELETE FROM blob_gc WHERE key = ${key} AND EXISTS (SELECT 1 FROM letters l WHERE l.id = ${id} AND l.key = ${key})`,
];

const ownWindow = shape({ window: json<OwnWindow>(windowJson) });
export const storedWindow = ownWindow.parse;

export const windowStatement = (org: string): SQL =>
  sql`SELECT ${ownWindow.columns} FROM letter_windows w WHERE w.org_id = ${org}`;

export const setWindow = (
  { org, id, name }: Pick<Actor, "org" | "id" | "name">,
  { layout, offset }: OwnWindow,
  at: string,
): SQL => sql`
  INSERT INTO letter_windows (org_id, layout, offset_x, offset_y, actor_id, actor_name, at)
  VALUES (${org}, ${layout}, ${Math.round(offset.x * 10)}, ${Math.round(offset.y * 10)}, ${id}, ${name}, ${at})
  ON CONFLICT (org_id) DO UPDATE SET layout = excluded.layout, offset_x = excluded.offset_x,
    offset_y = excluded.offset_y, actor_id = excluded.actor_id, actor_name = excluded.actor_name, at = excluded.at`;

/** Letters of a print from a place on, in its order, without those that are left out. */
export const nextOfPrint = (print: string, from: number, limit: number): SQL => sql`
  SELECT ${stored.columns}, r.place AS place FROM letter_print_rows r CROSS JOIN letters l ON l.id = r.letter_id
  CROSS JOIN events e ON e.operation_id = l.operation_id AND e.application_id = l.application_id
  WHERE r.print_id = ${print} AND r.place >= ${from} AND r.why IS NULL ORDER BY r.place ${atMost(limit)}`;
