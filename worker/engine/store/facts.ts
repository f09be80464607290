import { type SQL, sql } from "drizzle-orm";
import type {
  Application,
  CandidateFile,
  Facts,
  Logo,
  MessageFact,
  Organisation,
  OtherApplication,
  Project,
  Reason,
  SavedProfile,
  Suppression,
} from "../../domain/facts.ts";
import type { Locale, ReasonList, Status } from "../../domain/vocabulary.ts";
import { applicationIds } from "../../db/application-ids.ts";
import { list, type Row } from "../../db/client.ts";
import { fileJson } from "../../db/files.ts";
import type { FactDefinition } from "../port.ts";

/** All that is stored about one application and what surrounds it. */
export type StoredFacts = Pick<
  Facts,
  | "application"
  | "candidate"
  | "project"
  | "files"
  | "messages"
  | "others"
  | "profile"
  | "employed"
  | "features"
>;

/** One row per application that is found; everything a plan may look at, in one statement. `more`: of features. */
export const factsStatement = (
  org: string,
  references: readonly string[],
  more: readonly FactDefinition[] = [],
): SQL => sql`
  SELECT a.id, a.external_id AS "externalId", a.status, a.former_status AS "former", a.version,
    a.deleted_at AS "deletedAt", a.received_at AS "receivedAt", a.cover_letter AS "coverLetter", a.answers,
    c.id AS "candidateId", c.version AS "candidateVersion", c.first_name AS "firstName",
    c.last_name AS "lastName", c.email, c.phone, c.address, c.postal_code AS "postalCode", c.city,
    c.language, c.protected_identity AS "protectedIdentity",
    (SELECT json_object('reason', s.reason, 'at', s.at) FROM suppressions s
      WHERE s.org_id = a.org_id AND s.address_fold = c.email_fold) AS "suppression",
    p.id AS "projectId", p.external_id AS "projectExternalId", p.title, p.department, p.closed_at AS "closedAt",
    (SELECT json_group_array(json_insert(${fileJson}, '$.linked', l.file_id IS NOT NULL, '$.shared',
      EXISTS (SELECT 1 FROM application_files x WHERE x.file_id = f.id AND x.application_id <> a.id))) FROM files f
      LEFT JOIN application_files l ON l.file_id = f.id AND l.application_id = a.id
      WHERE f.candidate_id = c.id) AS "files",
    (SELECT json_group_array(json_object('id', m.id, 'kind', m.kind, 'to', m.recipient, 'subject', m.subject,
      'state', m.state, 'sendAt', m.send_at, 'stopped', EXISTS (SELECT 1 FROM message_changes k
        WHERE k.message_id = m.id AND k.verb = 'cancel')) ORDER BY m.id DESC) FROM messages m WHERE m.application_id = a.id) AS "messages",
    (SELECT json_group_array(json_object('id', o.id, 'project', o.project_id, 'projectTitle', q.title,
      'status', o.status, 'deleted', o.deleted_at IS NOT NULL)) FROM applications o
      JOIN projects q ON q.id = o.project_id WHERE o.candidate_id = c.id AND o.id <> a.id) AS "others",
    (SELECT json_object('id', s.id, 'purpose', s.purpose, 'expiresOn', s.expires_on) FROM saved_profiles s
      WHERE s.candidate_id = c.id AND s.ended_at IS NULL ORDER BY s.created_at DESC LIMIT 1) AS "profile",
    EXISTS (SELECT 1 FROM employees e WHERE e.candidate_id = c.id AND e.ended_at IS NULL) AS "employed"
    ${sql.join(more.map(({ name, column }) => sql`, ${column} AS ${sql.identifier(`fact ${name}`)}`))}
  FROM (${applicationIds(org, references)}) w CROSS JOIN applications a ON a.id = w.id
  CROSS JOIN candidates c ON c.id = a.candidate_id CROSS JOIN projects p ON p.id = a.project_id`;

