import { type SQL, sql } from "drizzle-orm";
import type { Detail, Effect } from "../../domain/plan.ts";
import type { Status, Verb } from "../../domain/vocabulary.ts";
import { list, type Row } from "../../db/client.ts";
import { applicationIds } from "../../db/application-ids.ts";
import { messageJson, type StoredMessage } from "../../outbox/stored.ts";

/**
 * An event with what belongs to it: the history's entry and the receipt are the same thing. The
 * messages of an undo are those it had to do with: of what it took back.
 */
export interface StoredReceipt {
  id: string;
  unit: string;
  operation: string;
  application: string;
  project: string;
  version: number;
  /** The application's newest version; null once it is gone. */
  newest: number | null;
  /** Every event of its unit is the newest of its application. */
  current: boolean;
  verb: Verb;
  at: string;
  actor: { id: string; name: string };
  from: { status: Status; former: Status | null; deleted: boolean } | null;
  to: { status: Status; former: Status | null; deleted: boolean };
  effects: Effect[];
  detail: Detail;
  messages: StoredMessage[];
  undoneBy: string | null;
  undoes: string | null;
}

const receipts = (where: SQL): SQL => sql`
  SELECT e.receipt_id AS "id", e.unit_id AS "unit", e.operation_id AS "operation", e.application_id AS "application",
    e.project_id AS "project", e.version, e.verb, e.at, e.actor_id AS "actorId", e.actor_name AS "actorName",
    e.from_status AS "fromStatus", e.to_status AS "toStatus", e.from_former AS "fromFormer",
    e.to_former AS "toFormer", e.from_deleted AS "fromDeleted", e.to_deleted AS "toDeleted", e.effects, e.undoes,
    (SELECT a.version FROM applications a WHERE a.id = e.application_id) AS "newest",
    NOT EXISTS (SELECT 1 FROM events b LEFT JOIN applications t ON t.id = b.application_id
      WHERE b.unit_id = e.unit_id AND t.version IS NOT b.version) AS "current",
    (SELECT u.receipt_id FROM events u WHERE u.undoes = e.unit_id LIMIT 1) AS "undoneBy",
    (SELECT d.detail FROM event_details d WHERE d.receipt_id = e.receipt_id) AS "detail",
    (SELECT json_group_array(${messageJson} ORDER BY m.id) FROM messages m
      WHERE m.receipt_id IN (e.receipt_id, e.undoes, e.operation_id)) AS "messages"
  FROM events e WHERE ${where}`;

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
    ORDER BY e.version DESC LIMIT ${limit}`);

/** The newest event of each application: who was faster. */
export const newestEvents = (org: string, applications: readonly string[]): SQL => sql`
  SELECT e.application_id AS "application", e.verb, e.actor_name AS "by", e.at, e.to_status AS "status",
    e.to_deleted AS "deleted", e.version
  FROM ${list(applications)} r CROSS JOIN events e ON e.application_id = r.value
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
  SELECT own.application_id AS "application", e.actor_name AS "by", e.at, own.to_status AS "status",
    own.to_deleted AS "deleted", own.version
  FROM ${list(rows)} r JOIN events own ON own.application_id = r.value ->> 'application'
    AND own.version = (SELECT max(n.version) FROM events n WHERE n.application_id = r.value ->> 'application')
  JOIN events e ON e.application_id IN (own.application_id, r.value ->> 'copy',
      (SELECT t.id FROM applications t WHERE t.project_id = r.value ->> '$.into.project'
        AND t.candidate_id = r.value ->> '$.into.candidate'))
    AND e.version = (SELECT max(n.version) FROM events n WHERE n.application_id = e.application_id)
  WHERE own.org_id = ${org} AND NOT (e.application_id = own.application_id AND e.version = r.value ->> 'seen')
    AND NOT (e.application_id IS r.value ->> 'copy' AND e.version = 1)`;

export function storedReceipt(row: Row): StoredReceipt {
  const standing = (status: unknown, former: unknown, deleted: unknown) => ({
    status: status as Status,
    former: former as Status | null,
    deleted: deleted === 1,
  });
  return {
    id: row.id as string,
    unit: row.unit as string,
    operation: row.operation as string,
    application: row.application as string,
    project: row.project as string,
    version: row.version as number,
    newest: row.newest as number | null,
    current: row.current === 1,
    verb: row.verb as Verb,
    at: row.at as string,
    actor: { id: row.actorId as string, name: row.actorName as string },
    from: row.fromStatus ? standing(row.fromStatus, row.fromFormer, row.fromDeleted) : null,
    to: standing(row.toStatus, row.toFormer, row.toDeleted),
    effects: JSON.parse(row.effects as string) as Effect[],
    detail: row.detail ? (JSON.parse(row.detail as string) as Detail) : {},
    messages: JSON.parse(row.messages as string) as StoredMessage[],
    undoneBy: row.undoneBy as string | null,
    undoes: row.undoes as string | null,
  };
}
