/** What changed of a person stands in the history of each of their applications, beside the events. */
import { type SQL, sql } from "drizzle-orm";
import type { Status } from "../domain/vocabulary.ts";
import type { Row } from "./client.ts";
import { applicationIds } from "../engine/store/facts.ts";

/** An entry of the history that is no event. */
export interface StoredCandidateChange {
  operation: string;
  application: string;
  /** The application's, where the change stands after its event. */
  version: number;
  candidateVersion: number;
  fields: string[];
  source: { id: string; externalId: string | null; project: string } | null;
  at: string;
  actor: { id: string; name: string };
  status: Status;
  deleted: boolean;
}

/** Of one application, newest first, from below a place in its history. */
export const candidateChanges = (
  org: string,
  application: string,
  [version, candidateVersion]: readonly [version: number, candidateVersion: number],
  limit: number,
): SQL => sql`
  SELECT h.operation_id AS "operation", h.application_id AS "application", h.version,
    h.candidate_version AS "candidateVersion", h.fields, h.at, h.actor_id AS "actorId", h.actor_name AS "actorName",
    s.id AS "source", s.external_id AS "sourceExternalId", s.project_id AS "sourceProject",
    e.to_status AS "status", e.to_deleted AS "deleted"
  FROM candidate_changes h JOIN events e ON e.application_id = h.application_id AND e.version = h.version
  LEFT JOIN applications s ON s.id = h.source
  WHERE h.application_id = (${applicationIds(org, [application])}) AND h.org_id = ${org}
    AND (h.version, h.candidate_version) < (${version}, ${candidateVersion})
  ORDER BY h.version DESC, h.candidate_version DESC LIMIT ${limit}`;

export const storedCandidateChange = (row: Row): StoredCandidateChange => ({
  operation: row.operation as string,
  application: row.application as string,
  version: row.version as number,
  candidateVersion: row.candidateVersion as number,
  fields: JSON.parse(row.fields as string) as string[],
  source: row.source
    ? {
        id: row.source as string,
        externalId: row.sourceExternalId as string | null,
        project: row.sourceProject as string,
      }
    : null,
  at: row.at as string,
  actor: { id: row.actorId as string, name: row.actorName as string },
  status: row.status as Status,
  deleted: row.deleted === 1,
});
