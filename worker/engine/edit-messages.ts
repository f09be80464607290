/**
 * A message that still waits can be written anew or cancelled, by whoever may do what sent it. Neither is
 * an event: the message has a version of its own, and who changed it is kept beside it (DECISIONS.md, 2).
 */
import { type Actor, holds, reaches } from "../domain/actor.ts";
import { NotAllowed, NotFound, Problem, VersionConflict } from "../domain/errors.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import { type MessageState, SCOPES, type Verb } from "../domain/vocabulary.ts";
import { cancelOperationStatements, cancelStatements, editStatements } from "../outbox/changes.ts";
import { type WholeMessage, wholeMessage, wholeMessagesStatement } from "../outbox/messages.ts";
import type { StoredMessage } from "../outbox/stored.ts";
import {
  operationStatement,
  operationVerb,
  sendings,
  sendingsStatement,
} from "../outbox/sendings.ts";
import { copyStatements } from "./copies.ts";
import type { Engine } from "./outcome.ts";
import { authorOf, type Made, remake, surroundings, type Wording } from "./remake.ts";
import { factsStatement, storedFacts } from "./store/facts.ts";

/** May this actor change what an event of that verb sent? A test copy nobody. */
const mayChange = (actor: Actor, verb: Verb | null): boolean => {
  const scope = SCOPES.find((each) => each === verb);
  return scope !== undefined && holds(actor, scope);
};

/** Why a message cannot be cancelled (any more), as a code of `reason.*`; null when it can. */
function settled({ state, tried }: StoredMessage): string | null {
  const left: readonly MessageState[] = ["sent", "delivered", "delayed", "bounced", "complained"];
  if (left.includes(state)) return "already_sent";
  if (state === "cancelled") return "already_stopped";
  if (state === "failed" || state === "suppressed") return "already_ended";
  return state === "queued" || tried ? "already_sending" : null;
}

/** Why this actor cannot cancel it; null when they can. */
export const whyNotCancel = (message: StoredMessage, actor: Actor): string | null =>
  settled(message) ?? (mayChange(actor, message.verb) ? null : "missing_scope");

/** Nothing else takes out of a calendar what this would; what leaves in no case can be put away. */
const whyNotStop = (message: StoredMessage, actor: Actor): string | null =>
  whyNotCancel(message, actor) ??
  (message.calendar === "CANCEL" && !message.stranded ? "calls_off" : null);

/** Why this actor cannot edit it; null when they can. */
export const whyNotEdit = (message: StoredMessage, actor: Actor): string | null =>
  whyNotCancel(message, actor) ?? (message.remakable ? overtaken(message) : "not_editable");

/** What no other words can mend; another address is: it is made anew for that. */
const overtaken = ({ stranded }: StoredMessage): string | null =>
  stranded === "address_changed" ? null : stranded;

export function refuse(reason: string | null): void {
  if (reason === "missing_scope") throw new Problem("forbidden", { reason });
  if (reason) throw new NotAllowed(reason);
}

/** Throws `not_found` for what is out of the actor's reach, too. */
export async function openMessage({ db, actor }: Engine, id: string): Promise<WholeMessage> {
  const [row] = await db.readOne(wholeMessagesStatement(actor.org, [id]));
  const message = row && wholeMessage(row);
  if (!message || !reaches(actor, { id: message.application, project: message.project.id }))
    throw new NotFound();
  return message;
}

/** The message as it would be. Nothing is written. */
export async function planEdit(
  engine: Engine,
  id: string,
  wording: Wording,
): Promise<PlannedMessage> {
  return (await prepare(engine, await openMessage(engine, id), wording)).message;
}

/**
 * To save again what this actor made of this very version changes nothing: an answer may have been lost.
 * Throws why not: `version_conflict` when somebody changed it since that version, `not_allowed` when it has left.
 */
