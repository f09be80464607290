/** Files for the printer are made, filled step by step, and dropped. */
import { type SQL, sql } from "drizzle-orm";
import { chunked, list } from "../../../db/client.ts";
import type { Actor } from "../../../domain/actor.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { LeftOut } from "../rules/print.ts";

interface NewPrint {
  id: string;
  bulk: string;
  language: Locale;
  at: string;
  former: readonly string[];
  rows: readonly { place: number; letter: string; application: string; why: LeftOut | null }[];
}

/** In place of those that the actor had made of the bulk before. What has been taken back by now is not in it. */
export const makePrint = (
  { org, id: actor, name }: Pick<Actor, "org" | "id" | "name">,
  { id, bulk, language, at, rows, former }: NewPrint,
): SQL[] => [
  ...dropPrints(sql`SELECT value FROM ${list(former)}`, at),
  sql`INSERT INTO letter_prints (id, org_id, bulk_id, language, actor_id, actor_name, created_at)
    VALUES (${id}, ${org}, ${bulk}, ${language}, ${actor}, ${name}, ${at})`,
  ...chunked(rows).map(
    (group) => sql`
    INSERT INTO letter_print_rows (print_id, place, org_id, letter_id, application_id, why)
    SELECT ${id}, n.value ->> 'place', l.org_id, l.id, l.application_id, n.value ->> 'why' FROM ${list(group)} n
    CROSS JOIN letters l ON l.id = n.value ->> 'letter' WHERE l.taken_back_at IS NULL`,
  ),
];

/** `which` selects their ids. */
export const dropPrints = (which: SQL, at: string): SQL[] => [
  sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT p.key, p.org_id, ${at} FROM letter_prints p
    WHERE p.id IN (${which}) AND p.key IS NOT NULL ON CONFLICT DO NOTHING`,
  sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT x.value, p.org_id, ${at} FROM letter_prints p
    CROSS JOIN json_each(p.parts) x WHERE p.id IN (${which}) ON CONFLICT DO NOTHING`,
  // The rows last: they may be what selects.
  sql`DELETE FROM letter_prints WHERE id IN (${which})`,
  sql`DELETE FROM letter_print_rows WHERE print_id IN (${which})`,
];

interface Step {
  from: number;
  to: number;
  /** Null: none of its letters was left. */
  key: string | null;
  lost: readonly string[];
}

/** Whoever was faster has done this step; then the bytes are left to the sweep. */
export const joinedStatements = (print: string, { from, to, key, lost }: Step): SQL[] => [
  sql`UPDATE letter_print_rows SET why = 'lost' WHERE print_id = ${print} AND letter_id IN (SELECT value FROM ${list(lost)})`,
  sql`UPDATE letter_prints SET joined = ${to}, parts = iif(${key} IS NULL, parts, json_insert(parts, '$[#]', ${key}))
    WHERE id = ${print} AND joined = ${from}`,
  sql`DELETE FROM blob_gc WHERE key = ${key} AND EXISTS (SELECT 1 FROM letter_prints p CROSS JOIN json_each(p.parts) x
    WHERE p.id = ${print} AND x.value = ${key})`,
];

/** The whole lies at the key, and its parts go. */
export const finishedStatements = (
  print: string,
  { key, pages, at }: { key: string; pages: number; at: string },
): SQL[] => {
  const own = sql`id = ${print} AND key = ${key}`;
  return [
    sql`UPDATE letter_prints SET key = ${key}, pages = ${pages} WHERE id = ${print} AND key IS NULL`,
    sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT x.value, p.org_id, ${at} FROM letter_prints p
      CROSS JOIN json_each(p.parts) x WHERE p.id = ${print} AND p.key = ${key} ON CONFLICT DO NOTHING`,
    sql`UPDATE letter_prints SET parts = '[]' WHERE ${own}`,
    sql`DELETE FROM blob_gc WHERE key = ${key} AND EXISTS (SELECT 1 FROM letter_prints WHERE ${own})`,
  ];
};
