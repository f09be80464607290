/**
 * Opening a waiting message for editing keeps it from leaving: for a while, which the form asks for anew, and within
 * which nobody else opens it. What was left of its time is left when the form closes.
 */
import { NotAllowed } from "../domain/errors.ts";
import { holdStatement, releaseStatement } from "../outbox/changes.ts";
import { type Hold, HOLDS } from "../outbox/holds.ts";
import { type WholeMessage, wholeMessage, wholeMessagesStatement } from "../outbox/messages.ts";
import { openMessage, refuse, whyNotEdit } from "./edit-messages.ts";
import { authorOf } from "./remake.ts";
import type { Engine } from "./outcome.ts";

/** A message that waits for its form, in seconds from now. */
export interface Held {
  id: string;
  /** How long, and how long in all. */
  forSeconds: number;
  atMostSeconds: number;
  /** How long it waits once it is let go. */
  restSeconds: number;
  /** Instant at which it leaves then, where that is later; else null. */
  plannedAt: string | null;
}

function held({ id, since, until, dueAt, rest }: Hold, now: Date): Held {
  const left = (instant: string) => Math.round((Date.parse(instant) - now.getTime()) / 1000);
  return {
    id,
    forSeconds: left(until),
    atMostSeconds: left(since) + HOLDS.most,
    restSeconds: rest,
    plannedAt: left(dueAt) > rest ? dueAt : null,
  };
}

/**
 * Holds the message, or goes on holding it (`renewed`: the hold's id). Throws `not_allowed` when it has left, when
 * somebody else has it open, or another window of the same person, or when it has waited as long as it may.
 */
export async function hold(engine: Engine, id: string, renewed: string | null): Promise<Held> {
  const { actor, db, newId } = engine;
  refuse(whyNotEdit(await openMessage(engine, id), actor));
  const { taken, found } = await db.write({
    taken: holdStatement(authorOf(engine), id, renewed, newId("hold")),
    found: wholeMessagesStatement(actor.org, [id]),
  });
  const now = found.map(wholeMessage)[0] ?? (await openMessage(engine, id));
  if (taken.length && now.hold) return held(now.hold, engine.now);
  refuse(whyNotEdit(now, actor));
  throw now.hold ? refusal(now.hold, actor.id, renewed) : new NotAllowed("already_sending");
}

function refusal({ id, actor, by }: Hold, own: string, renewed: string | null): NotAllowed {
  if (actor !== own) return new NotAllowed("being_edited", { params: { by } });
  return new NotAllowed(id === renewed ? "held_long_enough" : "open_elsewhere");
}

/** It goes on as before. What another has opened since, or what has left, stays as it is. */
export async function release(engine: Engine, id: string, own: string): Promise<WholeMessage> {
  await openMessage(engine, id);
  await engine.db.write({ released: releaseStatement(authorOf(engine), id, own) });
  return openMessage(engine, id);
}
