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
    privacy: z.string().nullable().describe("Address of who answers about personal data"),
    purpose: z.string(),
    basis: z.enum(LEGAL_BASES),
    since: date.describe("When the person was asked or told"),
    until: date.describe("The last day"),
    answeredOn: date.nullable().describe("When the person said yes or no"),
    extendedOn: date.nullable(),
    also: z
      .array(z.object({ purpose: z.string(), until: date }))
      .describe("For what else the person is kept; a no ends it all"),
    stays: z.object({
      months: z.int().describe("So long an application is kept after its project has closed"),
      applications: z.array(z.object({ project: z.string(), until: date.nullable() })),
      employed: z.boolean(),
    }),
    eraseAt: instant.nullable().describe("When the person is erased, whom nothing else keeps"),
    changeUntil: date.nullable().describe("The last day for a yes after a no; null: none is set"),
    may: z
      .object({ yes: z.boolean(), no: z.boolean(), extend: z.boolean() })
      .describe("What the person can say now"),
    later: z.array(date).describe("Last days to choose among, to be kept longer"),
  })
  .describe("How a person is kept for other jobs, as they read it themselves");
export type OwnKeepingWire = z.output<typeof ownKeeping>;

export const answerBody = z.strictObject({
  seen: z.int().min(1),
  answer: z.enum(OWN_ANSWERS),
  until: date.optional().describe("With extend: the new last day"),
});
export type SavedAnswerBody = z.output<typeof answerBody>;
