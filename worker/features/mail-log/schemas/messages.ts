import * as z from "zod";
import { attachment } from "../../../http/schemas/files.ts";
import { message } from "../../../http/schemas/messages.ts";
import { instant, language, named, titled, words } from "../../../http/schemas/parts.ts";

export const loggedMessage = message
  .extend({
    application: z.string().describe("Empty for what concerns many"),
    externalId: z.string().nullable().describe("The host’s own id of the application"),
    candidate: named,
    project: titled,
    kindName: z.string().describe("Its kind in words"),
    createdAt: instant,
  })
  .describe("A message of the log, with whom it is about")
  .meta({ id: "LoggedMessage" });
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
  .describe("Everything of one message")
  .meta({ id: "MessageDetail" });
export type MessageDetail = z.output<typeof messageDetail>;

export const messageHold = z
  .object({
    id: z.string(),
    forSeconds: z.int().describe("How long it waits now; to be asked for anew before"),
    atMostSeconds: z
      .int()
      .describe("How long it waits however often that is asked for; a new hold begins anew"),
    restSeconds: z.int().describe("How long it waits once it is let go or saved, at the least"),
    plannedAt: instant
      .nullable()
      .describe("When it leaves then, where that is later; null: after `restSeconds`"),
  })
  .describe("A message that does not leave while it is open for editing");
export type MessageHold = z.output<typeof messageHold>;
