/** An offer in words: what the candidate reads, and what is kept of what they accepted. */
import { createHash } from "node:crypto";
import { formatDate } from "../../../domain/localtime.ts";
import { dayOf, type Params, wordOf } from "../../../domain/params.ts";
import { amountText, type Pay } from "../../../domain/pay.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { say } from "../../../i18n/index.ts";
import { type OfferTerms, TERM_FIELDS, type TermField } from "../rules/offer.ts";

/** One line of an offer. */
export interface TermLine {
  field: TermField | "answerBy";
  label: string;
  value: string;
}

export const payText = (locale: Locale, { amount, period, currency }: Pay): string =>
  say(locale, `offer.pay-${period}`, { amount: amountText(locale, amount), currency });

const extentText = (locale: Locale, extent: number): string =>
  extent === 100 ? say(locale, "offer.full-time") : say(locale, "offer.part-time", { extent });

/** Null: nothing is said of it. */
export function termText(locale: Locale, terms: OfferTerms, field: TermField): string | null {
  switch (field) {
    case "startDate":
      return formatDate(locale, terms.startDate);
    case "until":
      return terms.until && formatDate(locale, terms.until);
    case "form":
      return say(locale, `offer.form-${terms.form}`);
    case "extent":
      return extentText(locale, terms.extent);
    case "pay":
      return payText(locale, terms.pay);
    default:
      return terms[field];
  }
}

/** What a term was or is, for a note in whichever language it is read. */
export function termParam(locale: Locale, terms: OfferTerms, field: TermField): Params[string] {
  if (terms[field] === null) return wordOf("offer.nothing");
  if (field === "startDate" || field === "until") return dayOf(terms[field]);
  if (field === "form") return wordOf(`offer.form-${terms.form}`);
  return termText(locale, terms, field)!;
}

interface Read {
  number: number;
  terms: OfferTerms;
  answerBy: string;
  organisation: string;
  candidate: string;
}

export const titleText = (locale: Locale, { number, organisation, candidate }: Read): string =>
  say(locale, "offer.title", { number, organisation, candidate });

export const termLines = (
  locale: Locale,
  { terms, answerBy }: Pick<Read, "terms" | "answerBy">,
): TermLine[] => [
  ...TERM_FIELDS.flatMap((field): TermLine[] => {
    const value = termText(locale, terms, field);
    return value === null ? [] : [{ field, label: say(locale, `offer.field-${field}`), value }];
  }),
  {
    field: "answerBy",
    label: say(locale, "offer.field-answerBy"),
    value: formatDate(locale, answerBy),
  },
];

/** All that is read before it is accepted, as one text, with the SHA-256 (hex) of its UTF-8. */
export function wholeText(locale: Locale, offer: Read): { text: string; sha256: string } {
  const lines = termLines(locale, offer).map(({ label, value }) => `${label}: ${value}`);
  const text = [titleText(locale, offer), ...lines].join("\n");
  return { text, sha256: createHash("sha256").update(text, "utf8").digest("hex") };
}
