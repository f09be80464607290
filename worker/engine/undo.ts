/**
 * Undo: a plan made from what an event did, committed like any other. Allowed while that event is the
 * newest on every application it touched (DECISIONS.md, 3), of those that stand: once a later one is undone, the
 * former is the newest again. It appends an event and deletes none.
 */
import { holds, reaches } from "../domain/actor.ts";
import { type Params, wordOf } from "../domain/params.ts";
import { NotFound, Problem } from "../domain/errors.ts";
import type { Facts } from "../domain/facts.ts";
import type { PlannedMessage, SharedEffect } from "../domain/plan.ts";
import { storedTemplate, templatesStatement } from "../db/templates.ts";
import {
  factsStatement,
  organisationStatement,
  storedFacts,
  type StoredFacts,
  storedOrganisation,
} from "./store/facts.ts";
import {
  receiptId,
  receiptsOfOperation,
  receiptsOfUnits,
  storedReceipt,
  type StoredReceipt,
} from "./store/receipts.ts";
import { inverse } from "./inverse.ts";
import type { Engine, Executed, Idempotency, PlanOutcome, Prepared } from "./outcome.ts";
import { settle } from "./perform.ts";
import type { PlannedRow } from "./port.ts";
import { gather } from "./together.ts";
import { withinReach } from "./within-reach.ts";

/** What is to be taken back: one receipt, or a whole operation. */
export type UndoTarget = { receipt: string } | { operation: string };

/** What would be taken back, of each, and what they take back together. */
export async function planUndo(engine: Engine, target: UndoTarget): Promise<Prepared> {
  const { db, actor, registry } = engine;
  const named = "receipt" in target ? [target.receipt] : await receiptsOf(engine, target.operation);
  const events = (await db.readOne(receiptsOfUnits(actor.org, named))).map(storedReceipt);
  // A unit stands and falls together: who does not reach all of it takes none of it back.
  const reached = (unit: string) =>
    events.every(
      (event) =>
        event.unit !== unit || reaches(actor, { id: event.application, project: event.project }),
    );
  const mains = events.filter(({ id, unit }) => id === unit && reached(unit));
  if (!mains.length) throw new NotFound();
  const applications = [...new Set(events.map(({ application }) => application))];
  const kinds = mains.flatMap(({ effects }) =>
    effects.flatMap(({ kind }) => registry.effect(kind).writes ?? []),
  );
  const {
    organisation,
    stored: read,
    templates,
  } = await db.read({
    organisation: organisationStatement(actor.org),
    stored: factsStatement(actor.org, applications, registry.facts),
    templates: kinds.length ? templatesStatement(actor.org, [...new Set(kinds)]) : null,
  });
  const { organisation: org, reasons } = storedOrganisation(organisation[0]!);
  const { holdSeconds, timeZone } = org;
  const sendAt = new Date(engine.now.getTime() + holdSeconds * 1000).toISOString();
  const facts = new Map(
    read.map((row) => storedFacts(row, registry.facts)).map((each) => [each.application.id, each]),
  );
  const alone = mains.map((main) => {
    const parts = events.filter(({ unit }) => unit === main.unit);
    const stored = facts.get(main.application);
    const problem = obstacle(engine, main, parts) ?? (stored ? null : new NotFound());
    return { main, stored, problem };
  });
  const rows = await together(engine, alone);
  const found = await readBeforehand(
    engine,
    rows.flatMap(({ main, problem }) => (problem ? [] : [main])),
  );
  const shared: { effects: SharedEffect[]; messages: PlannedMessage[] } = {
    effects: [],
    messages: [],
  };
  const planned: PlannedRow[] = [];
  const outcomes = rows.map(({ main, stored, problem }): PlanOutcome => {
    const reference = main.application;
    if (problem) return { reference, problem };
    const whole: Facts = {
      ...withinReach(actor, stored!),
      now: engine.now,
      newId: engine.newId,
      actor,
      organisation: org,
      reasons,
      templates: templates.map(storedTemplate),
      referred: { project: null, files: [], things: {}, suppressed: [] },
      batchSize: rows.length,
    };
    const { plan, shared: common } = inverse(main, {
      now: engine.now,
      newId: engine.newId,
      stored: stored!,
      facts: whole,
      sendAt,
      timeZone,
      registry: engine.registry,
      found,
    });
    addNew(shared.effects, common.effects);
    addNew(shared.messages, common.messages);
    planned.push({ facts: whole, plan });
    const { candidate, application } = stored!;
    return { reference, planned: { plan, candidate, externalId: application.externalId } };
  });
  const common = shared.effects.length ? { ...NOTHING_SHARED, ...shared } : null;
  return { outcomes, shared: await gather(engine, planned, common) };
}

