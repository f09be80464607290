import { type SQL, sql } from "drizzle-orm";
import type { Status } from "../domain/vocabulary.ts";
import { chunked, type Database, list, type Row } from "./client.ts";
import { countsStatement } from "./commit.ts";

export interface StoredProject {
  id: string;
  externalId: string;
  title: string;
  department: string;
  applyBy: string | null;
  closedAt: string | null;
}

export interface StoredPerson {
  id: string;
  version: number;
  firstName: string;
  lastName: string;
  email: string | null;
  emailFold: string | null;
  phone: string | null;
  address: string | null;
  postalCode: string | null;
  city: string | null;
  language: string;
  protectedIdentity: boolean;
}

export interface StoredApplication {
  id: string;
  externalId: string;
  project: string;
  candidate: string;
  status: Status;
  version: number;
  deletedAt: string | null;
  receivedAt: string;
  coverLetter: string | null;
  /** JSON: [{question, answer}]. */
  answers: string;
}

/** A person's place in a project: there is at most one, deleted ones included (DECISIONS.md, 8). */
export interface Place {
  candidate: string;
  project: string;
  deleted: boolean;
}

export interface Known {
  projects: StoredProject[];
  people: StoredPerson[];
  applications: StoredApplication[];
  places: Place[];
  /** Has anything ever been purged here? */
  tombstones: boolean;
}

/** All that is stored about what the rows name, within the organisation. */
export async function readKnown(
  db: Database,
  org: string,
  wanted: { projects: string[]; applications: string[]; emailFolds: string[] },
): Promise<Known> {
  const { projects, applications, emailFolds } = wanted;
  const [p = [], c = [], a = [], t = [], s = []] = await db.read([
    sql`SELECT ${projectColumns} FROM ${list(projects)} r CROSS JOIN projects p
      ON p.org_id = ${org} AND p.external_id = r.value`,
    sql`SELECT c.id, c.version, c.first_name AS "firstName", c.last_name AS "lastName", c.email,
        c.email_fold AS "emailFold", c.phone, c.address, c.postal_code AS "postalCode", c.city, c.language,
        c.protected_identity AS "protectedIdentity"
      FROM (SELECT c.id FROM ${list(emailFolds)} r CROSS JOIN candidates c ON c.org_id = ${org} AND c.email_fold = r.value
        UNION SELECT a.candidate_id FROM ${list(applications)} r CROSS JOIN applications a
          ON a.org_id = ${org} AND a.external_id = r.value) w JOIN candidates c ON c.id = w.id`,
    sql`SELECT a.id, a.external_id AS "externalId", a.project_id AS "project", a.candidate_id AS "candidate", a.status,
        a.version, a.deleted_at AS "deletedAt", a.received_at AS "receivedAt", a.cover_letter AS "coverLetter", a.answers
      FROM ${list(applications)} r CROSS JOIN applications a ON a.org_id = ${org} AND a.external_id = r.value`,
    sql`SELECT a.candidate_id AS "candidate", a.project_id AS "project", a.deleted_at IS NOT NULL AS "deleted"
      FROM ${list(emailFolds)} r CROSS JOIN candidates c ON c.org_id = ${org} AND c.email_fold = r.value
      CROSS JOIN applications a ON a.candidate_id = c.id`,
    sql`SELECT 1 AS "any" FROM tombstones WHERE org_id = ${org} LIMIT 1`,
  ]);
  return {
    projects: p as unknown as StoredProject[],
    people: c.map(
      (row) =>
        ({ ...row, protectedIdentity: row.protectedIdentity === 1 }) as unknown as StoredPerson,
    ),
    applications: a as unknown as StoredApplication[],
    places: t.map((row) => ({ ...row, deleted: row.deleted === 1 }) as unknown as Place),
    tombstones: s.length > 0,
  };
}

const projectColumns = sql`p.id, p.external_id AS "externalId", p.title, p.department,
  p.apply_by AS "applyBy", p.closed_at AS "closedAt"`;

/** Those of the hashes under which something was purged. */
export async function readTombstones(
  db: Database,
  org: string,
  hashes: string[],
): Promise<string[]> {
  const rows = await db.readOne(
    sql`SELECT t.hash FROM ${list(hashes)} r CROSS JOIN tombstones t ON t.org_id = ${org} AND t.hash = r.value`,
  );
  return rows.map(({ hash }) => hash as string);
}

