/** The words and limits of employment offers. */
import type { Pay } from "../../../domain/pay.ts";

/** How an offer stands (PRODUCT.md, 10). */
export const OFFER_STATES = [
  "standing",
  "accepted",
  "declined",
  "replaced",
  "withdrawn",
  "expired",
  "ended",
  "taken-back",
] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** Forms of employment: lagen (1982:80) om anställningsskydd, 4–6 §§. */
export const EMPLOYMENT_FORMS = [
  "permanent",
  "probation",
  "fixed-term",
  "substitute",
  "seasonal",
] as const;
export type EmploymentForm = (typeof EMPLOYMENT_FORMS)[number];

/** Of these the last day, or what ends them, can be told. */
export const LIMITED_FORMS: readonly EmploymentForm[] = [
  "probation",
  "fixed-term",
  "substitute",
  "seasonal",
];

/** What is offered; each version holds all of it. */
export interface OfferTerms {
  position: string;
  department: string;
  manager: string | null;
  /** Local dates; `until`: the last day of a limited employment. */
  startDate: string;
  until: string | null;
  form: EmploymentForm;
  /** Per cent of full time, a whole number. */
  extent: number;
  pay: Pay;
  benefits: string | null;
  conditions: string | null;
}

/** In the order in which they are read. */
export const TERM_FIELDS = [
  "position",
  "department",
  "manager",
  "startDate",
  "until",
  "form",
  "extent",
  "pay",
  "benefits",
  "conditions",
] as const satisfies readonly (keyof OfferTerms)[];
export type TermField = (typeof TERM_FIELDS)[number];

export const OFFER_ANSWERS = ["accept", "decline"] as const;
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];

/** How an answer came that a recruiter records. */
export const OFFER_SOURCES = ["phone", "email", "in-person", "letter"] as const;

/** Why a candidate declines, if they want to say; a list of its own. */
export const DECLINE_REASONS = [
  "other-job",
  "pay",
  "conditions",
  "stays",
  "private",
  "other",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Of the guests that candidates with an offer are, and of the mail to them. */
export const PURPOSE = "offer";

/** Days after the last day to answer on which a link still opens, to read what was agreed. */
export const LINK_DAYS = 90;

/** Furthest day to answer by, days from today. */
export const FURTHEST_DAYS = 180;

/** Questions that a candidate can send about one offer within an hour. */
export const HOURLY_QUESTIONS = 5;

/** Which terms are other than before. */
export const changedTerms = (before: OfferTerms, after: OfferTerms): TermField[] =>
  TERM_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
