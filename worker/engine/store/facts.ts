import { type SQL, sql } from "drizzle-orm";
import type {
  Application,
  CandidateFile,
  Facts,
  Logo,
  MessageFact,
  OtherApplication,
  Place,
  Reason,
  SavedProfile,
  Suppression,
} from "../../domain/facts.ts";
import type { Locale, Status } from "../../domain/vocabulary.ts";
import { applicationIds } from "../../db/application-ids.ts";
import { candidateColumns } from "../../db/candidates.ts";
import { list, type Row } from "../../db/client.ts";
import { FILE_FLAGS, fileJson } from "../../db/files.ts";
import { projectFacts } from "../../db/projects.ts";
import { isAsked } from "../../db/saved-profiles.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../../db/shape.ts";
import { strandedBy } from "../../outbox/no-longer-true.ts";
import { isSuppressed } from "../../outbox/suppressions.ts";
import type { FactDefinition } from "../port.ts";

const stored = shape({
  application: shape({
    id: text("a.id"),
    externalId: nullable(text("a.external_id")),
    status: text<Status>("a.status"),
    former: nullable(text<Status>("a.former_status")),
    deleted: flag("a.deleted_at IS NOT NULL"),
    deletedAt: nullable(text("a.deleted_at")),
    version: integer("a.version"),
    receivedAt: text("a.received_at"),
    coverLetter: nullable(text("a.cover_letter")),
    answers: json<Application["answers"]>("a.answers"),
  }),
  candidate: shape({
    ...candidateColumns,
    suppression: nullable(
      json<Suppression>(`(SELECT json_object('reason', s.reason, 'at', s.at) FROM suppressions s
        WHERE s.org_id = a.org_id AND s.address_fold = c.email_fold)`),
    ),
  }),
  project: projectFacts("p"),
  files: json<CandidateFile[]>(
    sql`(SELECT json_group_array(json_insert(${fileJson}, '$.linked', l.file_id IS NOT NULL, '$.shared',
      EXISTS (SELECT 1 FROM application_files x WHERE x.file_id = f.id AND x.application_id <> a.id))) FROM files f
      LEFT JOIN application_files l ON l.file_id = f.id AND l.application_id = a.id
      WHERE f.candidate_id = c.id)`,
    [...FILE_FLAGS, "linked", "shared"],
  ),
  messages: json<MessageFact[]>(
    sql`(SELECT json_group_array(json_object('id', m.id, 'kind', m.kind, 'to', m.recipient, 'subject', m.subject,
      'state', m.state, 'sendAt', m.send_at, 'calendar', m.calendar ->> 'method', 'stopped', EXISTS (SELECT 1 FROM message_changes k
        WHERE k.message_id = m.id AND k.verb = 'cancel'),
      'stranded', m.state = 'cancelled' AND (${strandedBy} IS NOT NULL OR ${isSuppressed})) ORDER BY m.id DESC)
      FROM messages m WHERE m.application_id = a.id)`,
    ["stopped", "stranded"],
  ),
  others: json<OtherApplication[]>(
    `(SELECT json_group_array(json_object('id', o.id, 'project', o.project_id, 'projectTitle', q.title,
      'status', o.status, 'deleted', o.deleted_at IS NOT NULL)) FROM applications o
      JOIN projects q ON q.id = o.project_id WHERE o.candidate_id = c.id AND o.id <> a.id)`,
    ["deleted"],
  ),
  profiles: json<SavedProfile[]>(
    sql`(SELECT json_group_array(json_object('id', s.id, 'purpose', s.purpose, 'asked', ${isAsked},
      'since', s.created_at, 'expiresOn', s.expires_on,
      'through', (SELECT json_object('id', x.id, 'project', x.project_id,
          'saved', x.status = 'saved' OR x.former_status IS 'saved')
        FROM applications x CROSS JOIN events e ON e.application_id = x.id CROSS JOIN json_each(e.effects) k
        WHERE x.candidate_id = c.id AND k.value ->> 'profile' = s.id LIMIT 1)) ORDER BY s.created_at DESC, s.id DESC)
      FROM saved_profiles s WHERE s.candidate_id = c.id AND s.ended_at IS NULL)`,
    ["asked"],
  ),
  employments: json<Place[]>(
    `(SELECT json_group_array(json_object('id', e.application_id, 'project', e.project_id))
      FROM employees e WHERE e.candidate_id = c.id AND e.ended_at IS NULL)`,
  ),
});

