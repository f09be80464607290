/** Taking back a bulk, some of its operations at a time: what shares a thing was done in one, and is taken back in one. */
import { holds, isNarrowed } from "../../domain/actor.ts";
import { NotFound, Problem } from "../../domain/errors.ts";
import { SCOPES } from "../../domain/vocabulary.ts";
import type { Engine, Executed, Idempotency, PlanOutcome } from "../../engine/outcome.ts";
import { planUndo, undo } from "../../engine/undo.ts";
import { findBulk } from "./list.ts";
import { closeStatement, operationsStatement, storedOperation } from "./statements/undo.ts";

export interface Part {
  /** The operation that the last part ended with, or "". */
  after: string;
  /** About so many applications: operations stay whole. */
  limit: number;
}

/**
 * Operations of one part: each is planned and committed by itself (a rejection with mail in 4 round trips with 13
 * queries), and an invocation has 1,000 queries (Cloudflare, limits of D1).
 */
const MOST_OPERATIONS = 25;

interface Operations {
  ids: string[];
  /** The last of them, when there are more. */
  next: string | null;
}

async function operations(
  { db, actor }: Engine,
  bulk: string,
  { after, limit }: Part,
): Promise<Operations> {
  const all = (await db.readOne(operationsStatement(actor, bulk, after))).map(storedOperation);
  const ids: string[] = [];
  let rows = 0;
  for (const operation of all) {
    const full = rows + operation.rows > limit || ids.length === MOST_OPERATIONS;
    if (ids.length && full) return { ids, next: ids.at(-1)! };
    ids.push(operation.id);
    rows += operation.rows;
  }
  return { ids, next: null };
}

/** What comes back and what cannot, of each application. Throws `not_found`. */
export async function planBulkUndo(
  engine: Engine,
  bulk: string,
  part: Part,
): Promise<{ outcomes: PlanOutcome[]; next: string | null }> {
  await findBulk(engine, bulk);
  const { ids, next } = await operations(engine, bulk, part);
  const outcomes: PlanOutcome[] = [];
  for (const operation of ids)
    outcomes.push(...((await reached(planUndo(engine, { operation })))?.outcomes ?? []));
  return { outcomes, next };
}

/**
 * Takes back what it can, each operation under a key of its own that is made of the request's: what was taken back
 * before an interruption is answered again. Nothing more of the bulk is done from then on, unless it is somebody
 * else's and goes on beyond what the actor reaches. Throws `not_found`, and `forbidden` without the action's scope.
 */
export async function undoBulk(
  engine: Engine,
  bulk: string,
  part: Part,
  idempotency: Idempotency,
): Promise<{ executed: Executed[]; next: string | null }> {
  const { db, actor, now } = engine;
  const { action, by } = await findBulk(engine, bulk);
  if (!SCOPES.some((scope) => scope === action && holds(actor, scope)))
    throw new Problem("forbidden", { reason: "missing_scope" });
  if (by === actor.id || !isNarrowed(actor))
    await db.write({ closed: closeStatement(actor.org, bulk, now.toISOString()) });
  const { ids, next } = await operations(engine, bulk, part);
  const executed: Executed[] = [];
  for (const operation of ids) {
    const own = { ...idempotency, key: `${idempotency.key} ${operation}` };
    const done = await reached(undo(engine, { operation }, own));
    if (done) executed.push(done);
  }
  return { executed, next };
}

/** An operation whose units all lie partly beyond the session has no part that it could take back. */
const reached = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
