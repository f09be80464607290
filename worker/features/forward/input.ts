import * as z from "zod";
import { address, body, send, subject } from "../../engine/input-parts.ts";

export const input = z.strictObject({
  recipient: address,
  subject,
  content: body,
  /** Leaves defined fields only, with everything that tells who it is taken out. */
  anonymise: z.boolean(),
  withoutAttachments: z.boolean(),
  send,
});