const NOTHING_SHARED = { items: [], notes: [], warnings: [], blocks: [] };

/** Each once, however many applications share it. */
function addNew<T>(all: T[], more: readonly T[]): void {
  const known = new Set(all.map((each) => JSON.stringify(each)));
  all.push(...more.filter((each) => !known.has(JSON.stringify(each))));
}

interface UndoRow {
  main: StoredReceipt;
  stored: StoredFacts | undefined;
  problem: Problem | null;
}

/** What was done together is taken back for all of an operation, or for none. */
async function together(engine: Engine, rows: UndoRow[]): Promise<UndoRow[]> {
  const { registry } = engine;
  const tied = ({ main }: UndoRow) =>
    main.effects.some(({ kind }) => registry.effect(kind).together === true);
  const broken = new Set<string>();
  for (const [operation, some] of Map.groupBy(rows.filter(tied), ({ main }) => main.operation)) {
    const all = await receiptsOf(engine, operation);
    if (all.length > some.length || (all.length > 1 && some.some(({ problem }) => problem)))
      broken.add(operation);
  }
  return rows.map((row) =>
    row.problem || !broken.has(row.main.operation)
      ? row
      : { ...row, problem: new Problem("not_undoable", { reason: "undone_together" }) },
  );
}

/** By kind of effect, what has to be known to take it back, for all that this undo takes back. */
async function readBeforehand(
  { db, actor, registry }: Engine,
  mains: readonly StoredReceipt[],
): Promise<Record<string, unknown>> {
  const undone = mains.flatMap((receipt) => receipt.effects.map((effect) => ({ effect, receipt })));
  const found: Record<string, unknown> = {};
  for (const [kind, group] of Map.groupBy(undone, ({ effect }) => effect.kind)) {
    const { beforehand } = registry.effect(kind);
    const statements = beforehand?.statements(group, actor.org);
    if (beforehand && statements) found[kind] = beforehand.found(await db.read(statements));
  }
  return found;
}

export async function undo(
  engine: Engine,
  target: UndoTarget,
  idempotency: Idempotency,
): Promise<Executed> {
  const { outcomes, shared } = await planUndo(engine, target);
  return settle(engine, outcomes, idempotency, { shared });
}

async function receiptsOf({ db, actor }: Engine, operation: string): Promise<string[]> {
  return (await db.readOne(receiptsOfOperation(actor.org, operation))).map(receiptId);
}

/** Why an event cannot be taken back (any more). */
export function obstacle(
  { actor, registry }: Pick<Engine, "actor" | "registry">,
  main: StoredReceipt,
  parts: StoredReceipt[],
): Problem | null {
  const refuse = (reason: string, params?: Params) =>
    new Problem("not_undoable", { reason, ...(params && { params }) });
  if (main.undoneBy) return refuse("already_undone");
  if (main.verb === "undo") return refuse("is_undo");
  if (main.verb === "receive" || registry.isFinal(main.verb)) return refuse("final");
  if (!holds(actor, main.verb)) return new Problem("forbidden", { reason: "missing_scope" });
  const [stands] = main.effects.flatMap(
    (effect) => registry.effect(effect.kind).stands?.(effect) ?? [],
  );
  if (stands !== undefined) return refuse(stands);
  const covering = parts.flatMap((part) => part.covering ?? [])[0];
  return covering ? refuse("newer_event", { action: wordOf(`action.${covering}`) }) : null;
}
