/** What lists and details show beside the status. */
import * as z from "zod";
import { defineListed } from "../../engine/port.ts";
import { INTERVIEW_KINDS, INVITATION_STATES } from "./rules/interview.ts";
import { meetingColumn } from "./statements/facts.ts";

const meeting = z
  .object({
    invitation: z.string(),
    interview: z.string(),
    kind: z.enum(INTERVIEW_KINDS),
    state: z.enum(INVITATION_STATES),
    start: z.iso.datetime().nullable().describe("Of the slot in which the candidate has a seat"),
    end: z.iso.datetime().nullable(),
    offered: z
      .object({ start: z.iso.datetime(), end: z.iso.datetime(), until: z.iso.datetime() })
      .nullable()
      .describe("A seat that is held for who waits, and until when"),
    answerBy: z.iso.date(),
  })
  .nullable()
  .describe(
    "How it stands with the newest interview the candidate is invited to; null without one",
  );
export type Meeting = NonNullable<z.output<typeof meeting>>;

declare module "../../engine/port.ts" {
  interface ListedFacts {
    meeting: Meeting | null;
  }
}

export const listed = [
  defineListed({
    name: "meeting",
    schema: meeting,
    column: () => meetingColumn,
    parse: (value) => (value === null ? null : (JSON.parse(String(value)) as Meeting)),
  }),
];
