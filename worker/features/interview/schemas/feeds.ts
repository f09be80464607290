/** A recruiter's own calendar feed. */
import * as z from "zod";
import { instant } from "../../../http/schemas/parts.ts";

export const feed = z
  .object({
    createdAt: instant,
    names: z.boolean().describe("Whole names in it, in place of initials"),
    narrowed: z.boolean().describe("It was made by a session that did not reach everything"),
  })
  .nullable()
  .describe("Of whoever asks; null without one");

export const feedAnswer = z.object({ feed });
export type FeedWire = z.output<typeof feedAnswer>;

export const feedBody = z.strictObject({ names: z.boolean().default(false) });

export const madeFeed = feedAnswer.extend({
  address: z.string().describe("Secret; told here and never again. A former one is retired"),
});
export type MadeFeedWire = z.output<typeof madeFeed>;
