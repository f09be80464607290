import type { Facts } from "../../domain/facts.ts";
import { formatDate } from "../../domain/localtime.ts";
import type { PlannedMessage } from "../../domain/plan.ts";
import type { NewReviewer } from "./rules/opening.ts";
import { compose, type Composed } from "../../mail/compose.ts";
import { linkPlaceholder } from "../../mail/secret-links.ts";
import type { PanelInput } from "./input.ts";

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
      extra: {
        "reviewer.name": reviewer.name,
        "panel.deadline": formatDate(reviewer.language, panel.deadline),
        "panel.link": linkPlaceholder("panel", reviewer.id, reviewer.linkVersion),
      },
    }),
  );
  return {
    messages: all.flatMap(({ messages }, at) =>
      messages.map((each): PlannedMessage => ({
        ...each,
        guest: { thing: panel.id, id: reviewers[at]!.id },
      })),
    ),
    // What is wrong with the text is wrong with each; it is said once.
    blocks: all.find(({ blocks }) => blocks.length)?.blocks ?? [],
    warnings: all[0]?.warnings ?? [],
  };
}
