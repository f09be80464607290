/** Plan and execute, for one application or many. Undo is in undo.ts and commits the same way. */
import { reaches } from "../domain/actor.ts";
import { NotFound, Problem, VersionConflict } from "../domain/errors.ts";
import type { PlannedMessage, SharedPlan } from "../domain/plan.ts";
import { brokenConstraint, type Row } from "../db/client.ts";
import { drawDocuments } from "./drawing.ts";
import { refusesBulk } from "./refuses-bulk.ts";
import { bulkStatement, storedBulk } from "./store/bulks.ts";
import { commit } from "./store/commit.ts";
import type { CommitRow, Operation } from "./store/operation.ts";
import { type Kept, keyStatement, storedUse } from "./store/idempotency.ts";
import {
  receiptsOfOperation,
  rivals,
  type Stood,
  storedReceipt,
  type StoredReceipt,
} from "./store/receipts.ts";
import {
  type ActionRequest,
  confirmation,
  type Engine,
  type Executed,
  type Idempotency,
  type Outcome,
  type Planned,
  type PlanOutcome,
  type Prepared,
} from "./outcome.ts";
import { conflictFacts, prepare } from "./prepare.ts";

/** What would happen. Nothing is written. */
export async function plan(engine: Engine, request: ActionRequest): Promise<Prepared> {
  const { outcomes, shared } = await prepare(engine, request);
  return { outcomes, shared };
}

/** All of each row or none of it; once per key. */
export async function execute(
  engine: Engine,
  request: ActionRequest,
  idempotency: Idempotency,
): Promise<Executed> {
  const {
    outcomes,
    shared,
    usedKey: [used],
    bulk: [begun],
  } = await prepare(engine, request, usedKey(engine, idempotency));
  if (used) return replay(engine, outcomes, idempotency, used);
  if (begun) refusesBulk(engine.actor, request, storedBulk(begun));
  const confirm = confirmation(outcomes);
  if (confirm !== null && request.confirm !== confirm)
    throw new Problem("confirmation_required", { confirm, params: { confirm } });
  return settle(engine, asRead(outcomes, request, shared), idempotency, { request, shared });
}

/** A row of which a message is made from a text other than the plan showed is not done unread. */
function asRead(
  outcomes: PlanOutcome[],
  { templates }: ActionRequest,
  shared: SharedPlan | null,
): PlanOutcome[] {
  if (!templates) return outcomes;
  const unread = ({ template }: PlannedMessage) =>
    template !== null && !templates.includes(template);
  const all = shared?.messages.some(unread) ?? false;
  return outcomes.map((outcome) =>
    outcome.planned && (all || outcome.planned.plan.messages.some(unread))
      ? {
          reference: outcome.reference,
          problem: new Problem("version_conflict", { reason: "template_changed" }),
        }
      : outcome,
  );
}

/** Commits what can be committed and says what became of every row. */
export async function settle(
  engine: Engine,
  outcomes: PlanOutcome[],
  idempotency: Idempotency,
  { request, shared = null }: { request?: ActionRequest; shared?: SharedPlan | null } = {},
): Promise<Executed> {
  const { db, actor, newId, now } = engine;
  const rows: CommitRow[] = [];
  const kept: Kept[] = [];
  for (const { planned, problem } of outcomes) {
    const refused = problem ?? blocked(planned);
    if (refused) kept.push({ problem: refused.code });
    else {
      const { plan: chosen } = planned!;
      const receipt = newId("rcpt");
      rows.push({
        plan: chosen,
        receipt,
        messages: chosen.messages.map(() => newId("msg")),
        documents: await drawDocuments(engine, chosen.documents),
        ...(await stone(engine, chosen)),
      });
      kept.push({ receipt, stood: stoodOn(engine, planned!) });
    }
  }
  const id = newId("op");
  const operation: Operation = {
    id,
    org: actor.org,
    bulk: request?.bulk ? (request.bulk.id ?? id) : null,
    actor: { id: actor.id, name: actor.name, email: actor.email },
    at: now.toISOString(),
    rows,
    shared: shared && { plan: shared, messages: shared.messages.map(() => newId("msg")) },
    idempotency: { ...idempotency, outcomes: kept },
  };
  if (!rows.length) {
    const [used] = await db.readOne(usedKey(engine, idempotency));
    if (used) return replay(engine, outcomes, idempotency, used);
    return {
      operation: operation.id,
      outcomes: await answer(engine, outcomes, kept, []),
      replayed: false,
      waiting: [],
    };
  }
  let receipts: Row[];
  try {
    receipts = await commit(db, engine.registry, operation);
  } catch (error) {
    if (!brokenConstraint(error)?.startsWith("idempotency_keys.")) throw error;
    return replay(
      engine,
      outcomes,
      idempotency,
      (await db.readOne(usedKey(engine, idempotency)))[0]!,
    );
  }
  if (!receipts.length) {
    const { key, bulk } = await db.read({
      key: usedKey(engine, idempotency),
      bulk: request?.bulk?.id ? bulkStatement(actor.org, request.bulk.id) : null,
    });
    if (key[0]) return replay(engine, outcomes, idempotency, key[0]);
    if (bulk[0]) refusesBulk(actor, request!, storedBulk(bulk[0]));
  }
  const done = receipts.map(storedReceipt);
  return {
    operation: operation.id,
    outcomes: await answer(engine, outcomes, kept, done),
    replayed: false,
    waiting: [...waiting(engine, rows, done), ...sharedWaiting(operation.shared)],
  };
}

