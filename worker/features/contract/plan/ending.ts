/** What becomes of a contract when the application moves on. */
import type { Facts } from "../../../domain/facts.ts";
import type { Effect, PlannedMessage } from "../../../domain/plan.ts";
import type { Standing } from "../../../domain/vocabulary.ts";
import { item, note } from "../../../engine/action.ts";
import { cancelWaiting } from "../../../engine/cancelling.ts";
import type { Accompaniment, Move } from "../../../engine/port.ts";
import { type ContractFact, isAlive } from "../rules/facts.ts";

/** What waits of this contract alone is taken back. */
export const waitingOf = (facts: Facts, { messages: own }: ContractFact) =>
  cancelWaiting({ ...facts, messages: facts.messages.filter(({ id }) => own.includes(id)) });

const canHave = ({ status, deleted }: Standing): boolean =>
  !deleted && ["offered", "hired"].includes(status);

/** An action that takes the candidate out of the process ends the contract that stands. */
export function ended(
  facts: Facts,
  { from, to }: Move,
  _told: readonly PlannedMessage[],
  does: readonly Effect[],
): Accompaniment {
  if (canHave(to) || !canHave(from)) return {};
  const ends = (facts.features.contracts ?? []).filter(isAlive);
  const taken = new Set(
    does.flatMap((effect) => (effect.kind === "cancel-messages" ? effect.messages : [])),
  );
  const messages = facts.messages.filter(({ id }) => !taken.has(id));
  const left = ends.map((each) => waitingOf({ ...facts, messages }, each));
  return {
    effects: [
      ...left.flatMap(({ effects }) => effects),
      ...ends.map(({ id, version }): Effect => ({
        kind: "end-contract",
        contract: id,
        seen: version,
      })),
    ],
    items: [
      ...ends.map(() => item("cancelled", "contract.ends")),
      ...left.flatMap(({ items }) => items),
    ],
    warnings: ends.some(({ state }) => state === "accepted") ? [note("contract.may-bind")] : [],
  };
}
