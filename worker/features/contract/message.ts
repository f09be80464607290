/** What is written to the candidate of their contract, and to whoever sent it. */
import type { Facts } from "../../domain/facts.ts";
import { formatDate } from "../../domain/localtime.ts";
import type { PlannedMessage } from "../../domain/plan.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { say } from "../../i18n/index.ts";
import { compose, composeAnyway, type Composed, type Draft } from "../../mail/compose.ts";
import { linkPlaceholder } from "../../mail/secret-links.ts";
import { type ContractTerms, PURPOSE } from "./rules/contract.ts";
import type { ContractFact } from "./rules/facts.ts";

/** What texts about a contract are filled with. */
export interface Told {
  id: string;
  linkVersion: number;
  terms: Pick<ContractTerms, "position" | "startDate">;
  /** Known once it is drawn. */
  sha256?: string;
}

const valuesOf =
  ({ id, linkVersion, terms, sha256 }: Told) =>
  (locale: Locale): Record<string, string> => ({
    "contract.position": terms.position,
    "contract.start_date": formatDate(locale, terms.startDate),
    "contract.link": linkPlaceholder(PURPOSE, id, linkVersion),
    ...(sha256 !== undefined && { "contract.sha256": sha256 }),
  });

const NONE: Composed = { messages: [], blocks: [], warnings: [] };

/** Mail to the candidate by the link of their contract; none, and no block, for who has no address. */
export function write(
  facts: Facts,
  told: Told,
  draft: Omit<Draft, "audience" | "to" | "extra">,
): Composed {
  const { email } = facts.candidate;
  if (email === null) return NONE;
  const composed = compose(facts, {
    ...draft,
    audience: "candidate",
    to: email,
    extra: valuesOf(told),
  });
  return {
    ...composed,
    messages: composed.messages.map((message) => ({
      ...message,
      guest: { thing: told.id, id: told.id },
    })),
  };
}

/** In the name of who sent it: whoever answers by link is not the sender of what they get. */
export const asAsker = (facts: Facts, { asker }: Pick<ContractFact, "asker">): Facts => ({
  ...facts,
  actor: { ...facts.actor, ...asker },
});

/**
 * To whoever sent it, at once, with a reply that goes to the candidate. A text of the organisation's own that cannot
 * be sent as it stands gives way to the product's: nobody would see why none came.
 */
export function tellAsker(
  facts: Facts,
  contract: Told & Pick<ContractFact, "asker">,
  kind: "contract-answered" | "contract-question",
  words?: string,
): PlannedMessage[] {
  const { email } = contract.asker;
  if (!email) return [];
  const language = facts.organisation.locale;
  return composeAnyway(asAsker(facts, contract), {
    kind,
    audience: "other",
    to: email,
    language,
    send: { when: "now" },
    sections:
      words === undefined ? [] : [{ heading: say(language, "contract.their-words"), text: words }],
    extra: valuesOf(contract),
  }).messages.map((message) => ({
    ...message,
    replyTo: facts.candidate.email,
  }));
}
