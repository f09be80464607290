/** Offers as their candidate and a recruiter read them, and what is answered. */
import * as z from "zod";
import { text } from "../../../engine/input-parts.ts";
import { CURRENCIES, PAY_PERIODS } from "../../../domain/pay.ts";
import { LOCALES } from "../../../domain/vocabulary.ts";
import { instant } from "../../../http/schemas/parts.ts";
import {
  DECLINE_REASONS,
  EMPLOYMENT_FORMS,
  OFFER_ANSWERS,
  OFFER_SOURCES,
  OFFER_STATES,
  TERM_FIELDS,
} from "../rules/offer.ts";

const id = z.string();

const sha256 = z.string().describe("SHA-256, hex, of the text in UTF-8");

const line = z.object({
  field: z.enum([...TERM_FIELDS, "answerBy"]),
  label: z.string(),
  value: z.string(),
  before: z.string().nullable().optional().describe("In the version before, where it is other"),
});

export const ownOffer = z
  .object({
    state: z.enum(OFFER_STATES),
    seen: z.int().describe("Version of how the offer stands, which an answer names"),
    number: z.int().describe("Which version it is of what the candidate was offered"),
    organisation: z.string(),
    project: z.string(),
    firstName: z.string(),
    asker: z.object({ name: z.string(), email: z.string().nullable() }),
    language: z.enum(LOCALES).describe("Of the lines"),
    title: z.string(),
    lines: z.array(line).describe("The offer; none of one that is no longer made"),
    sha256: sha256.nullable().describe("Of title and lines, which a yes names"),
    changed: z.boolean().describe("It replaces an earlier one"),
    timeZone: z.string(),
    answerBy: z.iso.date(),
    answerByAt: instant,
    answeredAt: instant.nullable(),
    name: z.string().nullable().describe("As typed below what was accepted"),
    startDate: z.iso.date(),
    codeTo: z
      .string()
      .nullable()
      .describe(
        'A yes is confirmed by a code, sent to this address when asked for ("a•••@annan.example"); null: none is needed',
      ),
    may: z
      .object({ answer: z.boolean(), ask: z.boolean() })
      .describe("What the candidate can do now"),
  })
  .describe("An offer, as its candidate reads it");
export type OwnOfferWire = z.output<typeof ownOffer>;

export const answerBody = z.strictObject({
  seen: z.int().min(1),
  answer: z.enum(OFFER_ANSWERS),
  name: z.string().max(200).optional().describe("With accept: the candidate's, as they typed it"),
  language: z.enum(LOCALES).optional().describe("With accept: in which the offer was read"),
  sha256: sha256.optional().describe("With accept: of what was read"),
  ticket: z.string().max(200).optional().describe("With a code: of the browser that asked for it"),
  code: z.string().max(20).optional().describe("Six digits, as they were read off"),
  reason: z.enum(DECLINE_REASONS).optional(),
  comment: text(1000).optional(),
});
export type AnswerBody = z.output<typeof answerBody>;

export const questionBody = z.strictObject({ text: text(2000) });

export const offer = z
  .object({
    id,
    application: id,
    name: z.string().describe("The candidate's"),
    project: z.object({ id, title: z.string() }),
    number: z.int(),
    state: z.enum(OFFER_STATES),
    position: z.string(),
    department: z.string(),
    manager: z.string().nullable(),
    startDate: z.iso.date(),
    until: z.iso.date().nullable(),
    form: z.enum(EMPLOYMENT_FORMS),
    extent: z.int(),
    pay: z.object({
      amount: z.string().describe("Exact decimal text"),
      period: z.enum(PAY_PERIODS),
      currency: z.enum(CURRENCIES),
    }),
    benefits: z.string().nullable(),
    conditions: z.string().nullable(),
    timeZone: z.string(),
    answerBy: z.iso.date(),
    createdAt: instant,
    by: z.object({ id, name: z.string() }),
    openedAt: instant.nullable(),
    answeredAt: instant.nullable(),
    via: z.enum(OFFER_SOURCES).nullable().describe("A recruiter recorded the answer: how it came"),
    accepted: z
      .object({ name: z.string(), language: z.enum(LOCALES), text: z.string(), sha256 })
      .nullable()
      .describe("What was accepted: the very text, its hash, and the name typed below it"),
    reason: z.enum(DECLINE_REASONS).nullable(),
    comment: z.string().nullable().describe("In the candidate's words"),
  })
  .describe("One version of an employment offer, and what was answered to it");
export type OfferWire = z.output<typeof offer>;
