/** Applications as lists show them, within the actor's reach. */
import type { Row } from "../../db/client.ts";
import { projectIdStatement, projectIdValue } from "../../db/projects.ts";
import { isReferredTo } from "../../db/references.ts";
import { type Actor, reaches } from "../../domain/actor.ts";
import { InvalidInput, NotFound } from "../../domain/errors.ts";
import { fold } from "../../domain/fold.ts";
import { searchKey } from "../../domain/search-key.ts";
import type { Status } from "../../domain/vocabulary.ts";
import type { Registry } from "../../engine/feature.ts";
import type { Engine } from "../../engine/outcome.ts";
import type { ListedFacts } from "../../engine/port.ts";
import {
  type ApplicationQuery,
  comesAgain,
  exactStatement,
  type ListedApplication as Stored,
  listedApplication,
  listStatement,
  narrowedStatement,
  type Position,
  type Sort,
} from "./statements/list.ts";

/** With what features show of it. */
export interface ListedApplication {
  row: Stored;
  listed: ListedFacts;
}

interface Asked {
  /** Id or `ext:` reference. */
  project: string | undefined;
  status: Status | undefined;
  deleted: boolean;
  /** Beginning of a name, or a whole id, external id or address. */
  q: string | null;
  sort: Sort;
  after: Position | null;
  limit: number;
}

type Reader = Pick<Engine, "db" | "actor" | "registry">;

/** What features show, by name, as far as this actor may know it. */
export const listedFor = ({ listed }: Registry, { email }: Actor): ApplicationQuery["listed"] =>
  Object.fromEntries(listed.map(({ name, column }) => [name, column(email)]));

export const listedFacts = ({ listed }: Registry, row: Row): ListedFacts =>
  Object.fromEntries(
    listed.map(({ name, parse }) => [name, parse(row[`listed ${name}`] ?? null)]),
  ) as {
    [Name in keyof ListedFacts]: ListedFacts[Name];
  };

/** A page, with the position after which the next begins; null: it is the last. */
export async function listApplications(
  reader: Reader,
  asked: Asked,
): Promise<{ rows: ListedApplication[]; next: Position | null }> {
  const { db, actor, registry } = reader;
  const search: ApplicationQuery = {
    ...asked,
    org: actor.org,
    listed: listedFor(registry, actor),
    project: projectOf(reader, asked.project),
    status: asked.status ?? null,
    limit: asked.limit + 1,
  };
  const seen = (row: Stored) => reaches(actor, { id: row.id, project: row.project.id });
  const shown = (row: Stored): ListedApplication => ({
    row,
    listed: listedFacts(registry, row.listed),
  });
  if (actor.applications) {
    const found = await db.readOne(narrowedStatement(search, actor.applications));
    const rows = found.map(listedApplication).filter((row) => seen(row) && matches(row, asked));
    return { rows: rows.map(shown), next: null };
  }
  const { exact, found } = await db.read({
    exact: search.q ? exactStatement(search, search.q) : null,
    // Signs alone are no beginning of a name.
    found: search.q && !searchKey(search.q) ? null : listStatement(search),
  });
  const whole = search.after ? [] : exact.map(listedApplication).filter(seen);
  if (whole.length) return { rows: whole.map(shown), next: null };
  const rows = found.map(listedApplication);
  const last = rows.slice(0, asked.limit).at(-1);
  return {
    rows: rows
      .slice(0, asked.limit)
      .filter((row) => !comesAgain(row, search))
      .map(shown),
    next: rows.length > asked.limit && last ? [last.key, last.id] : null,
  };
}

/** The asked-for project; that there is one within reach is asked with the page. A session narrowed to several has to name one. */
function projectOf(
  { db, actor }: Reader,
  reference: string | undefined,
): ApplicationQuery["project"] {
  if (reference === undefined) {
    if (!actor.projects || actor.applications) return null;
    if (actor.projects.length <= 1) return actor.projects[0] ?? "";
    throw new InvalidInput([{ path: ["query", "project"], code: "required" }]);
  }
  db.expect(projectIdStatement(actor.org, reference, actor), ([found]) => {
    if (!found) throw new NotFound();
  });
  return projectIdValue(actor.org, reference, actor);
}

/** The filters of a list, for the few rows of a session that is narrowed to applications. */
const matches = (row: Stored, { project, status, deleted, q }: Asked): boolean =>
  (!q || isMeant(row, q)) &&
  (row.deletedAt !== null) === deleted &&
  (project === undefined || isReferredTo(row.project, project)) &&
  (status === undefined ? row.status !== "hired" : row.status === status);

const isMeant = (
  { id, externalId, candidate: { firstName, lastName, email } }: Stored,
  q: string,
): boolean =>
  [id, externalId, email].some((whole) => whole !== null && fold(whole) === fold(q)) ||
  (searchKey(q) !== "" &&
    [`${firstName} ${lastName}`, `${lastName} ${firstName}`].some((name) =>
      searchKey(name).startsWith(searchKey(q)),
    ));
