/** What changed of a person stands in the history of each of their applications, beside the events. */
import { type SQL, sql } from "drizzle-orm";
import type { Status } from "../domain/vocabulary.ts";
import { atMost, list } from "./client.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "./shape.ts";
import { referredTo } from "./references.ts";

/** An entry of the history that is no event. */
const change = shape({
  operation: text("h.operation_id"),
  application: text("h.application_id"),
  /** The application's, where the change stands after its event. */
  version: integer("h.version"),
  candidateVersion: integer("h.candidate_version"),
  fields: json<string[]>("h.fields"),
  /** The application whose row said so. */
  source: nullable(
    shape({
      id: text("s.id"),
      externalId: nullable(text("s.external_id")),
      project: text("s.project_id"),
    }),
  ),
  at: text("h.at"),
  actor: shape({ id: text("h.actor_id"), name: text("h.actor_name") }),
  status: text<Status>("e.to_status"),
  deleted: flag("e.to_deleted"),
});

export type StoredCandidateChange = Shaped<typeof change>;
export const storedCandidateChange = change.parse;

/** Of one application, newest first, from below a place in its history. */
export const candidateChanges = (
  org: string,
  application: string,
  [version, candidateVersion]: readonly [version: number, candidateVersion: number],
  limit: number,
): SQL => sql`
  SELECT ${change.columns}
  FROM candidate_changes h JOIN events e ON e.application_id = h.application_id AND e.version = h.version
  LEFT JOIN applications s ON s.id = h.source
  WHERE h.application_id = (SELECT a.id FROM applications a WHERE a.org_id = ${org} AND ${referredTo(sql`a`, application)}) AND h.org_id = ${org}
    AND (h.version, h.candidate_version) < (${version}, ${candidateVersion})
  ORDER BY h.version DESC, h.candidate_version DESC ${atMost(limit)}`;

export interface CandidateChange {
  candidate: string;
  /** Names of the candidate's fields. */
  fields: string[];
  /** The application whose row said so; null: an explicit call about the person. */
  source: string | null;
  /** The one application whose history leaves it out; null: none. */
  except: string | null;
}

/** Once the people are written, with the versions that they have then. */
export const noteChanges = (
  {
    org,
    operation,
    actor,
    at,
  }: { org: string; operation: string; actor: { id: string; name: string }; at: string },
  rows: readonly CandidateChange[],
  when: SQL = sql`true`,
): SQL => sql`
  INSERT INTO candidate_changes (application_id, version, candidate_version, org_id, operation_id, fields, source,
    actor_id, actor_name, at)
  SELECT a.id, a.version, c.version, a.org_id, ${operation}, r.value -> 'fields', r.value ->> 'source',
    ${actor.id}, ${actor.name}, ${at}
  FROM ${list(rows)} r CROSS JOIN candidates c ON c.id = r.value ->> 'candidate' AND c.org_id = ${org}
  CROSS JOIN applications a ON a.candidate_id = c.id AND a.id IS NOT r.value ->> 'except'
  WHERE ${when} ON CONFLICT DO NOTHING`;
