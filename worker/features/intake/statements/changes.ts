import { type SQL, sql } from "drizzle-orm";
import { chunked, type Database, list } from "../../../db/client.ts";
import { type CandidateChange, noteChanges } from "../../../db/candidate-changes.ts";
import { nameInLists } from "../../../db/names.ts";
import type { NameKeys } from "../../../domain/name-keys.ts";
import { countsStatement } from "../../../engine/store/commit.ts";
import type { StoredApplication, StoredPerson, StoredProject } from "./stored.ts";

/** Who has the address that a person gets. Somebody else there came meanwhile, and may be the same. */
interface Surroundings {
  /** Ids; null where the person keeps the address. */
  there: string[] | null;
}

/** What is to be written. `seen` is the version that a changed person was decided from. */
export interface Changes {
  newProjects: StoredProject[];
  projects: StoredProject[];
  newPeople: (StoredPerson & Surroundings)[];
  people: (StoredPerson &
    Surroundings &
    NameKeys & {
      seen: number;
      renamed: boolean;
    })[];
  newApplications: (StoredApplication &
    NameKeys & {
      /** Of the person as decided from, or as it is to be written. */
      candidateVersion: number;
      receipt: string;
    })[];
  applications: StoredApplication[];
  history: CandidateChange[];
}

export const noChanges = (): Changes => ({
  newProjects: [],
  projects: [],
  newPeople: [],
  people: [],
  newApplications: [],
  applications: [],
  history: [],
});

/** What else repeats a candidate's name, as it stands with them by then. */
export type Renamed = (org: string, candidates: readonly { id: string }[]) => SQL;

export interface Intake {
  org: string;
  operation: string;
  actor: { id: string; name: string };
  /** Instant, ISO 8601. */
  at: string;
}

/**
 * Writes all of it in one atomic batch. Whatever another writer was faster with falls out by the unique
 * indexes and versions; the answer says whether everything went in, else it is to be decided again.
 */
export async function writeChanges(
  db: Database,
  intake: Intake,
  changes: Changes,
  followers: readonly Renamed[],
): Promise<boolean> {
  const renamed = changes.people.filter((person) => person.renamed);
  const events = changes.newApplications.map(({ id, receipt }) => ({ id, receipt }));
  const each = <T>(rows: T[], statement: (intake: Intake, group: T[]) => SQL): SQL[] =>
    chunked(rows).map((group) => statement(intake, group));
  const written = await db.write({
    newProjects: each(changes.newProjects, insertProjects),
    projects: each(changes.projects, updateProjects),
    newPeople: each(changes.newPeople, insertPeople),
    people: each(changes.people, updatePeople),
    renamed: each(renamed, ({ org }, group) => nameInLists(org, group)),
    followed: followers.flatMap((follow) => each(renamed, ({ org }, group) => follow(org, group))),
    newApplications: each(changes.newApplications, insertApplications),
    unplaced: each(changes.newPeople, removeUnplaced),
    applications: each(changes.applications, updateApplications),
    events: each(events, insertEvents),
    history: each(changes.history, (told, group) => noteChanges(told, group)),
    counts: events.length ? countsStatement(intake.operation) : null,
  });
  return WHOLE.every((part) => written[part].length === changes[part].length);
}

/** Each of their rows answers one; fewer means that someone else wrote at the same time. */
const WHOLE = [
  "newProjects",
  "projects",
  "newPeople",
  "people",
  "newApplications",
  "applications",
] as const;

const insertProjects = ({ org, at }: Intake, rows: unknown[]): SQL => sql`
  INSERT INTO projects (id, org_id, external_id, title, department, apply_by, closed_at, created_at)
  SELECT r.value ->> 'id', ${org}, r.value ->> 'externalId', r.value ->> 'title', r.value ->> 'department',
    r.value ->> 'applyBy', r.value ->> 'closedAt', ${at} FROM ${list(rows)} r
  WHERE true ON CONFLICT DO NOTHING RETURNING id`;

/** In updates a `+` keeps the planner from walking the organisation's index instead of the rows' ids. */
const updateProjects = ({ org }: Intake, rows: unknown[]): SQL => sql`
  UPDATE projects SET title = r.value ->> 'title', department = r.value ->> 'department',
    apply_by = r.value ->> 'applyBy', closed_at = r.value ->> 'closedAt'
  FROM ${list(rows)} r WHERE projects.id = r.value ->> 'id' AND +projects.org_id = ${org} RETURNING projects.id`;

