/** A panel's candidates with what was said of them, as the recruiter reads it. */
import * as z from "zod";
import { HIGHEST, LOWEST, VERDICTS } from "../rules/panel.ts";
import { instant, status } from "../../../http/schemas/parts.ts";

const score = z.int().min(LOWEST).max(HIGHEST);

const rating = z.object({
  reviewer: z.string(),
  verdict: z.enum(VERDICTS),
  score: score.nullable(),
  comment: z.string().nullable(),
  at: instant,
  counts: z
    .boolean()
    .describe("Counted in the figures: of a reviewer who has submitted and was not revoked"),
});
export type PanelRatingWire = z.output<typeof rating>;

const figures = z.object({
  n: z.int().describe("How many ratings the figures are made of"),
  mean: z.number().nullable().describe("Null without ratings"),
  median: z.number().nullable(),
  range: z.tuple([score, score]).nullable().describe("Lowest and highest rating"),
  dots: z.array(z.int()).describe("How many gave 1, 2, … 7"),
  disagree: z
    .boolean()
    .describe("The lowest and the highest are so far apart that the panel should talk"),
});

export const ranked = z
  .object({
    application: z.string(),
    name: z.string(),
    number: z.int().describe('"Kandidat 3" to the reviewers of an anonymous panel, for good'),
    status,
    left: z.boolean().describe("No longer shown to reviewers; its ratings stay in the history"),
    place: z
      .int()
      .nullable()
      .describe(
        "1 for the best mean; equal means share a place. Null without ratings, or when it has left",
      ),
    figures,
    conflicts: z.int(),
    cannotJudge: z.int(),
    waiting: z.int().describe("Reviewers who have not answered"),
    ratings: z.array(rating),
  })
  .meta({ id: "RankedCandidate" });
export type PanelCandidateWire = z.output<typeof ranked>;