export function storedFacts(row: Row, more: readonly FactDefinition[] = []): StoredFacts {
  return {
    application: {
      id: row.id as string,
      externalId: row.externalId as string | null,
      status: row.status as Status,
      former: row.former as Status | null,
      deleted: row.deletedAt !== null,
      deletedAt: row.deletedAt as string | null,
      version: row.version as number,
      receivedAt: row.receivedAt as string,
      coverLetter: row.coverLetter as string | null,
      answers: parsed(row.answers) as Application["answers"],
    },
    candidate: {
      id: row.candidateId as string,
      version: row.candidateVersion as number,
      firstName: row.firstName as string,
      lastName: row.lastName as string,
      email: row.email as string | null,
      phone: row.phone as string | null,
      address: row.address as string | null,
      postalCode: row.postalCode as string | null,
      city: row.city as string | null,
      language: row.language as string,
      protectedIdentity: row.protectedIdentity === 1,
      suppression: row.suppression ? (parsed(row.suppression) as Suppression) : null,
    },
    project: {
      id: row.projectId as string,
      externalId: row.projectExternalId as string | null,
      title: row.title as string,
      department: row.department as string,
      closedAt: row.closedAt as string | null,
    },
    files: (parsed(row.files) as CandidateFile[]).map(file),
    messages: (parsed(row.messages) as MessageFact[]).map((message) => ({
      ...message,
      stopped: Boolean(message.stopped),
    })),
    others: (parsed(row.others) as OtherApplication[]).map((other) => ({
      ...other,
      deleted: Boolean(other.deleted),
    })),
    profile: row.profile ? (parsed(row.profile) as SavedProfile) : null,
    employed: row.employed === 1,
    features: Object.fromEntries(
      more.map(({ name, parse }) => [name, parse(row[`fact ${String(name)}`]!)]),
    ),
  };
}

/** SQLite's JSON holds truth as 0 and 1. */
const file = (value: CandidateFile): CandidateFile => ({
  ...value,
  anonymised: Boolean(value.anonymised),
  linked: Boolean(value.linked),
  shared: Boolean(value.shared),
});

const parsed = (value: Row[string] | undefined): unknown => JSON.parse(String(value ?? "null"));

export const organisationStatement = (org: string): SQL => sql`
  SELECT o.id, o.name, o.locale, o.time_zone AS "timeZone", o.hold_seconds AS "holdSeconds",
    o.retention_months AS "retentionMonths", o.public_sector AS "publicSector",
    o.sender_name AS "senderName", o.sender_address AS "senderAddress", o.accent, o.logo,
    o.footer_sv AS "footerSv", o.footer_en AS "footerEn",
    (SELECT json_group_array(json_object('id', r.id, 'list', r.list, 'sv', r.label_sv, 'en', r.label_en)
      ORDER BY r.list, r.position) FROM reasons r WHERE r.org_id = o.id) AS "reasons"
  FROM organisations o WHERE o.id = ${org}`;

export function storedOrganisation(row: Row): { organisation: Organisation; reasons: Reason[] } {
  return {
    organisation: {
      id: row.id as string,
      name: row.name as string,
      locale: row.locale as Locale,
      timeZone: row.timeZone as string,
      holdSeconds: row.holdSeconds as number,
      retentionMonths: row.retentionMonths as number,
      publicSector: row.publicSector === 1,
      sender: { name: row.senderName as string, address: row.senderAddress as string },
      branding: {
        accent: row.accent as string | null,
        logo: row.logo ? (parsed(row.logo) as Logo) : null,
        footer: { sv: row.footerSv as string | null, en: row.footerEn as string | null },
      },
    },
    reasons: (
      parsed(row.reasons) as { id: string; list: ReasonList; sv: string; en: string }[]
    ).map(({ id, list: of, sv, en }) => ({ id, list: of, label: { sv, en } })),
  };
}

/** What ids inside inputs name: projects by id or `ext:`, files by id. Foreign ones are not found. */
export const referredProjectsStatement = (org: string, references: string[]): SQL => {
  const columns = sql`p.id, p.external_id AS "externalId", p.title, p.department, p.closed_at AS "closedAt", r.value AS "reference"`;
  return sql`SELECT ${columns} FROM ${list(references)} r CROSS JOIN projects p ON p.id = r.value WHERE p.org_id = ${org}
    UNION ALL SELECT ${columns} FROM ${list(references)} r
    CROSS JOIN projects p ON p.org_id = ${org} AND p.external_id = substr(r.value, 5) WHERE r.value LIKE 'ext:%'`;
};

/** Files a message may carry: the recruiter's own uploads and the candidate's (checked by the plan). */
export const referredFilesStatement = (org: string, ids: string[]): SQL => sql`
  SELECT f.candidate_id AS "candidate", ${fileJson} AS "file"
  FROM ${list(ids)} r CROSS JOIN files f ON f.id = r.value WHERE f.org_id = ${org}`;

export const referredProject = (row: Row): Project => ({
  id: row.id as string,
  externalId: row.externalId as string | null,
  title: row.title as string,
  department: row.department as string,
  closedAt: row.closedAt as string | null,
});

export const referredFile = (row: Row): { candidate: string | null; file: CandidateFile } => ({
  candidate: row.candidate as string | null,
  file: file(parsed(row.file) as CandidateFile),
});