/** A project by its own id or by `ext:` and the host's; null when the organisation has none. */
export async function readProject(
  db: Database,
  org: string,
  reference: string,
): Promise<StoredProject | null> {
  const which = reference.startsWith("ext:")
    ? sql`p.external_id = ${reference.slice(4)}`
    : sql`p.id = ${reference}`;
  const [row] = await db.readOne(
    sql`SELECT ${projectColumns} FROM projects p WHERE p.org_id = ${org} AND ${which}`,
  );
  return (row as unknown as StoredProject | undefined) ?? null;
}

/** What is to be written. `seen` is the version that a changed person was decided from. */
export interface Changes {
  newProjects: StoredProject[];
  projects: StoredProject[];
  newPeople: StoredPerson[];
  people: (StoredPerson & {
    seen: number;
    renamed: boolean;
    firstFold: string;
    lastFold: string;
  })[];
  newApplications: (StoredApplication & { receipt: string; firstFold: string; lastFold: string })[];
  applications: StoredApplication[];
}

export interface Intake {
  org: string;
  operation: string;
  actor: { id: string; name: string };
  /** Instant, ISO 8601. */
  at: string;
}

interface Write {
  statement: SQL;
  /** How many rows it must return; fewer means that someone else wrote at the same time. */
  rows?: number;
}

/**
 * Writes all of it in one atomic batch. Whatever another writer was faster with falls out by the unique
 * indexes and versions; the answer says whether everything went in, else it is to be decided again.
 */
export async function writeChanges(
  db: Database,
  intake: Intake,
  changes: Changes,
): Promise<boolean> {
  const writes = [
    ...each(changes.newProjects, (rows) => insertProjects(intake, rows)),
    ...each(changes.projects, (rows) => updateProjects(intake, rows)),
    ...each(changes.newPeople, (rows) => insertPeople(intake, rows)),
    ...each(changes.people, (rows) => updatePeople(intake, rows)),
    ...each(
      changes.people.filter(({ renamed }) => renamed),
      (rows) => renameInLists(intake, rows),
    ).map(({ statement }) => ({ statement })),
    ...each(changes.newApplications, (rows) => insertApplications(intake, rows)),
    ...each(
      changes.newPeople.map(({ id }) => id),
      removeUnplaced,
    ).map(({ statement }) => ({ statement })),
    ...each(changes.applications, (rows) => updateApplications(intake, rows)),
    ...each(
      changes.newApplications.map(({ id, receipt }) => ({ id, receipt })),
      (rows) => insertEvents(intake, rows),
    ),
    ...(changes.newApplications.length ? [{ statement: countsStatement(intake.operation) }] : []),
  ] satisfies Write[];
  if (!writes.length) return true;
  const results: Row[][] = await db.write(writes.map(({ statement }) => statement));
  return writes.every(
    (write: Write, index) => write.rows === undefined || write.rows === results[index]!.length,
  );
}

const each = <T>(rows: T[], statement: (group: T[]) => SQL): Write[] =>
  chunked(rows).map((group) => ({ statement: statement(group), rows: group.length }));

const insertProjects = ({ org, at }: Intake, rows: unknown[]): SQL => sql`
  INSERT INTO projects (id, org_id, external_id, title, department, apply_by, closed_at, created_at)
  SELECT r.value ->> 'id', ${org}, r.value ->> 'externalId', r.value ->> 'title', r.value ->> 'department',
    r.value ->> 'applyBy', r.value ->> 'closedAt', ${at} FROM ${list(rows)} r
  WHERE true ON CONFLICT DO NOTHING RETURNING id`;

const updateProjects = ({ org }: Intake, rows: unknown[]): SQL => sql`
  UPDATE projects SET title = r.value ->> 'title', department = r.value ->> 'department',
    apply_by = r.value ->> 'applyBy', closed_at = r.value ->> 'closedAt'
  FROM ${list(rows)} r WHERE projects.id = r.value ->> 'id' AND projects.org_id = ${org} RETURNING projects.id`;

