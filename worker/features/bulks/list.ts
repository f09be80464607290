import { NotFound } from "../../domain/errors.ts";
import { type Actor, holds } from "../../domain/actor.ts";
import { SCOPES, type Verb } from "../../domain/vocabulary.ts";
import type { Registry } from "../../engine/feature.ts";
import type { Engine } from "../../engine/outcome.ts";
import { projectStatement } from "../../db/projects.ts";
import {
  bulksStatement,
  bulkStatement,
  findStatement,
  type FoundBulk,
  foundBulk,
  type Position,
  rowsStatement,
  storedBulk,
  type StoredBulk,
  storedRow,
  type StoredRow,
} from "./statements/lists.ts";

type Reader = Pick<Engine, "db" | "actor">;

/** What was done to many and the actor reaches something of, newest first. `project`: an id, or `ext:…`. */
export async function listBulks(
  { db, actor }: Reader,
  project: string | undefined,
  after: Position | null,
  limit: number,
): Promise<StoredBulk[]> {
  const id = project === undefined ? null : await projectId({ db, actor }, project);
  return (await db.readOne(bulksStatement(actor, id, after, limit))).map(storedBulk);
}

async function projectId({ db, actor }: Reader, reference: string): Promise<string> {
  const [row] = await db.readOne(projectStatement(actor.org, reference, actor));
  if (!row) throw new NotFound();
  return String(row["id"]);
}

/** Throws `not_found` for a bulk of which the actor reaches nothing. */
export async function readBulk({ db, actor }: Reader, id: string): Promise<StoredBulk> {
  const [row] = await db.readOne(bulkStatement(actor, id));
  if (!row) throw new NotFound();
  return storedBulk(row);
}

/** Of which action it is, and whose. Throws `not_found` for a bulk of which the actor reaches nothing. */
export async function findBulk({ db, actor }: Reader, id: string): Promise<FoundBulk> {
  const [row] = await db.readOne(findStatement(actor, id));
  if (!row) throw new NotFound();
  return foundBulk(row);
}

/** Those of a bulk's applications that the actor reaches, in the order in which it was done to them. */
export async function listRows(
  { db, actor }: Reader,
  id: string,
  after: string | null,
  limit: number,
): Promise<StoredRow[]> {
  const { bulk, rows } = await db.read({
    bulk: findStatement(actor, id),
    rows: rowsStatement(actor, id, after, limit),
  });
  if (!bulk.length) throw new NotFound();
  return rows.map(storedRow);
}

/** Why this actor can take back nothing that such an action did. */
export function refusesUndo(
  registry: Registry,
  actor: Actor,
  verb: Verb,
): "final" | "forbidden" | null {
  if (registry.isFinal(verb)) return "final";
  return SCOPES.some((scope) => scope === verb && holds(actor, scope)) ? null : "forbidden";
}
