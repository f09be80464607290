import * as z from "zod";
import { MESSAGE_STATES } from "../../domain/vocabulary.ts";
import { instant, words } from "./parts.ts";

export const calendar = z
  .enum(["REQUEST", "CANCEL"])
  .nullable()
  .describe(
    "With a calendar entry that puts a meeting into the recipient’s calendar, or changes it there (REQUEST), or takes it out (CANCEL)",
  );

export const message = z
  .object({
    id: z.string(),
    kind: z.string(),
    audience: z.enum(["candidate", "other"]),
    to: z.string(),
    from: z.string(),
    replyTo: z.string().nullable(),
    subject: z.string(),
    state: z.enum(MESSAGE_STATES),
    sendAt: instant,
    stateAt: instant,
    failure: words.nullable().describe("In words, when it was not sent or not delivered"),
    calendar,
    beingEdited: z
      .object({ by: z.string(), until: instant })
      .nullable()
      .describe("Who has it open for editing, and until when it waits for them (it may be over)"),
    version: z
      .int()
      .describe(
        "Rises when somebody edits or cancels the message; to be named by the next who does",
      ),
    template: z
      .string()
      .nullable()
      .describe("Version of the template that it was made from; null for a recruiter's own words"),
    changeable: z.boolean().describe("It still waits, and this session may cancel it"),
    addressChanged: z
      .boolean()
      .describe("It still waits, for an address that the candidate no longer has"),
    stranded: words
      .nullable()
      .describe(
        "Why it will not leave as it stands, while it waits: what it was planned upon has changed",
      ),
  })
  .meta({ id: "Message" });
/** What a change of a fact stops: for the answer to whoever made it. */
export const strandedMail = z
  .array(
    z.object({
      id: z.string(),
      application: z.string(),
      subject: z.string(),
      to: z.string(),
      stranded: words,
    }),
  )
  .describe("The person’s mail that waits and will not leave as it stands, and why")
  .meta({ id: "StrandedMail" });

export type StrandedMail = z.output<typeof strandedMail>;

export type MessageWire = z.output<typeof message>;