const insertPeople = ({ org, at }: Intake, rows: unknown[]): SQL => sql`
  INSERT INTO candidates (id, org_id, version, first_name, last_name, email, email_fold, phone, address,
    postal_code, city, language, protected_identity, created_at)
  SELECT r.value ->> 'id', ${org}, 1, r.value ->> 'firstName', r.value ->> 'lastName', r.value ->> 'email',
    r.value ->> 'emailFold', r.value ->> 'phone', r.value ->> 'address', r.value ->> 'postalCode',
    r.value ->> 'city', r.value ->> 'language', r.value ->> 'protectedIdentity', ${at} FROM ${list(rows)} r
  WHERE true ON CONFLICT DO NOTHING RETURNING id`;

/** An address that someone else took meanwhile leaves the row as it was. */
const updatePeople = ({ org }: Intake, rows: unknown[]): SQL => sql`
  UPDATE OR IGNORE candidates SET version = candidates.version + 1, first_name = r.value ->> 'firstName',
    last_name = r.value ->> 'lastName', email = r.value ->> 'email', email_fold = r.value ->> 'emailFold',
    phone = r.value ->> 'phone', address = r.value ->> 'address', postal_code = r.value ->> 'postalCode',
    city = r.value ->> 'city', language = r.value ->> 'language',
    protected_identity = r.value ->> 'protectedIdentity'
  FROM ${list(rows)} r WHERE candidates.id = r.value ->> 'id' AND candidates.org_id = ${org}
    AND candidates.version = r.value ->> 'seen' RETURNING candidates.id`;

/** The name is repeated on the person's applications, where lists find it. */
const renameInLists = ({ org }: Intake, rows: unknown[]): SQL => sql`
  UPDATE applications SET first_fold = r.value ->> 'firstFold', last_fold = r.value ->> 'lastFold'
  FROM ${list(rows)} r CROSS JOIN candidates c ON c.id = r.value ->> 'id' AND c.org_id = ${org}
    AND c.first_name = r.value ->> 'firstName' AND c.last_name = r.value ->> 'lastName'
  WHERE applications.candidate_id = c.id`;

const insertApplications = ({ org }: Intake, rows: unknown[]): SQL => sql`
  INSERT INTO applications (id, org_id, external_id, project_id, candidate_id, status, version, received_at,
    cover_letter, answers, first_fold, last_fold)
  SELECT r.value ->> 'id', ${org}, r.value ->> 'externalId', p.id, c.id, 'received', 1, r.value ->> 'receivedAt',
    r.value ->> 'coverLetter', r.value ->> 'answers', r.value ->> 'firstFold', r.value ->> 'lastFold'
  FROM ${list(rows)} r CROSS JOIN projects p ON p.id = r.value ->> 'project' AND p.org_id = ${org}
  CROSS JOIN candidates c ON c.id = r.value ->> 'candidate' AND c.org_id = ${org}
  WHERE true ON CONFLICT DO NOTHING RETURNING id`;

/** A new person whose application someone else was faster with is not kept. */
const removeUnplaced = (ids: string[]): SQL => sql`
  DELETE FROM candidates WHERE id IN (SELECT value FROM ${list(ids)})
    AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.candidate_id = candidates.id)`;

const updateApplications = ({ org }: Intake, rows: unknown[]): SQL => sql`
  UPDATE applications SET received_at = r.value ->> 'receivedAt', cover_letter = r.value ->> 'coverLetter',
    answers = r.value ->> 'answers'
  FROM ${list(rows)} r WHERE applications.id = r.value ->> 'id' AND applications.org_id = ${org}
    AND applications.deleted_at IS NULL RETURNING applications.id`;

/** Version 1 of each application that went in: it was received. */
const insertEvents = ({ operation, actor, at }: Intake, rows: unknown[]): SQL => sql`
  INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb,
    to_status, from_deleted, to_deleted, actor_id, actor_name, at)
  SELECT a.id, 1, a.org_id, a.project_id, r.value ->> 'receipt', r.value ->> 'receipt', ${operation}, 'receive',
    'received', 0, 0, ${actor.id}, ${actor.name}, ${at}
  FROM ${list(rows)} r CROSS JOIN applications a ON a.id = r.value ->> 'id'
  WHERE true ON CONFLICT DO NOTHING RETURNING receipt_id`;
