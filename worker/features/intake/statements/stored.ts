import { sql } from "drizzle-orm";
import type { Status } from "../../../domain/vocabulary.ts";
import { candidateColumns } from "../../../db/candidates.ts";
import { type Database, list } from "../../../db/client.ts";
import { toldProject } from "../../../db/projects.ts";
import { referredTo } from "../../../db/references.ts";
import { flag, integer, nullable, shape, type Shaped, text } from "../../../db/shape.ts";

const project = shape(toldProject);

export type StoredProject = Shaped<typeof project>;

const person = shape({
  ...candidateColumns,
  externalId: nullable(text("c.external_id")),
  emailFold: nullable(text("c.email_fold")),
});

export type StoredPerson = Shaped<typeof person>;

const application = shape({
  id: text("a.id"),
  externalId: text("a.external_id"),
  project: text("a.project_id"),
  candidate: text("a.candidate_id"),
  status: text<Status>("a.status"),
  version: integer("a.version"),
  deletedAt: nullable(text("a.deleted_at")),
  receivedAt: text("a.received_at"),
  coverLetter: nullable(text("a.cover_letter")),
  /** JSON: [{question, answer}], compared and written as it is. */
  answers: text("a.answers"),
});

export type StoredApplication = Shaped<typeof application>;

/** A person's place in a project: there is at most one, deleted ones included (DECISIONS.md, 8). */
const place = shape({
  application: text("a.id"),
  externalId: nullable(text("a.external_id")),
  candidate: text("a.candidate_id"),
  project: text("a.project_id"),
  deleted: flag("a.deleted_at IS NOT NULL"),
});

export type Place = Shaped<typeof place>;

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
  /** By whichever of them a row could find a person, and who has the address of one it names without an address. */
  const found = sql`SELECT c.id FROM ${list(emailFolds)} r CROSS JOIN candidates c ON c.org_id = ${org} AND c.email_fold = r.value
    UNION SELECT c.id FROM ${list(people)} r CROSS JOIN candidates c ON c.org_id = ${org} AND c.external_id = r.value
    UNION SELECT a.candidate_id FROM ${list(applications)} r CROSS JOIN applications a
      ON a.org_id = ${org} AND a.external_id = r.value
    UNION SELECT o.id FROM ${list(applications)} r CROSS JOIN applications a ON a.org_id = ${org} AND a.external_id = r.value
      CROSS JOIN candidates s ON s.id = a.candidate_id CROSS JOIN candidates o ON o.org_id = ${org} AND o.email_fold = s.email_fold`;
  const rows = await db.read({
    projects: sql`SELECT ${project.columns} FROM ${list(projects)} r CROSS JOIN projects p
      ON p.org_id = ${org} AND p.external_id = r.value`,
    people: sql`SELECT ${person.columns} FROM (${found}) w CROSS JOIN candidates c ON c.id = w.id`,
    applications: sql`SELECT ${application.columns}
      FROM ${list(applications)} r CROSS JOIN applications a ON a.org_id = ${org} AND a.external_id = r.value`,
    places: sql`SELECT ${place.columns}
      FROM (${found}) w CROSS JOIN applications a ON a.candidate_id = w.id`,
    tombstones: sql`SELECT 1 AS "any" FROM tombstones WHERE org_id = ${org} LIMIT 1`,
  });
  return {
    projects: rows.projects.map(project.parse),
    people: rows.people.map(person.parse),
    applications: rows.applications.map(application.parse),
    places: rows.places.map(place.parse),
    tombstones: rows.tombstones.length > 0,
  };
}

/** A person by their own id or by `ext:` and the host's; null when the organisation has none. */
export async function readPerson(
  db: Database,
  org: string,
  reference: string,
): Promise<StoredPerson | null> {
  const [row] = await db.readOne(
    sql`SELECT ${person.columns} FROM candidates c WHERE c.org_id = ${org} AND ${referredTo(sql`c`, reference)}`,
  );
  return row ? person.parse(row) : null;
}

const purged = shape({ hash: text("t.hash") });

/** Those of the hashes under which something was purged. */
export async function readTombstones(
  db: Database,
  org: string,
  hashes: string[],
): Promise<string[]> {
  const rows = await db.readOne(
    sql`SELECT ${purged.columns} FROM ${list(hashes)} r CROSS JOIN tombstones t ON t.org_id = ${org} AND t.hash = r.value`,
  );
  return rows.map(purged.parse).map(({ hash }) => hash);
}

/** A project by its own id or by `ext:` and the host's; null when the organisation has none. */
export async function readProject(
  db: Database,
  org: string,
  reference: string,
): Promise<StoredProject | null> {
  const [row] = await db.readOne(
    sql`SELECT ${project.columns} FROM projects p WHERE p.org_id = ${org} AND ${referredTo(sql`p`, reference)}`,
  );
  return row ? project.parse(row) : null;
}
