/** What is written to the candidate of their offer, and to whoever made it of the answer. */
import type { Facts } from "../../domain/facts.ts";
import { formatDate } from "../../domain/localtime.ts";
import type { PlannedMessage } from "../../domain/plan.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { say } from "../../i18n/index.ts";
import {
  compose,
  composeAnyway,
  type Composed,
  type Draft,
  type Section,
} from "../../mail/compose.ts";
import { linkPlaceholder } from "../../mail/secret-links.ts";
import { type OfferTerms, type OfferAnswer, PURPOSE } from "./rules/offer.ts";
import type { OfferFact } from "./rules/facts.ts";

/** What texts about an offer are filled with. */
export interface Told {
  id: string;
  linkVersion: number;
  terms: Pick<OfferTerms, "position" | "startDate">;
  answerBy: string;
}

const valuesOf =
  ({ id, linkVersion, terms, answerBy }: Told) =>
  (locale: Locale): Record<string, string> => ({
    "offer.position": terms.position,
    "offer.start_date": formatDate(locale, terms.startDate),
    "offer.answer_by": formatDate(locale, answerBy),
    "offer.link": linkPlaceholder(PURPOSE, id, linkVersion),
  });

const NONE: Composed = { messages: [], blocks: [], warnings: [] };

const addressed = (composed: Composed, id: string): Composed => ({
  ...composed,
  messages: composed.messages.map((message): PlannedMessage => ({
    ...message,
    guest: { thing: id, id },
  })),
});

/** Mail to the candidate by the link of their offer; none, and no block, for who has no address. */
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
  return addressed(composed, told.id);
}

/** In the name of who made the offer: whoever answers by link is not the sender of what they get. */
export const asAsker = (facts: Facts, { asker }: Pick<OfferFact, "asker">): Facts => ({
  ...facts,
  actor: { ...facts.actor, ...asker },
});

/** What the candidate said, as it stands below the text. */
const said = (locale: Locale, words: string | undefined): Section[] =>
  words === undefined ? [] : [{ heading: say(locale, "offer.their-words"), text: words }];

/**
 * To whoever made the offer, at once, with a reply that goes to the candidate. A text of the organisation's own that
 * cannot be sent as it stands gives way to the product's: nobody would see why none came.
 */
export function tellAsker(
  facts: Facts,
  offer: Told & Pick<OfferFact, "asker">,
  kind: "offer-answered" | "offer-question" | "offer-expired",
  { answer, words }: { answer?: OfferAnswer; words?: string | undefined } = {},
): PlannedMessage[] {
  const { email } = offer.asker;
  if (!email) return [];
  const language = facts.organisation.locale;
  return composeAnyway(asAsker(facts, offer), {
    kind,
    audience: "other",
    to: email,
    language,
    send: { when: "now" },
    sections: said(language, words),
    extra: (locale) => ({
      ...valuesOf(offer)(locale),
      ...(answer && { "offer.answer": say(locale, `offer.said-${answer}`) }),
    }),
  }).messages.map((message) => ({
    ...message,
    replyTo: facts.candidate.email,
  }));
}