/** All that is stored about one application and what surrounds it. */
export type StoredFacts = Shaped<typeof stored> & Pick<Facts, "features">;

/**
 * One row per application that is found; everything a plan may look at, in one statement. `more`: of features;
 * `beside`: columns that are read with it, each with a comma before it.
 */
export const factsStatement = (
  org: string,
  references: readonly string[],
  more: readonly FactDefinition[] = [],
  beside: SQL = sql``,
): SQL => sql`
  SELECT ${stored.columns} ${sql.join(more.map(({ name, column }) => sql`, ${column} AS ${sql.identifier(`fact ${name}`)}`))} ${beside}
  FROM (${applicationIds(org, references)}) w CROSS JOIN applications a ON a.id = w.id
  CROSS JOIN candidates c ON c.id = a.candidate_id CROSS JOIN projects p ON p.id = a.project_id`;

export const storedFacts = (row: Row, more: readonly FactDefinition[] = []): StoredFacts => ({
  ...stored.parse(row),
  features: Object.fromEntries(
    more.map(({ name, parse }) => [name, parse(row[`fact ${String(name)}`]!)]),
  ),
});

const surroundings = shape({
  organisation: shape({
    id: text("o.id"),
    name: text("o.name"),
    locale: text<Locale>("o.locale"),
    timeZone: text("o.time_zone"),
    holdSeconds: integer("o.hold_seconds"),
    retentionMonths: integer("o.retention_months"),
    publicSector: flag("o.public_sector"),
    sender: shape({ name: text("o.sender_name"), address: text("o.sender_address") }),
    branding: shape({
      accent: nullable(text("o.accent")),
      logo: nullable(json<Logo>("o.logo")),
      footer: shape({ sv: nullable(text("o.footer_sv")), en: nullable(text("o.footer_en")) }),
    }),
  }),
  /** Address of who answers about personal data. */
  privacy: nullable(text("o.privacy_contact")),
  reasons: json<Reason[]>(`(SELECT json_group_array(json_object('id', r.id, 'list', r.list,
      'label', json_object('sv', r.label_sv, 'en', r.label_en)) ORDER BY r.list, r.position)
    FROM reasons r WHERE r.org_id = o.id)`),
});

export const organisationStatement = (org: string): SQL =>
  sql`SELECT ${surroundings.columns} FROM organisations o WHERE o.id = ${org}`;

export const storedOrganisation = surroundings.parse;

const foundProject = shape({ reference: text("r.value"), project: projectFacts("p") });

/** What ids inside inputs name: projects by id or `ext:`, files by id. Foreign ones are not found. */
export const referredProjectsStatement = (org: string, references: string[]): SQL => sql`
  SELECT ${foundProject.columns} FROM ${list(references)} r CROSS JOIN projects p ON p.id = r.value WHERE p.org_id = ${org}
  UNION ALL SELECT ${foundProject.columns} FROM ${list(references)} r
  CROSS JOIN projects p ON p.org_id = ${org} AND p.external_id = substr(r.value, 5) WHERE r.value LIKE 'ext:%'`;

export const referredProject = foundProject.parse;

const foundFile = shape({
  candidate: nullable(text("f.candidate_id")),
  file: json<CandidateFile>(fileJson, [...FILE_FLAGS, "linked", "shared"]),
});

/** Files a message may carry: the recruiter's own uploads and the candidate's (checked by the plan). */
export const referredFilesStatement = (org: string, ids: string[]): SQL => sql`
  SELECT ${foundFile.columns} FROM ${list(ids)} r CROSS JOIN files f ON f.id = r.value WHERE f.org_id = ${org}`;

export const referredFile = foundFile.parse;
