/** What several actions do alike. */
import { reaches } from "../domain/actor.ts";
import type { Facts, MessageFact } from "../domain/facts.ts";
import { fold } from "../domain/fold.ts";
import { wordOf } from "../domain/params.ts";
import type { Note } from "../domain/plan.ts";
import { HOLDABLE_STATES, type ReasonList } from "../domain/vocabulary.ts";
import { standsAlone } from "../mail/kinds.ts";
import { type Decision, item, note } from "./action.ts";

type Cancelled = Required<Pick<Decision, "effects" | "items" | "lasting">>;

/**
 * Takes back everything that still waits for this candidate in this application, but for what takes a meeting out of
 * their calendar: nothing else would.
 */
export const cancelWaiting = (facts: Facts): Cancelled => cancel(facts.messages.filter(stops));

/** Takes back what still waits to tell of a status that no longer holds, or is of these kinds. */
export const cancelOvertaken = (facts: Facts, kinds: readonly string[] = []): Cancelled =>
  cancel(
    facts.messages.filter(
      (message) => stops(message) && (!standsAlone(message.kind) || kinds.includes(message.kind)),
    ),
  );

/** Takes back what waits of these kinds. */
export const cancelOf = (facts: Facts, kinds: readonly string[]): Cancelled =>
  cancel(facts.messages.filter(({ kind }) => kinds.includes(kind)));

const stops = ({ calendar }: MessageFact): boolean => calendar !== "CANCEL";

export const waits = ({ state }: Pick<MessageFact, "state">): boolean =>
  HOLDABLE_STATES.some((each) => each === state);

/** What waits for the candidate and stays, as it speaks of no status that the product knows of. */
export const waitingStill = ({ candidate: { email }, messages }: Facts): MessageFact[] =>
  messages.filter(
    (message) =>
      waits(message) &&
      standsAlone(message.kind) &&
      email !== null &&
      fold(message.to) === fold(email),
  );

/** Takes back what waits of these, whatever it is. */
export function cancel(messages: readonly MessageFact[]): Cancelled {
  const waiting = messages.filter(waits);
  const leaving = messages.filter(({ state }) => state === "queued");
  return {
    effects: waiting.length
      ? [{ kind: "cancel-messages", messages: waiting.map(({ id }) => id) }]
      : [],
    items: waiting.map(({ subject }) => item("cancelled", "plan.cancels-message", { subject })),
    lasting: leaving.map(({ subject }) => note("plan.cannot-cancel-message", { subject })),
  };
}

/** Other open applications of the same person, as far as the actor may know: named, never touched. */
export const otherApplications = (facts: Facts): Note[] =>
  facts.others
    .filter(
      ({ id, project, status, deleted }) =>
        !deleted &&
        reaches(facts.actor, { id, project }) &&
        ["received", "interview", "saved", "offered"].includes(status),
    )
    .map(({ projectTitle, status }) =>
      note("plan.others", { project: projectTitle, status: wordOf(`status.${status}`) }),
    );

export const knownReason = (facts: Facts, list: ReasonList, id: string): boolean =>
  facts.reasons.some((reason) => reason.list === list && reason.id === id);
