/**
 * Undo: a plan made from what an event did, committed like any other. Allowed while that event is the
 * newest on every application it touched (DECISIONS.md, 3); it appends an event and deletes none.
 */
import { holds, reaches } from "../domain/actor.ts";
import { NotFound, Problem } from "../domain/errors.ts";
import type { MessageFact } from "../domain/facts.ts";
import type { Effect, Note, Plan, PlanItem } from "../domain/plan.ts";
import type { ActionId } from "../domain/vocabulary.ts";
import {
  factsStatement,
  organisationStatement,
  storedFacts,
  type StoredFacts,
  storedOrganisation,
} from "../db/facts.ts";
import {
  newestEvents,
  receiptsOfOperation,
  receiptsOfUnits,
  storedReceipt,
  type StoredReceipt,
} from "../db/receipts.ts";
import { item, note } from "./define.ts";
import type { Engine, Executed, Idempotency, PlanOutcome } from "./outcome.ts";
import { settle } from "./perform.ts";

/** What is to be taken back: one receipt, or a whole operation. */
export type UndoTarget = { receipt: string } | { operation: string };

export async function planUndo(engine: Engine, target: UndoTarget): Promise<PlanOutcome[]> {
  const { db, actor } = engine;
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
  const [organisation, found, newest] = await db.read([
    organisationStatement(actor.org),
    factsStatement(actor.org, applications),
    newestEvents(actor.org, applications),
  ]);
  const { holdSeconds } = storedOrganisation(organisation![0]!).organisation;
  const sendAt = new Date(engine.now.getTime() + holdSeconds * 1000).toISOString();
  const facts = new Map(found!.map(storedFacts).map((each) => [each.application.id, each]));
  const verbs = new Map(newest!.map((row) => [row.application as string, String(row.verb)]));
  return mains.map((main): PlanOutcome => {
    const parts = events.filter(({ unit }) => unit === main.unit);
    const reference = main.application;
    const stored = facts.get(reference);
    const problem = obstacle(engine, main, parts, verbs);
    if (problem || !stored) return { reference, problem: problem ?? new NotFound() };
    const plan = inverse(engine, main, stored, sendAt);
    return { reference, planned: { plan, candidate: stored.candidate } };
  });
}

export async function undo(
  engine: Engine,
  target: UndoTarget,
  idempotency: Idempotency,
): Promise<Executed> {
  return settle(engine, await planUndo(engine, target), idempotency);
}

async function receiptsOf({ db, actor }: Engine, operation: string): Promise<string[]> {
  return (await db.readOne(receiptsOfOperation(actor.org, operation))).map(
    (row) => row.id as string,
  );
}

/** Why an event cannot be taken back (any more). */
export function obstacle(
  { actor }: Pick<Engine, "actor">,
  main: StoredReceipt,
  parts: StoredReceipt[],
  newest: Map<string, string>,
): Problem | null {
  const refuse = (reason: string, params?: Record<string, string>) =>
    new Problem("not_undoable", { reason, ...(params && { params }) });
  if (main.undoneBy) return refuse("already_undone");
  if (main.verb === "undo") return refuse("is_undo");
  if (main.verb === "purge" || main.verb === "receive") return refuse("final");
  if (!holds(actor, main.verb)) return new Problem("forbidden", { reason: "missing_scope" });
  const covered = parts.find(({ version, newest: latest }) => latest !== version);
  if (!covered) return null;
  return refuse("newer_event", {
    action: `action.${newest.get(covered.application) ?? ("purge" satisfies ActionId)}`,
  });
}

function inverse(
  { newId }: Engine,
  main: StoredReceipt,
  stored: StoredFacts,
  sendAt: string,
): Plan {
  const { application, candidate } = stored;
  const { status, former, deleted } = application;
  const to = main.from!;
  const back = main.effects.map((effect) =>
    inverseEffect[effect.kind](effect as never, { newId, stored, sendAt }),
  );
  const sent = main.messages.map(messageBack);
  const held = main.messages.filter(({ state }) => state === "held" || state === "scheduled");
  return {
    application: application.id,
    seen: { application: application.version, candidate: candidate.version },
    verb: "undo",
    from: { status, former, deleted },
    to,
    effects: [
      ...(held.length
        ? [{ kind: "cancel-messages" as const, messages: held.map(({ id }) => id) }]
        : []),
      ...back.flatMap(({ effects }) => effects),
    ],
    messages: [],
    documents: [],
    items: [
      ...(deleted && !to.deleted ? [item("returns", "undo.restored")] : []),
      ...(!deleted && to.deleted ? [item("removed", "undo.deleted-again")] : []),
      ...sent.flatMap(({ items }) => items),
      ...back.flatMap(({ items }) => items),
    ],
    notes: [],
    warnings: [],
    blocks: [],
    lasting: sent.flatMap(({ lasting }) => lasting),
    detail: {},
    undoes: main.id,
  };
}

interface Back {
  effects: Effect[];
  items: PlanItem[];
}

interface Surroundings {
  newId: Engine["newId"];
  stored: StoredFacts;
  sendAt: string;
}

const nothing: Back = { effects: [], items: [] };

/** What takes each effect back; a new kind of effect is not complete before it is here. */
const inverseEffect: {
  [Kind in Effect["kind"]]: (effect: Extract<Effect, { kind: Kind }>, around: Surroundings) => Back;
} = {
  "cancel-messages": ({ messages }, { stored, sendAt }) => {
    const stopped = stored.messages.filter(
      ({ id, state, stopped: byHand }) => messages.includes(id) && state === "cancelled" && !byHand,
    );
    if (!stopped.length) return nothing;
    const later = (message: MessageFact) => (message.sendAt > sendAt ? message.sendAt : sendAt);
    return {
      effects: [
        {
          kind: "hold-messages",
          messages: stopped.map((each) => ({ id: each.id, sendAt: later(each) })),
        },
      ],
      items: stopped.map(({ subject }) => item("returns", "undo.message-returns", { subject })),
    };
  },
  "hold-messages": () => nothing,
  "save-profile": ({ profile }) => ({
    effects: [{ kind: "end-profile", profile }],
    items: [item("removed", "undo.profile-ended")],
  }),
  "end-profile": () => nothing,
  employ: ({ employee }) => ({
    effects: [{ kind: "end-employment", employee }],
    items: [item("removed", "undo.employment-ended")],
  }),
  "end-employment": () => nothing,
  "create-application": ({ application }, { newId }) => ({
    effects: [{ kind: "remove-application", application, receipt: newId("rcpt") }],
    items: [item("removed", "undo.application-removed")],
  }),
  "remove-application": () => nothing,
  purge: () => nothing,
};

/** What becomes of a message that the event sent. */
function messageBack({ state, subject, to }: StoredReceipt["messages"][number]): {
  items: PlanItem[];
  lasting: Note[];
} {
  if (state === "cancelled" || state === "failed" || state === "suppressed")
    return { items: [], lasting: [] };
  if (state === "held" || state === "scheduled")
    return { items: [item("cancelled", "undo.message-cancelled", { subject })], lasting: [] };
  const code = state === "queued" ? "undo.message-sending" : "undo.message-sent";
  return { items: [], lasting: [note(code, { subject, to })] };
}
