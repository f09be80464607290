/** A copy to whoever sends, of what they send to others: a message of its own, and marked as what it is. */
import type { Facts } from "../domain/facts.ts";
import { fold } from "../domain/fold.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import { compose, type Composed, type Draft } from "./compose.ts";

const NONE: Composed = { messages: [], blocks: [], warnings: [] };

/**
 * Of messages that were made from one draft and come first in the plan; none where none could be, or where the sender
 * is among those who get it. It leaves once none of them waits any more, unless all were cancelled. `to`: whom the copy
 * says that they are to.
 */
export function ownCopy(
  facts: Facts,
  draft: Draft,
  originals: readonly PlannedMessage[],
  to: readonly string[] = originals.map((each) => each.to),
): Composed {
  const { email } = facts.actor;
  const path = ["input", "copyToSelf"];
  if (!email) return { ...NONE, blocks: [{ code: "plan.copy-no-address", path }] };
  const [first] = originals;
  if (!first || originals.some((each) => fold(each.to) === fold(email))) return NONE;
  if (facts.referred.suppressed.includes(fold(email)))
    return { ...NONE, warnings: [{ code: "plan.copy-unreachable", params: { address: email } }] };
  const { language, source } = first;
  const { messages, blocks } = compose(facts, {
    ...draft,
    audience: "other",
    to: email,
    language,
    list: false,
    subject: source.subject,
    body: source.body,
    copyOf: to,
    calendar: undefined,
    path: { ...draft.path, to: path },
  });
  const after = originals.map((_, at) => at);
  return { messages: messages.map((copy) => ({ ...copy, after })), blocks, warnings: [] };
}
