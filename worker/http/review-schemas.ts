/** What goes between a reviewer and the API, as schemas; types are in panel-wire.ts. */
import * as z from "zod";
import { HIGHEST, LOWEST, REVEALS, VERDICTS } from "../domain/panel.ts";
import { textFault } from "../domain/text.ts";
import { LOCALES } from "../domain/vocabulary.ts";
import type {
  PanelDoor,
  PanelOwnRating,
  PanelReviewWire,
  PanelSession,
  PanelTicket,
} from "./panel-wire.ts";
import { file } from "./schemas/files.ts";

const instant = z.iso.datetime();
const secret = z.string().max(200);

export const linkBody = z.strictObject({ link: secret });

export const entryBody = linkBody.extend({
  ticket: secret.optional(),
  /** Six digits, as they were read off: with or without spaces. */
  code: z.string().max(20).optional(),
});

/** Longest comment, characters. */
const LONGEST = 5000;

const custom = (code: string) => ({ code: "custom" as const, input: undefined, params: { code } });

export const ratingBody = z
  .strictObject({
    verdict: z.enum(VERDICTS),
    /** Null until one has decided, and for who is not rated. */
    score: z.int().min(LOWEST).max(HIGHEST).nullable(),
    comment: z
      .string()
      .max(LONGEST)
      .check((context) => {
        const code = textFault(context.value);
        if (code) context.issues.push(custom(code));
      })
      .transform((text) => (text.trim() ? text : null))
      .nullable(),
  })
  .check(({ value: { verdict, score }, issues }) => {
    if (verdict !== "rated" && score !== null)
      issues.push({ ...custom("score_unrated"), path: ["score"] });
  });

export const submissionBody = z.strictObject({
  /**
   * Versions of the reviewer's own words, by application, as they were last read or saved; without one: none. What
   * another device has said since is not handed in unread.
   */
  versions: z.record(z.string().max(60), z.int().min(0)).optional(),
});

export const door = z.object({
  organisation: z.string(),
  project: z.string(),
  asker: z.string(),
  reviewer: z.string(),
  language: z.enum(LOCALES),
  deadline: z.iso.date(),
  deadlineAt: instant,
  timeZone: z.string(),
  over: z.boolean(),
  submitted: z.boolean(),
  codeTo: z.string().nullable(),
}) satisfies z.ZodType<PanelDoor>;

export const ticket = z.object({
  ticket: z.string(),
  expiresAt: instant,
}) satisfies z.ZodType<PanelTicket>;

export const reviewerSession = z.object({
  token: z.string(),
  expiresAt: instant,
}) satisfies z.ZodType<PanelSession>;

const rating = z.object({
  verdict: z.enum(VERDICTS),
  score: z.int().nullable(),
  comment: z.string().nullable(),
});

export const ownRating = rating.extend({
  version: z.int(),
  at: instant,
}) satisfies z.ZodType<PanelOwnRating>;

export const review = door.extend({
  options: z.object({
    anonymise: z.boolean(),
    withoutAttachments: z.boolean(),
    commentRequired: z.boolean(),
    reveal: z.enum(REVEALS),
    code: z.boolean(),
  }),
  anchors: z.array(z.string()),
  submittedAt: instant.nullable(),
  candidates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      answers: z.array(z.object({ question: z.string(), answer: z.string() })),
      letter: z.string().nullable(),
      files: z.array(file),
      own: ownRating.nullable(),
      others: z.array(rating.extend({ reviewer: z.string() })).nullable(),
    }),
  ),
}) satisfies z.ZodType<PanelReviewWire>;
