import * as z from "zod";
import { HIGHEST, LOWEST, VERDICTS } from "../rules/panel.ts";
import { textFault } from "../../../domain/text.ts";
import { file } from "../../../http/schemas/files.ts";
import { panelOptions } from "./panels.ts";
import { instant } from "../../../http/schemas/parts.ts";
import { codeTo } from "../../../guests/schemas.ts";
import { panelDoor } from "../guests.ts";

/** Longest comment, characters. */
const LONGEST = 5000;

const custom = (code: string) => ({ code: "custom" as const, input: undefined, params: { code } });

export const ratingBody = z
  .strictObject({
    verdict: z.enum(VERDICTS),
    score: z
      .int()
      .min(LOWEST)
      .max(HIGHEST)
      .nullable()
      .describe("Null until one has decided, and for who is not rated"),
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
  versions: z
    .record(z.string().max(60), z.int().min(0))
    .optional()
    .describe(
      "Versions of the reviewer's own words, by application, as they were last read or saved; without one: none. What another device has said since is not handed in unread",
    ),
});

const rating = z.object({
  verdict: z.enum(VERDICTS),
  score: z.int().nullable(),
  comment: z.string().nullable(),
});

export const ownRating = rating
  .extend({
    version: z
      .int()
      .describe(
        "Rises with each saving, on whatever device; handing in says which were read, and of others is refused",
      ),
    at: instant,
  })
  .meta({ id: "OwnRating" });
export type PanelOwnRating = z.output<typeof ownRating>;

const reviewed = z.object({
  id: z.string().describe("Application id"),
  name: z.string().describe('"Kandidat 3" in an anonymous panel'),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  letter: z.string().nullable(),
  files: z.array(
    file.extend({
      url: z
        .string()
        .describe("Path below the API's base, to be fetched with the reviewer's token"),
    }),
  ),
  own: ownRating.nullable(),
  others: z
    .array(rating.extend({ reviewer: z.string() }))
    .nullable()
    .describe("Others' words; null until the rule allows"),
});
export type PanelReviewCandidate = z.output<typeof reviewed>;

export const review = panelDoor
  .extend({
    codeTo,
    options: panelOptions,
    anchors: z
      .array(z.string())
      .describe("Words for 1–7 in the reviewer's language, first to last"),
    submittedAt: instant.nullable(),
    reopened: z
      .object({ by: z.string(), at: instant })
      .nullable()
      .describe(
        "Who opened again what had been handed in, and when; null once it is handed in anew",
      ),
    candidates: z.array(reviewed).describe("In this reviewer's own order"),
  })
  .meta({ id: "Review" });
export type PanelReviewWire = z.output<typeof review>;
