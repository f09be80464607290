/** Letters are written, posted and taken back in the batch of the event. */
import { type SQL, sql } from "drizzle-orm";
import { chunked } from "../../../db/client.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import { carried } from "../../../engine/store/carried.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { dropPrints } from "./prints.ts";

export const writeLetters = (rows: EffectRows<"write-letter">, operation: Operation): SQL[] =>
  chunked(rows).map(
    (group) => sql`
  INSERT INTO letters (id, org_id, project_id, application_id, operation_id, kind, language, subject, body, list, pages,
    addressee, postal_code, place, country, created_at)
  SELECT r.value ->> 'letter', e.org_id, e.project_id, e.application_id, e.operation_id, r.value ->> '$.data.kind',
    r.value ->> '$.data.language', r.value ->> '$.data.subject', r.value ->> '$.data.body', r.value ->> '$.data.list',
    r.value ->> '$.data.pages', r.value ->> '$.data.addressee', r.value ->> '$.data.postalCode', r.value ->> '$.data.place',
    r.value ->> '$.data.country', e.at
  FROM ${carried(group, operation)}`,
  );

const going = (purged: SQL, at: string): SQL => sql`
  INSERT INTO blob_gc (key, org_id, not_before) SELECT l.key, l.org_id, ${at} FROM letters l
  WHERE ${purged} AND l.key IS NOT NULL ON CONFLICT DO NOTHING`;

/** A print that holds the letters `l` says what is no longer so. */
const printsOf = (which: SQL): SQL =>
  sql`SELECT r.print_id FROM letters l CROSS JOIN letter_print_rows r ON r.letter_id = l.id WHERE ${which}`;

/** What nobody has posted is nowhere any more. */
export const takeBackLetters = (
  rows: EffectRows<"take-back-letter">,
  operation: Operation,
): SQL[] => {
  const which = sql`l.id IN (SELECT r.value ->> 'letter' FROM ${carried(rows, operation)})`;
  return [
    ...dropPrints(printsOf(which), operation.at),
    going(which, operation.at),
    sql`UPDATE letters AS l SET taken_back_at = ${operation.at}, list = NULL, key = NULL, sha256 = NULL, size = NULL
      WHERE ${which}`,
  ];
};

const named = (rows: readonly unknown[], operation: Operation): SQL =>
  sql`SELECT n.value FROM ${carried(rows, operation)} CROSS JOIN json_each(r.value, '$.letters') n`;

export const postLetters = (rows: EffectRows<"post-letters">, operation: Operation): SQL[] => [
  sql`WITH n AS MATERIALIZED (SELECT n.value AS id, r.value ->> '$.data.postedOn' AS day
      FROM ${carried(rows, operation)} CROSS JOIN json_each(r.value, '$.letters') n)
    UPDATE letters AS l SET posted_on = n.day, posted_by = ${operation.actor.id}, posted_by_name = ${operation.actor.name}
    FROM n WHERE l.id = n.id`,
];

export const unpostLetters = (rows: EffectRows<"unpost-letters">, operation: Operation): SQL[] => [
  sql`UPDATE letters SET posted_on = NULL, posted_by = NULL, posted_by_name = NULL
    WHERE id IN (${named(rows, operation)})`,
];

export const eraseLetters = (purged: SQL, at: string): SQL[] => [
  ...dropPrints(
    sql`SELECT r.print_id FROM letter_print_rows r WHERE r.application_id IN (${purged})`,
    at,
  ),
  going(sql`l.application_id IN (${purged})`, at),
  sql`DELETE FROM letters WHERE application_id IN (${purged})`,
];
