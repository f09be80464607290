/** A copy to whoever sends, of what they send to others: a message of its own, and marked as what it is. */
import type { Facts } from "../domain/facts.ts";
import { fold } from "../domain/fold.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import { fill } from "../i18n/index.ts";
import { compose, type Composed, type Draft } from "./compose.ts";
import { mailWords } from "./templates.ts";

const NONE: Composed = { messages: [], blocks: [], warnings: [] };

/**
 * Of messages that were made from one draft; none where none could be, or where the sender is among those who get
 * it. `sentTo`: whom the copy says that it went to.
 */
export function ownCopy(
  facts: Facts,
  draft: Draft,
  sent: readonly PlannedMessage[],
  sentTo: readonly string[] = sent.map(({ to }) => to),
): Composed {
  const { email } = facts.actor;
  const path = ["input", "copyToSelf"];
  if (!email) return { ...NONE, blocks: [{ code: "plan.copy-no-address", path }] };
  const [first] = sent;
  if (!first || sent.some(({ to }) => fold(to) === fold(email))) return NONE;
  const { language, source } = first;
  const gone = fill(mailWords(language, "copy.sent-to"), { to: sentTo.join(", ") });
  const { messages, blocks } = compose(facts, {
    ...draft,
    audience: "other",
    to: email,
    language,
    list: false,
    subject: `${mailWords(language, "copy.mark")}: ${source.subject}`,
    body: source.body,
    sections: [{ heading: mailWords(language, "copy.mark"), text: gone }, ...source.sections],
    path: { ...draft.path, to: path },
  });
  return { messages, blocks, warnings: [] };
}
