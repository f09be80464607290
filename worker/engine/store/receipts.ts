import { type SQL, sql } from "drizzle-orm";
import type { Detail, Effect } from "../../domain/plan.ts";
import type { Status, Verb } from "../../domain/vocabulary.ts";
import { applicationIds } from "../../db/application-ids.ts";
import { atMost, list, type Row } from "../../db/client.ts";
import {
  flag,
  integer,
  json,
  nullable,
  otherwise,
  shape,
  type Shaped,
  text,
} from "../../db/shape.ts";
import { messageJson, type StoredMessage } from "../../outbox/stored.ts";

/** Where an application stands at an end of an event; all null where it has no such end. */
const standing = (end: "from" | "to") =>
  shape({
    status: text<Status>(`e.${end}_status`),
    former: nullable(text<Status>(`e.${end}_former`)),
    deleted: flag(`iif(e.${end}_status IS NULL, NULL, e.${end}_deleted)`),
  });

/**
 * What has happened since an event (by its alias) and covers it: the newest that stands, as an undone one and its undo
 * cancel each other out. What has happened to an application that the event made covers it even when taken back: to
 * take the event back would erase the application with the mail that has left from it.
 */
export const covering = (event: "e" | "b" | "u"): SQL => {
  const e = sql.raw(event);
  return sql`(SELECT n.verb FROM events n WHERE n.application_id = ${e}.application_id AND n.version > ${e}.version
    AND n.verb <> 'undo' AND (${e}.from_status IS NULL OR NOT EXISTS (SELECT 1 FROM events x WHERE x.undoes = n.unit_id))
    ORDER BY n.version DESC LIMIT 1)`;
};

/**
 * An event with what belongs to it: the history's entry and the receipt are the same thing. The messages of an undo
 * are those that it stopped, and what it wrote itself.
 */
const receipt = shape({
  id: text("e.receipt_id"),
  unit: text("e.unit_id"),
  operation: text("e.operation_id"),
  bulk: nullable(text("e.bulk_id")),
  application: text("e.application_id"),
  project: text("e.project_id"),
  version: integer("e.version"),
  /** The application's version now; null once it is gone. */
  newest: nullable(integer("(SELECT a.version FROM applications a WHERE a.id = e.application_id)")),
  /** What covers it; null: it is the newest that stands. */
  covering: nullable(text<Verb>(covering("e"))),
  /** Nothing covers any event of its unit. */
  current: flag(
    sql`NOT EXISTS (SELECT 1 FROM events b WHERE b.unit_id = e.unit_id AND ${covering("b")} IS NOT NULL)`,
  ),
  verb: text<Verb>("e.verb"),
  at: text("e.at"),
  /** Of an application's arrival: when it came in, which may be long before this was told of it. */
  receivedAt: nullable(
    text(
      `iif(e.verb = 'receive', (SELECT a.received_at FROM applications a WHERE a.id = e.application_id), NULL)`,
    ),
  ),
  actor: shape({ id: text("e.actor_id"), name: text("e.actor_name") }),
  from: nullable(standing("from")),
  to: standing("to"),
  effects: json<Effect[]>("e.effects"),
  detail: otherwise(
    json<Detail>("(SELECT d.detail FROM event_details d WHERE d.receipt_id = e.receipt_id)"),
    {},
  ),
  messages: json<
    StoredMessage[]
  >(sql`(SELECT json_group_array(${messageJson} ORDER BY m.id) FROM messages m
    WHERE m.receipt_id IN (e.receipt_id, e.undoes, e.operation_id) AND (e.undoes IS NULL OR m.receipt_id = e.receipt_id
      OR m.state = 'cancelled' AND m.id IN (
      SELECT k.value FROM json_each(e.effects) f CROSS JOIN json_each(f.value, '$.messages') k
      WHERE f.value ->> 'kind' = 'cancel-messages')))`),
  undoneBy: nullable(
    text("(SELECT u.receipt_id FROM events u WHERE u.undoes = e.unit_id LIMIT 1)"),
  ),
  undoes: nullable(text("e.undoes")),
});

