import * as z from "zod";
import { address, line, send, text } from "../fields.ts";

export const input = z.strictObject({
  recipient: address,
  subject: line(200),
  content: text(20_000),
  anonymise: z.boolean(),
  withoutAttachments: z.boolean(),
  send,
});