const stoodOn = (
  { registry }: Engine,
  { plan: { application, seen, effects }, candidate }: Planned,
): Stood => ({
  application,
  seen: seen.application,
  ...Object.assign(
    {},
    ...effects.map((effect) => registry.effect(effect.kind).stood?.(effect, candidate)),
  ),
});

function blocked(planned: PlanOutcome["planned"]): Problem | null {
  const blocks = planned?.plan.blocks ?? [];
  if (!blocks.length) return null;
  return new Problem("blocked", { blocks });
}

async function stone({ tombstone }: Engine, { tombstoneOf }: CommitRow["plan"]) {
  return tombstoneOf ? { tombstone: await tombstone(tombstoneOf) } : {};
}

const usedKey = ({ actor }: Engine, { key }: Idempotency) => keyStatement(actor.org, actor.id, key);

async function replay(
  engine: Engine,
  outcomes: PlanOutcome[],
  idempotency: Idempotency,
  row: Row,
): Promise<Executed> {
  const { route, bodyHash, operation, outcomes: kept } = storedUse(row);
  if (route !== idempotency.route || bodyHash !== idempotency.bodyHash)
    throw new Problem("idempotency_mismatch");
  const done = (await engine.db.readOne(receiptsOfOperation(engine.actor.org, operation))).map(
    storedReceipt,
  );
  return {
    operation,
    outcomes: await answer(engine, outcomes, kept, done),
    replayed: true,
    waiting: [],
  };
}

/** The answer, made alike from a fresh commit and from what a key remembers (to a session that may be narrower). */
async function answer(
  { db, actor }: Engine,
  outcomes: PlanOutcome[],
  kept: Kept[],
  done: StoredReceipt[],
): Promise<Outcome[]> {
  const receipts = new Map(done.map((receipt) => [receipt.id, receipt]));
  const lost = kept.flatMap(({ receipt, stood }) =>
    receipt && stood && !receipts.has(receipt) ? [stood] : [],
  );
  const faster = conflictFacts(lost.length ? await db.readOne(rivals(actor.org, lost)) : []);
  return outcomes.map(({ reference, planned, problem }, index): Outcome => {
    const { receipt, stood, problem: code } = kept[index]!;
    const committed = receipt && receipts.get(receipt);
    if (committed) {
      const { application: id, project } = committed;
      return reaches(actor, { id, project })
        ? { reference, receipt: committed }
        : { reference, problem: new NotFound() };
    }
    if (!code)
      return { reference, problem: new VersionConflict(faster.get(stood!.application) ?? null) };
    const today = problem ?? blocked(planned);
    return { reference, problem: today?.code === code ? today : new Problem(code) };
  });
}

const sharedWaiting = (shared: Operation["shared"]): Executed["waiting"] =>
  shared?.plan.messages.map(({ sendAt }, at) => ({ id: shared.messages[at]!, sendAt })) ?? [];

const waiting = (
  { registry }: Engine,
  rows: CommitRow[],
  done: StoredReceipt[],
): Executed["waiting"] => {
  const committed = new Set(done.map(({ id }) => id));
  return rows
    .filter(({ receipt }) => committed.has(receipt))
    .flatMap(({ plan: { messages, effects }, messages: ids }) => [
      ...messages.map(({ sendAt }, index) => ({ id: ids[index]!, sendAt })),
      ...effects.flatMap((effect) => registry.effect(effect.kind).wakes?.(effect) ?? []),
    ]);
};
