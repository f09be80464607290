import type { Block, PlannedMessage } from "../domain/plan.ts";
import { holdsPage, linksIn } from "../mail/secret-links.ts";
import { block } from "./action.ts";

/** What stops messages that bring a personal link while the service does not know where it is reached. */
export const linkBlocks = (
  { linkable }: { linkable: boolean },
  messages: readonly PlannedMessage[],
): Block[] =>
  !linkable &&
  messages.some(({ guest, text }) => guest && (linksIn(text).length || holdsPage(text)))
    ? [block("plan.no-own-address")]
    : [];
