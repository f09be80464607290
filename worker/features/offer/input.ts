import * as z from "zod";
import { CURRENCIES, PAY_PERIODS } from "../../domain/pay.ts";
import { LOCALES } from "../../domain/vocabulary.ts";
import { amount, line, localDate, messageOf, note, send, text } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";
import { DECLINE_REASONS, EMPLOYMENT_FORMS, OFFER_ANSWERS, OFFER_SOURCES } from "./rules/offer.ts";

export const input = z.strictObject({
  position: line(200),
  department: line(200),
  manager: line(200).optional(),
  startDate: localDate,
  /** The last day of an employment for a limited time. */
  until: localDate.optional(),
  form: z.enum(EMPLOYMENT_FORMS),
  /** Per cent of full time. */
  extent: z.int().min(1).max(100).default(100),
  pay: z.strictObject({
    amount,
    period: z.enum(PAY_PERIODS).default("month"),
    currency: z.enum(CURRENCIES).default("SEK"),
  }),
  benefits: text(2000).optional(),
  conditions: text(5000).optional(),
  /** Local date, the last day on which it can be answered. */
  answerBy: localDate,
  message: messageOf(kinds),
  send,
});
export type OfferInput = z.output<typeof input>;

const offer = line(60);

/** A candidate's own answer, or one that a recruiter records: then `via` says how it came. */
export const answerInput = z.strictObject({
  offer,
  answer: z.enum(OFFER_ANSWERS),
  /** The offer's version that was answered: another is a conflict. */
  seen: z.int().min(1).optional(),
  /** With accept: the name as the candidate typed it. */
  name: line(200).optional(),
  /** In which the offer was read, and the SHA-256 (hex) of that text. */
  language: z.enum(LOCALES).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  reason: z.enum(DECLINE_REASONS).optional(),
  /** In the candidate's words. */
  comment: text(1000).optional(),
  via: z.enum(OFFER_SOURCES).optional(),
  note,
});
export type AnswerInput = z.output<typeof answerInput>;

export const withdrawInput = z.strictObject({
  offer,
  /** Why, for the history. */
  reason: text(2000),
  /** Tell the candidate by mail. */
  notify: z.boolean().default(true),
  message: messageOf(kinds),
  send,
});
