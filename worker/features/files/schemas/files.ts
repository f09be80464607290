/** What is answered of a file that was stored. */
import * as z from "zod";
import { oneLine } from "../../../domain/text.ts";
import { file } from "../../../http/schemas/files.ts";
import { strandedMail } from "../../../http/schemas/messages.ts";
import { field } from "../../../http/schemas/parts.ts";

/** Where an attachment belongs, by the host's ids. */
export const place = z.object({
  project: field(oneLine(100)).describe("The host's own id of the project"),
  application: field(oneLine(100)).describe("The host's own id of the application"),
  filename: z.string().describe("With the ending of what it is"),
});

export const uploadAnswer = file.omit({ url: true });

export const attachmentAnswer = uploadAnswer.extend({
  application: z.string(),
  anonymised: z.boolean(),
  outcome: z.enum(["created", "replaced", "unchanged"]),
  waitingMail: strandedMail,
});