const insertPeople = ({ org, at }: Intake, rows: unknown[]): SQL => sql`
  INSERT INTO candidates (id, org_id, external_id, version, first_name, last_name, email, email_fold, phone, address,
    postal_code, city, language, protected_identity, created_at)
  SELECT r.value ->> 'id', ${org}, r.value ->> 'externalId', 1, r.value ->> 'firstName', r.value ->> 'lastName', r.value ->> 'email',
    r.value ->> 'emailFold', r.value ->> 'phone', r.value ->> 'address', r.value ->> 'postalCode',
    r.value ->> 'city', r.value ->> 'language', r.value ->> 'protectedIdentity', ${at} FROM ${list(rows)} r
  WHERE ${nobodyCame(org)} ON CONFLICT DO NOTHING RETURNING id`;

/** Whom nobody had seen at the address might be the same person. */
const nobodyCame = (org: string): SQL => sql`NOT EXISTS (SELECT 1 FROM candidates t
  WHERE r.value ->> 'there' IS NOT NULL AND t.org_id = ${org} AND t.email_fold = r.value ->> 'emailFold'
    AND t.id NOT IN (SELECT value FROM json_each(r.value -> 'there')))`;

/** A person about whom something changed meanwhile stays as they were. */
const updatePeople = ({ org }: Intake, rows: unknown[]): SQL => sql`
  UPDATE OR IGNORE candidates SET version = candidates.version + 1, external_id = r.value ->> 'externalId', first_name = r.value ->> 'firstName',
    last_name = r.value ->> 'lastName', email = r.value ->> 'email', email_fold = r.value ->> 'emailFold',
    phone = r.value ->> 'phone', address = r.value ->> 'address', postal_code = r.value ->> 'postalCode',
    city = r.value ->> 'city', language = r.value ->> 'language',
    protected_identity = r.value ->> 'protectedIdentity'
  FROM ${list(rows)} r WHERE candidates.id = r.value ->> 'id' AND +candidates.org_id = ${org}
    AND candidates.version = r.value ->> 'seen' AND ${nobodyCame(org)} RETURNING candidates.id`;

const insertApplications = ({ org }: Intake, rows: unknown[]): SQL => sql`
  INSERT INTO applications (id, org_id, external_id, project_id, candidate_id, status, version, received_at,
    cover_letter, answers, first_fold, last_fold, name_key, name_rule)
  SELECT r.value ->> 'id', ${org}, r.value ->> 'externalId', p.id, c.id, 'received', 1, r.value ->> 'receivedAt',
    r.value ->> 'coverLetter', r.value ->> 'answers', r.value ->> 'firstFold', r.value ->> 'lastFold',
    r.value ->> 'nameKey', r.value ->> 'nameRule'
  FROM ${list(rows)} r CROSS JOIN projects p ON p.id = r.value ->> 'project' AND p.org_id = ${org}
  CROSS JOIN candidates c ON c.id = r.value ->> 'candidate' AND c.org_id = ${org}
    AND c.version = r.value ->> 'candidateVersion'
  WHERE true ON CONFLICT DO NOTHING RETURNING id`;

/** A new person whose application someone else was faster with is not kept. */
const removeUnplaced = (_: Intake, people: readonly StoredPerson[]): SQL => sql`
  DELETE FROM candidates WHERE id IN (SELECT value FROM ${list(people.map(({ id }) => id))})
    AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.candidate_id = candidates.id)`;

const updateApplications = ({ org }: Intake, rows: unknown[]): SQL => sql`
  UPDATE applications SET received_at = r.value ->> 'receivedAt', cover_letter = r.value ->> 'coverLetter',
    answers = r.value ->> 'answers'
  FROM ${list(rows)} r WHERE applications.id = r.value ->> 'id' AND +applications.org_id = ${org}
    AND applications.deleted_at IS NULL RETURNING applications.id`;

/** Version 1 of each application that went in: it was received. */
const insertEvents = ({ operation, actor, at }: Intake, rows: unknown[]): SQL => sql`
  INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb,
    to_status, from_deleted, to_deleted, actor_id, actor_name, at)
  SELECT a.id, 1, a.org_id, a.project_id, r.value ->> 'receipt', r.value ->> 'receipt', ${operation}, 'receive',
    'received', 0, 0, ${actor.id}, ${actor.name}, ${at}
  FROM ${list(rows)} r CROSS JOIN applications a ON a.id = r.value ->> 'id'
  WHERE true ON CONFLICT DO NOTHING RETURNING receipt_id`;
