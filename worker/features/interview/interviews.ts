/** What a recruiter reads of interviews within their reach, and does to their slots. */
import { holds } from "../../domain/actor.ts";
import { NotFound, Problem } from "../../domain/errors.ts";
import type { Engine } from "../../engine/outcome.ts";
import { offerOf } from "./statements/waiting.ts";
import { offersOfSlot } from "./waiting.ts";
import {
  closeSlotStatement,
  type InterviewQuery,
  interviewsStatement,
  interviewStatement,
  storedInterview,
  type StoredInterview,
} from "./statements/reads.ts";

type Reading = Pick<Engine, "db" | "actor">;

export const listInterviews = async (
  { db, actor }: Reading,
  query: InterviewQuery,
): Promise<StoredInterview[]> =>
  (await db.readOne(interviewsStatement(actor, query))).map(storedInterview);

/** Null for what is out of the actor's reach, too. */
export async function openInterview(
  { db, actor }: Reading,
  id: string,
): Promise<StoredInterview | null> {
  const [row] = await db.readOne(interviewStatement(actor, id));
  return row ? storedInterview(row) : null;
}

/**
 * Nobody can choose the slot any more, or anybody can again; who has a seat keeps it. To ask for what is so already
 * changes nothing.
 */
export async function closeSlot(
  engine: Engine,
  id: string,
  slot: string,
  closed: boolean,
): Promise<StoredInterview> {
  const { db, actor, now } = engine;
  const stored = await openInterview(engine, id);
  if (!stored?.slots.some((each) => each.id === slot)) throw new NotFound();
  if (!holds(actor, "invite-to-interview"))
    throw new Problem("forbidden", { reason: "missing_scope" });
  // It is offered to others too, whom a session narrowed to some does not reach.
  if (actor.applications) throw new Problem("forbidden", { reason: "interview_beyond" });
  const at = now.toISOString();
  // Who waits goes before whoever looks at it next.
  const offers = closed ? null : await offersOfSlot(engine, actor.org, id, slot);
  await db.write({
    closed: closeSlotStatement(actor.org, slot, closed ? at : null),
    offered: offerOf(offers, at),
  });
  return (await openInterview(engine, id))!;
}
