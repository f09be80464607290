import { fold } from "../../domain/fold.ts";
import { formatDate } from "../../domain/localtime.ts";
import type { Block, Note, PlannedMessage } from "../../domain/plan.ts";
import type { Invitee, NewReviewer } from "./rules/opening.ts";
import { compose, type Composed, type Draft } from "../../mail/compose.ts";
import { type Around, factsWithoutCandidate } from "../../mail/no-candidate.ts";
import { linkPlaceholder } from "../../mail/secret-links.ts";
import { block, note } from "../../engine/action.ts";

/** Each with when their invitation leaves; who has none is left out. */
export const departing = (
  reviewers: readonly NewReviewer[],
  messages: readonly PlannedMessage[],
): Invitee[] =>
  reviewers.flatMap((each) => {
    const message = messages.find(({ guest }) => guest?.id === each.id);
    return message ? [{ ...each, sendAt: message.sendAt }] : [];
  });

/** Names whom no invitation will reach; `suppressed` are folded addresses. */
export const unreachable = (
  reviewers: readonly NewReviewer[],
  suppressed: readonly string[],
): Note[] =>
  reviewers.flatMap(({ name, email }) =>
    suppressed.includes(fold(email)) ? [note("panel.suppressed", { name, address: email })] : [],
  );

/** An invitation must not leave after the deadline, an instant; `path` is where its time was chosen, if it was. */
export const lateBlocks = (
  messages: readonly PlannedMessage[],
  deadlineAt: string,
  path?: Block["path"],
): Block[] =>
  messages.some(({ sendAt }) => sendAt >= deadlineAt) ? [block("panel.sent-late", path)] : [];

type To = Pick<NewReviewer, "id" | "name" | "email" | "language"> & { linkVersion: number };

/** What a reviewer is written outside an action: it concerns many candidates and names none (DECISIONS.md, 25). */
export function panelMail(
  around: Around,
  panel: { id: string; deadline: string },
  to: To,
  draft: Pick<Draft, "kind" | "template" | "subject" | "body" | "send" | "path">,
): Composed {
  const composed = compose(factsWithoutCandidate(around), {
    ...draft,
    audience: "other",
    to: to.email,
    language: to.language,
    extra: {
      "reviewer.name": to.name,
      "panel.deadline": formatDate(to.language, panel.deadline),
      "panel.link": linkPlaceholder("panel", to.id, to.linkVersion),
    },
  });
  const messages = composed.messages.map((message) => ({
    ...message,
    guest: { thing: panel.id, id: to.id },
  }));
  return { ...composed, messages };
}
