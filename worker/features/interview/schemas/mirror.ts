/** The calendar of a candidate, as a recruiter sees it: what it should show, from which mail. */
import * as z from "zod";
import { MESSAGE_STATES } from "../../../domain/vocabulary.ts";
import { instant } from "../../../http/schemas/parts.ts";
import { INTERVIEW_KINDS, INVITATION_STATES } from "../rules/interview.ts";
import { AGREEMENTS } from "../rules/mirror.ts";

const span = z.object({ start: instant, end: instant }).nullable();

export const calendarMirror = z
  .object({
    name: z.string(),
    email: z.string().nullable().describe("Null: no mail, and so no calendar, reaches them"),
    entries: z
      .array(
        z.object({
          invitation: z.string(),
          interview: z.string(),
          kind: z.enum(INTERVIEW_KINDS),
          state: z.enum(INVITATION_STATES),
          timeZone: z.string(),
          offered: z
            .object({ start: instant, end: instant, until: instant })
            .nullable()
            .describe("A seat that is held for who waits, and until when"),
          should: span.describe("The meeting that is agreed; null: none"),
          shows: span.describe("What the mail that has left brought; null: nothing"),
          mail: z
            .object({
              id: z.string(),
              kind: z.string(),
              method: z.enum(["REQUEST", "CANCEL"]),
              state: z.enum(MESSAGE_STATES),
              at: instant.describe("When it came into this state"),
            })
            .nullable()
            .describe("The mail that brought it, or is to bring what should be"),
          agreement: z
            .enum(AGREEMENTS)
            .describe("`waiting`: right once its mail has left; `wrong`: tell them in another way"),
        }),
      )
      .describe("One for each invitation, newest first"),
  })
  .describe("What the calendar of an application's candidate should show, and what it does");
export type CalendarMirrorWire = z.output<typeof calendarMirror>;
