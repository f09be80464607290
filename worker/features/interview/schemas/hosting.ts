/** What a host reads of the meetings that they take part in, by their link, and says of their days. */
import * as z from "zod";
import { localDate } from "../../../engine/input-parts.ts";
import { instant } from "../../../http/schemas/parts.ts";
import { FORMATS, INTERVIEW_KINDS } from "../rules/interview.ts";
import { ownWords } from "./answers.ts";

const meeting = z.object({
  id: z.string(),
  start: instant,
  end: instant,
  closed: z.boolean().describe("Nobody can choose it any more"),
  capacity: z.int(),
  candidates: z
    .array(
      z.object({
        name: z.string(),
        needs: z
          .string()
          .nullable()
          .describe("What they need for the meeting; null of hosts who may not read it, too"),
      }),
    )
    .describe("Who comes"),
});

export const hosting = z
  .object({
    organisation: z.string(),
    project: z.string(),
    name: z.string().describe("Whoever reads it"),
    asker: z.object({ name: z.string(), email: z.string().nullable() }),
    kind: z.enum(INTERVIEW_KINDS),
    format: z.enum(FORMATS),
    minutes: z.int(),
    place: z.string().nullable(),
    directions: z.string().nullable(),
    link: z.string().nullable().describe("Of a video meeting"),
    timeZone: z.string().describe("IANA, where it takes place"),
    readsNeeds: z.boolean().describe("May read what candidates need for the meeting"),
    days: z
      .array(
        z.object({
          date: z.iso.date().describe("Local date where the meeting is"),
          over: z.boolean(),
          cannot: z.boolean().describe("The host has said that they cannot that day"),
          suggestion: z.string().nullable().describe("What would suit them instead"),
          meetings: z.array(meeting),
        }),
      )
      .describe("In the order of time"),
  })
  .describe("The meetings of one invitation, as one of its hosts reads them");
export type HostingWire = z.output<typeof hosting>;

export const dayBody = z.strictObject({
  date: localDate.describe("A day with a meeting"),
  can: z.enum(["yes", "no"]),
  suggestion: ownWords.describe("When they cannot: what would suit them instead; may be empty"),
});
export type DayBody = z.output<typeof dayBody>;
