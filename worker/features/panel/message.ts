/** What reviewers are written. It concerns many candidates and names none (DECISIONS.md, 25). */
import type { Facts } from "../../domain/facts.ts";
import { fold } from "../../domain/fold.ts";
import { formatDate } from "../../domain/localtime.ts";
import type { Block, Note, PlannedMessage } from "../../domain/plan.ts";
import { block, note } from "../../engine/action.ts";
import { compose, type Composed, type Draft } from "../../mail/compose.ts";
import { type Around, factsWithoutCandidate } from "../../mail/no-candidate.ts";
import { linkPlaceholder } from "../../mail/secret-links.ts";
import type { PanelInput } from "./input.ts";
import type { Invitee, NewReviewer } from "./rules/opening.ts";

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

/** What a reviewer's text is filled with. */
const valuesFor = (
  { id, name, language, linkVersion }: To,
  { deadline }: { deadline: string },
): Record<string, string> => ({
  "reviewer.name": name,
  "panel.deadline": formatDate(language, deadline),
  "panel.link": linkPlaceholder("panel", id, linkVersion),
});

/** For that reviewer of the panel. */
const addressed = (
  messages: readonly PlannedMessage[],
  panel: string,
  reviewer: string,
): PlannedMessage[] =>
  messages.map((message) => ({ ...message, guest: { thing: panel, id: reviewer } }));

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
    extra: valuesFor(to, panel),
  });
  return { ...composed, messages: addressed(composed.messages, panel.id, to.id) };
}

/** One invitation to each new reviewer; no candidate is named in it (DECISIONS.md, 25). */
export function invitations(
  facts: Facts,
  panel: { id: string; deadline: string },
  reviewers: readonly NewReviewer[],
  { message, send }: PanelInput,
): Composed {
  const all = reviewers.map((reviewer) =>
    compose(facts, {
      kind: "send-to-panel",
      audience: "other",
      to: reviewer.email,
      language: reviewer.language,
      ...message,
      send,
      extra: valuesFor(reviewer, panel),
    }),
  );
  return {
    messages: all.flatMap(({ messages }, at) => addressed(messages, panel.id, reviewers[at]!.id)),
    // What is wrong with the text is wrong with each; it is said once.
    blocks: all.find(({ blocks }) => blocks.length)?.blocks ?? [],
    warnings: all[0]?.warnings ?? [],
  };
}
