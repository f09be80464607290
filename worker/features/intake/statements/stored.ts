import { sql } from "drizzle-orm";
import type { Status } from "../../../domain/vocabulary.ts";
import { type Database, list, type Row } from "../../../db/client.ts";

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
  externalId: string | null;
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
  application: string;
  externalId: string | null;
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
  wanted: { projects: string[]; applications: string[]; people: string[]; emailFolds: string[] },
): Promise<Known> {
  const { projects, applications, people, emailFolds } = wanted;
  /** By whichever of them a row could find a person. */
  const found = sql`SELECT c.id FROM ${list(emailFolds)} r CROSS JOIN candidates c ON c.org_id = ${org} AND c.email_fold = r.value
    UNION SELECT c.id FROM ${list(people)} r CROSS JOIN candidates c ON c.org_id = ${org} AND c.external_id = r.value
    UNION SELECT a.candidate_id FROM ${list(applications)} r CROSS JOIN applications a
      ON a.org_id = ${org} AND a.external_id = r.value`;
  const rows = await db.read({
    projects: sql`SELECT ${projectColumns} FROM ${list(projects)} r CROSS JOIN projects p
      ON p.org_id = ${org} AND p.external_id = r.value`,
    people: sql`SELECT ${personColumns} FROM (${found}) w CROSS JOIN candidates c ON c.id = w.id`,
    applications: sql`SELECT a.id, a.external_id AS "externalId", a.project_id AS "project", a.candidate_id AS "candidate", a.status,
        a.version, a.deleted_at AS "deletedAt", a.received_at AS "receivedAt", a.cover_letter AS "coverLetter", a.answers
      FROM ${list(applications)} r CROSS JOIN applications a ON a.org_id = ${org} AND a.external_id = r.value`,
    places: sql`SELECT a.id AS "application", a.external_id AS "externalId", a.candidate_id AS "candidate",
        a.project_id AS "project", a.deleted_at IS NOT NULL AS "deleted"
      FROM (${found}) w CROSS JOIN applications a ON a.candidate_id = w.id`,
    tombstones: sql`SELECT 1 AS "any" FROM tombstones WHERE org_id = ${org} LIMIT 1`,
  });
  return {
    projects: rows.projects as unknown as StoredProject[],
    people: rows.people.map(storedPerson),
    applications: rows.applications as unknown as StoredApplication[],
    places: rows.places.map((row) => ({ ...row, deleted: row.deleted === 1 }) as unknown as Place),
    tombstones: rows.tombstones.length > 0,
  };
}

const personColumns = sql`c.id, c.external_id AS "externalId", c.version, c.first_name AS "firstName",
  c.last_name AS "lastName", c.email, c.email_fold AS "emailFold", c.phone, c.address,
  c.postal_code AS "postalCode", c.city, c.language, c.protected_identity AS "protectedIdentity"`;

const storedPerson = (row: Row): StoredPerson =>
  ({ ...row, protectedIdentity: row.protectedIdentity === 1 }) as unknown as StoredPerson;

/** A person by their own id or by `ext:` and the host's; null when the organisation has none. */
export async function readPerson(
  db: Database,
  org: string,
  reference: string,
): Promise<StoredPerson | null> {
  const which = reference.startsWith("ext:")
    ? sql`c.external_id = ${reference.slice(4)}`
    : sql`c.id = ${reference}`;
  const [row] = await db.readOne(
    sql`SELECT ${personColumns} FROM candidates c WHERE c.org_id = ${org} AND ${which}`,
  );
  return row ? storedPerson(row) : null;
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
