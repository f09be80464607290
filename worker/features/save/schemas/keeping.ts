/** How a person is kept, as they read it, and what they answer. */
import * as z from "zod";
import { instant } from "../../../http/schemas/parts.ts";
import { LEGAL_BASES, OWN_ANSWERS } from "../rules.ts";

const date = z.iso.date();

export const ownKeeping = z
  .object({
    state: z
      .enum(["asked", "kept", "declined", "ended"])
      .describe("Asked and nothing kept yet; kept; the person has said no; or over"),
    seen: z.int().describe("Version of how it stands, which an answer names"),
    organisation: z.string(),
    firstName: z.string(),
    asker: z.object({ name: z.string(), email: z.string().nullable() }),
    purpose: z.string(),
    basis: z.enum(LEGAL_BASES),
    since: date.describe("When the person was asked or told"),
    until: date.describe("The last day"),
    answeredOn: date.nullable().describe("When the person said yes or no"),
    extendedOn: date.nullable(),
    also: z.boolean().describe("The person is kept for something else, too; a no ends it all"),
    stays: z.object({
      any: z.boolean().describe("Something else keeps what there is: an application, or work"),
      months: z.int().describe("So long an application is kept after its project has closed"),
    }),
    eraseAt: instant.nullable().describe("When the person is erased, whom nothing else keeps"),
    changeUntil: date.nullable().describe("The last day for a yes after a no; null: none is set"),
    may: z
      .object({ yes: z.boolean(), no: z.boolean(), extend: z.boolean() })
      .describe("What the person can say now"),
    later: z.array(date).describe("Last days to choose among, to be kept longer"),
  })
  .describe(
    "How a person is kept for other jobs, as whoever has their link reads it: what else there is of them takes a login",
  );
export type OwnKeepingWire = z.output<typeof ownKeeping>;

export const answerBody = z.strictObject({
  seen: z.int().min(1),
  answer: z.enum(OWN_ANSWERS),
  until: date.optional().describe("With extend: the new last day"),
});
export type SavedAnswerBody = z.output<typeof answerBody>;
