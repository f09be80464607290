import * as z from "zod";
import { MESSAGE_STATES } from "../../domain/vocabulary.ts";
import { attachment } from "./files.ts";
import { instant, language, named, titled, words } from "./parts.ts";

export const message = z.object({
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
  version: z
    .int()
    .describe("Rises when somebody edits or cancels the message; to be named by the next who does"),
  template: z
    .string()
    .nullable()
    .describe("Version of the template that it was made from; null for a recruiter's own words"),
  changeable: z.boolean().describe("It still waits, and this session may cancel it"),
  addressChanged: z
    .boolean()
    .describe("It still waits, for an address that the candidate no longer has"),
});
export type MessageWire = z.output<typeof message>;

export const loggedMessage = message
  .extend({
    application: z.string(),
    candidate: named,
    project: titled,
    kindName: z.string().describe("Its kind in words"),
    createdAt: instant,
  })
  .describe("A message of the log, with whom it is about");
export type LoggedMessage = z.output<typeof loggedMessage>;

export const messageDetail = loggedMessage
  .extend({
    operation: z.string(),
    text: z.string(),
    html: z.string(),
    language,
    attachments: z.array(attachment),
    by: z.string().nullable().describe("Who made it, by name; null for a test copy"),
    sentAt: instant.nullable().describe("When it left; null as long as it has not"),
    editable: z.boolean(),
    whyNot: words.nullable().describe("In words, when it is not editable"),
    source: z
      .object({ subject: z.string(), body: z.string() })
      .nullable()
      .describe("As written, with merge fields; null when it cannot be edited"),
    changes: z
      .array(z.object({ verb: z.enum(["edit", "cancel"]), by: z.string(), at: instant }))
      .describe("Oldest first"),
  })
  .describe("Everything of one message");
export type MessageDetail = z.output<typeof messageDetail>;
