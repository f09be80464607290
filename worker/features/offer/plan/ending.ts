/** What becomes of an offer when the application moves on, or somebody takes it back. */
import type { Facts } from "../../../domain/facts.ts";
import type { Effect, PlannedMessage } from "../../../domain/plan.ts";
import type { Standing } from "../../../domain/vocabulary.ts";
import { item, note } from "../../../engine/action.ts";
import { cancelWaiting } from "../../../engine/cancelling.ts";
import type { Accompaniment, Move } from "../../../engine/port.ts";
import { isAlive, isStanding, type OfferFact } from "../rules/facts.ts";
import type { OfferState } from "../rules/offer.ts";

export const ending = ({ id, version }: OfferFact, state: OfferState): Effect => ({
  kind: "end-offer",
  offer: id,
  seen: version,
  state,
});

/** What waits of this offer alone is taken back. */
export const waitingOf = (facts: Facts, { messages: own }: OfferFact) =>
  cancelWaiting({ ...facts, messages: facts.messages.filter(({ id }) => own.includes(id)) });

/** Whoever stands so can still be offered something. */
const isOffered = ({ status, deleted }: Standing): boolean =>
  !deleted && ["received", "interview", "saved", "offered"].includes(status);

/** An action that takes the candidate out of the process ends the offer; `does`: what it does with it itself. */
export function ended(
  facts: Facts,
  { from, to }: Move,
  _told: readonly PlannedMessage[],
  does: readonly Effect[],
): Accompaniment {
  if (isOffered(to) || !isOffered(from)) return {};
  const open = (facts.features.offers ?? []).filter(
    (each) =>
      isAlive(each) && !does.some((effect) => "offer" in effect && effect.offer === each.id),
  );
  // Who is hired has what they accepted.
  const ends = open.filter((each) => isStanding(each) || to.status !== "hired");
  const waiting = ends.filter(isStanding);
  const taken = new Set(
    does.flatMap((effect) => (effect.kind === "cancel-messages" ? effect.messages : [])),
  );
  const left = waiting.map((each) =>
    waitingOf({ ...facts, messages: facts.messages.filter(({ id }) => !taken.has(id)) }, each),
  );
  return {
    effects: [
      ...left.flatMap(({ effects }) => effects),
      ...ends.map((each) => ending(each, "ended")),
    ],
    items: [
      ...waiting.map(() => item("cancelled", "offer.ends")),
      ...left.flatMap(({ items }) => items),
    ],
    warnings: ends.some(({ state }) => state === "accepted") ? [note("offer.may-bind")] : [],
  };
}