export type StoredReceipt = Shaped<typeof receipt>;
export const storedReceipt = receipt.parse;

const named = shape({ id: text() });

/** Of the same row, without reading the rest. */
export const receiptId = (row: Row): string => named.parse(row).id;

const receipts = (where: SQL): SQL => sql`SELECT ${receipt.columns} FROM events e WHERE ${where}`;

/** An action's own receipts, without the copies that its units made beside them. */
export const receiptsOfOperation = (org: string, operation: string): SQL =>
  receipts(sql`e.operation_id = ${operation} AND e.org_id = ${org}
    AND e.receipt_id = e.unit_id
    ORDER BY e.receipt_id`);

/** All events that stand and fall with these receipts. */
export const receiptsOfUnits = (org: string, ids: readonly string[]): SQL =>
  receipts(sql`e.unit_id IN (SELECT u.unit_id FROM ${list(ids)} r CROSS JOIN events u ON u.receipt_id = r.value)
    AND e.org_id = ${org} ORDER BY e.receipt_id`);

/** Events of one application, newest first, from below a place in its history (db/candidate-changes.ts). */
export const history = (
  org: string,
  application: string,
  [version, candidateVersion]: readonly [version: number, candidateVersion: number],
  limit: number,
): SQL =>
  receipts(sql`e.application_id = (${applicationIds(org, [application])}) AND e.org_id = ${org}
    AND e.version < ${candidateVersion > 0 ? version + 1 : version}
    ORDER BY e.version DESC ${atMost(limit)}`);

/** Who moved an application that came to stand so by its event `own`: by the event `e`. */
const moved = (own: "own" | "e") =>
  shape({
    application: text(`${own}.application_id`),
    verb: text<Verb>("e.verb"),
    faster: shape({
      by: text("e.actor_name"),
      at: text("e.at"),
      status: text<Status>(`${own}.to_status`),
      deleted: flag(`${own}.to_deleted`),
      version: integer(`${own}.version`),
    }),
  });

const newest = moved("e");
const rival = moved("own");

/** Of a row of `newestEvents` or of `rivals`. */
export const storedMove = newest.parse;

/** The newest event of each application: who was faster. */
export const newestEvents = (org: string, applications: readonly string[]): SQL => sql`
  SELECT ${newest.columns} FROM ${list(applications)} r CROSS JOIN events e ON e.application_id = r.value
    AND e.version = (SELECT max(n.version) FROM events n WHERE n.application_id = r.value)
  WHERE e.org_id = ${org}`;

/** A row that was to be committed, by what it stood on: versions seen, and what lies beside it. */
export interface Stood {
  application: string;
  seen: number;
  /** The copy that was to be removed. */
  copy?: string;
  /** Where there was to be no application of this person yet. */
  into?: { project: string; candidate: string };
}

/**
 * Who was faster, for rows that did not commit: the event that moved the application itself, or what the
 * plan needed beside it. No row when none did (the person's own data changed).
 */
export const rivals = (org: string, rows: readonly Stood[]): SQL => sql`
  SELECT ${rival.columns}
  FROM ${list(rows)} r JOIN events own ON own.application_id = r.value ->> 'application'
    AND own.version = (SELECT max(n.version) FROM events n WHERE n.application_id = r.value ->> 'application')
  JOIN events e ON e.application_id IN (own.application_id, r.value ->> 'copy',
      (SELECT t.id FROM applications t WHERE t.project_id = r.value ->> '$.into.project'
        AND t.candidate_id = r.value ->> '$.into.candidate'))
    AND e.version = (SELECT max(n.version) FROM events n WHERE n.application_id = e.application_id)
  WHERE own.org_id = ${org} AND NOT (e.application_id = own.application_id AND e.version = r.value ->> 'seen')
    AND NOT (e.application_id IS r.value ->> 'copy' AND e.version = 1)`;
