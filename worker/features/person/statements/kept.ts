/** All that is kept of a person, as they may see it. */
import { type SQL, sql } from "drizzle-orm";
import { candidateColumns } from "../../../db/candidates.ts";
import { isAsked } from "../../../db/saved-profiles.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Locale, Status } from "../../../domain/vocabulary.ts";
import { DAILY_TAKE_OUTS } from "../rules/person.ts";

export const personStatement = (org: string, candidate: string): SQL =>
  sql`SELECT c.id FROM candidates c WHERE c.id = ${candidate} AND c.org_id = ${org}`;

/**
 * What an erasure is planned from, as one text: another, when anything of it has changed since. Of the candidate `c`
 * and the organisation `o`.
 */
const standing = sql`json_array(c.version, o.retention_months, o.public_sector,
  (SELECT json_group_array(json_array(a.id, a.version, a.status, p.closed_at) ORDER BY a.id) FROM applications a
    JOIN projects p ON p.id = a.project_id WHERE a.candidate_id = c.id),
  (SELECT json_group_array(json_array(s.id, s.expires_on, s.agreed_on) ORDER BY s.id) FROM saved_profiles s
    WHERE s.candidate_id = c.id AND s.ended_at IS NULL),
  (SELECT json_group_array(w.id ORDER BY w.id) FROM employees w WHERE w.candidate_id = c.id AND w.ended_at IS NULL),
  (SELECT json_group_array(json_array(f.id, (SELECT count(*) FROM application_files l WHERE l.file_id = f.id)) ORDER BY f.id)
    FROM files f WHERE f.candidate_id = c.id))`;

/** A row as long as it is so. */
export const stillStands = (org: string, candidate: string, seen: string): SQL => sql`
  SELECT c.id FROM candidates c JOIN organisations o ON o.id = c.org_id
  WHERE c.id = ${candidate} AND c.org_id = ${org} AND ${standing} = ${seen}`;

const person = shape({
  ...candidateColumns,
  emailFold: nullable(text("c.email_fold")),
  externalId: nullable(text("c.external_id")),
  organisation: text("o.name"),
  /** The organisation's, in whose order its names stand. */
  locale: text<Locale>("o.locale"),
  timeZone: text("o.time_zone"),
  retentionMonths: integer("o.retention_months"),
  publicSector: flag("o.public_sector"),
  contact: text("o.sender_address"),
  standing: text(standing),
  left: integer(),
});
export type StoredPerson = Shaped<typeof person>;
export const storedPerson = person.parse;

const application = shape({
  id: text("a.id"),
  reference: nullable(text("a.external_id")),
  project: text("p.title"),
  status: text<Status>("a.status"),
  receivedAt: text("a.received_at"),
  closedAt: nullable(text("p.closed_at")),
});
export const keptApplication = application.parse;

const profile = shape({
  id: text("s.id"),
  purpose: text("s.purpose"),
  basis: text("s.basis"),
  asked: flag(isAsked),
  expiresOn: text("s.expires_on"),
});
export const keptProfile = profile.parse;

const employment = shape({
  id: text("w.id"),
  application: text("w.application_id"),
  position: text("w.position"),
  department: text("w.department"),
  startDate: text("w.start_date"),
});
export const keptEmployment = employment.parse;

const file = shape({
  id: text("f.id"),
  filename: text("f.filename"),
  contentType: text("f.content_type"),
  size: integer("f.size"),
  sha256: text("f.sha256"),
  since: text("f.created_at"),
  needed: json<string[]>(
    sql`(SELECT json_group_array(n.id) FROM (SELECT l.application_id AS id FROM application_files l WHERE l.file_id = f.id
      UNION SELECT b.id FROM applications b CROSS JOIN messages m ON m.application_id = b.id
        CROSS JOIN json_each(m.attachments) t WHERE b.candidate_id = f.candidate_id AND t.value ->> 'key' = f.key) n)`,
  ),
  employed: flag(sql`EXISTS (SELECT 1 FROM employee_files l WHERE l.file_id = f.id)`),
});
export const keptFile = file.parse;

export const keptStatements = (org: string, candidate: string, at: string) => ({
  person: sql`SELECT ${person.columns}, ${DAILY_TAKE_OUTS} - (SELECT count(*) FROM person_take_outs t
      WHERE t.candidate_id = c.id AND t.at > strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '-1 days')) AS "left"
    FROM candidates c JOIN organisations o ON o.id = c.org_id WHERE c.id = ${candidate} AND c.org_id = ${org}`,
  applications: sql`SELECT ${application.columns} FROM applications a JOIN projects p ON p.id = a.project_id
    WHERE a.candidate_id = ${candidate} AND +a.org_id = ${org} ORDER BY a.received_at DESC, a.id`,
  profiles: sql`SELECT ${profile.columns} FROM saved_profiles s
    WHERE s.candidate_id = ${candidate} AND s.org_id = ${org} AND s.ended_at IS NULL ORDER BY s.created_at DESC, s.id`,
  employments: sql`SELECT ${employment.columns} FROM employees w
    WHERE w.candidate_id = ${candidate} AND +w.org_id = ${org} AND w.ended_at IS NULL ORDER BY w.created_at, w.id`,
  files: sql`SELECT ${file.columns} FROM files f
    WHERE f.candidate_id = ${candidate} AND +f.org_id = ${org} ORDER BY f.created_at DESC, f.id`,
});
