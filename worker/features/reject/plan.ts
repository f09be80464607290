import { compose } from "../../mail/compose.ts";
import { block, type Decision, defineAction, type Facts, note } from "../../engine/action.ts";
import type { AnswerWay } from "../../engine/answer-way.ts";
import {
  cancelOvertaken,
  knownReason,
  otherApplications,
  waitingStill,
} from "../../engine/cancelling.ts";
import { inputOf, type RejectInput } from "./input.ts";

/** At any time during the process: a type says which answer goes out, a reason is counted. */
export const rejectBy = (ways: readonly AnswerWay[]) =>
  defineAction({
    id: "reject",
    input: inputOf(ways),
    references: (input) => {
      const way = ways.find(({ id }) => id === input.type);
      return (
        way?.references("reject", askedOf(way, input)) ?? {
          templates: [input.message?.template ?? "reject"],
        }
      );
    },
    plan: (facts, input) => {
      const { reason, type, note: why } = input;
      const waiting = cancelOvertaken(facts);
      const told = tell(ways, facts, input);
      return {
        status: "rejected",
        messages: told.messages ?? [],
        documents: told.documents ?? [],
        effects: [...waiting.effects, ...(told.effects ?? [])],
        items: [...waiting.items, ...(told.items ?? [])],
        lasting: waiting.lasting,
        notes: [...(told.notes ?? []), ...otherApplications(facts)],
        // Somebody wrote it, before this was decided: perhaps that an earlier rejection holds no longer.
        warnings: [
          ...(told.warnings ?? []),
          ...waitingStill(facts).map(({ subject, sendAt }) =>
            note("reject.mail-waits", {
              subject,
              at: { instant: sendAt, zone: facts.organisation.timeZone },
            }),
          ),
        ],
        blocks: [
          ...(knownReason(facts, "rejection", reason)
            ? []
            : [block("reject.unknown-reason", ["input", "reason"])]),
          ...(told.blocks ?? []),
        ],
        detail: { type, reason, ...(why !== undefined && { note: why }) },
      };
    },
  });

/** What was asked of a way: nothing more than it takes for granted, where nothing was said. */
const askedOf = ({ id, input }: AnswerWay, given: RejectInput): unknown =>
  given[id] ?? input.parse({});

/** How the candidate is told. */
function tell(ways: readonly AnswerWay[], facts: Facts, input: RejectInput): Decision {
  const { type, message, send } = input;
  const way = ways.find(({ id }) => id === type);
  if (way) return way.tell(facts, "reject", askedOf(way, input));
  if (type === "none") return { warnings: [note("reject.no-message")] };
  return compose(facts, {
    kind: "reject",
    audience: "candidate",
    to: facts.candidate.email,
    ...message,
    send,
  });
}