export async function edit(
  engine: Engine,
  id: string,
  { version, ...wording }: Wording & { version: number },
): Promise<WholeMessage> {
  const open = await openMessage(engine, id);
  if (await editedFrom(engine, open, version, wording)) return open;
  const made = await prepare(engine, open, wording);
  if (version !== open.version) throw await conflict(engine, open, version);
  const { done } = await engine.db.write({
    ...editStatements(authorOf(engine), {
      id,
      version,
      moved: wording.send !== undefined,
      ...made,
    }),
    copies: await copyStatements(engine, [{ open, becomes: made.message }]),
  });
  const now = await openMessage(engine, id);
  if (done.length || (await editedFrom(engine, now, version, wording))) return now;
  refuse(whyNotEdit(now, engine.actor));
  throw await conflict(engine, now, version);
}

/** Cancels it for good, but what calls a meeting off: undo brings that back. To cancel again what this very version was cancelled with changes nothing. */
export async function cancel(engine: Engine, id: string, version: number): Promise<WholeMessage> {
  const open = await openMessage(engine, id);
  if (cancelledFrom(open, version) && mayChange(engine.actor, open.verb)) return open;
  refuse(whyNotStop(open, engine.actor));
  const { done } = await engine.db.write({
    ...cancelStatements(authorOf(engine), id, version),
    copies: await copyStatements(engine, [{ open, becomes: null }]),
  });
  const now = await openMessage(engine, id);
  if (done.length || cancelledFrom(now, version)) return now;
  refuse(whyNotStop(now, engine.actor));
  throw await conflict(engine, now, version);
}

/** Cancels what of an operation has not left yet. `notStopped` is what had, was on its way, or calls a meeting off. */
export async function cancelOperation(
  engine: Engine,
  operation: string,
): Promise<{ stopped: number; notStopped: number }> {
  const { db, actor, now } = engine;
  const verb = operationVerb(await db.readOne(operationStatement(actor, operation)));
  if (!verb) throw new NotFound();
  if (!mayChange(actor, verb)) throw new Problem("forbidden", { reason: "missing_scope" });
  const { done, mail } = await db.write({
    ...cancelOperationStatements(authorOf(engine), actor, operation),
    mail: sendingsStatement(actor, operation, now),
  });
  const { total, states } = sendings(mail, now);
  const ended = (states.cancelled ?? 0) + (states.failed ?? 0) + (states.suppressed ?? 0);
  return { stopped: done.length, notStopped: total - ended };
}

/** Is it what this wording made of that version? "In 30 seconds" counts from then, also when it has left since. */
async function editedFrom(
  engine: Engine,
  open: WholeMessage,
  version: number,
  wording: Wording,
): Promise<boolean> {
  const last = open.changes.at(-1);
  if (last?.verb !== "edit" || last.version !== version + 1 || last.actor !== engine.actor.id)
    return false;
  const made = await make({ ...engine, now: new Date(last.at) }, open, wording);
  return (
    !(made instanceof Problem) &&
    made.message.sendAt === open.sendAt &&
    JSON.stringify(made.message.source) === JSON.stringify(open.source)
  );
}

const cancelledFrom = ({ state, changes }: WholeMessage, version: number): boolean => {
  const last = changes.at(-1);
  return state === "cancelled" && last?.verb === "cancel" && last.version === version + 1;
};

/** Who was faster with a change of the message; nobody is named when it was the person's data that changed. */
async function conflict(
  { db, actor }: Engine,
  message: WholeMessage,
  seen: number,
): Promise<Problem> {
  const last = message.version === seen ? undefined : message.changes.at(-1);
  if (!last) return new VersionConflict(null);
  const [row] = await db.readOne(factsStatement(actor.org, [message.application]));
  // What concerns many applications stands at none.
  if (!row) return new VersionConflict(null);
  const { status, deleted } = storedFacts(row).application;
  return new VersionConflict({
    by: last.by,
    at: last.at,
    status,
    deleted,
    version: message.version,
  });
}

async function prepare(engine: Engine, open: WholeMessage, wording: Wording): Promise<Made> {
  refuse(whyNotEdit(open, engine.actor));
  const made = await make(engine, open, wording);
  if (made instanceof Problem) throw made;
  return made;
}

async function make(engine: Engine, open: WholeMessage, wording: Wording): Promise<Made | Problem> {
  const { facts, organisation } = await surroundings(engine, [open]);
  return remake(engine, open, facts.get(open.application), organisation, wording);
}
