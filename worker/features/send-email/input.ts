import * as z from "zod";
import { address, body, copyToSelf, line, send, subject } from "../../engine/input-parts.ts";

export const input = z.strictObject({
  /** Default: the candidate's own address. */
  recipient: address.optional(),
  /** One of the organisation's senders; default: the organisation. */
  from: address.optional(),
  subject,
  content: body,
  /** Ids of the candidate's files or of uploads. */
  attachments: z.array(line(60)).max(10).default([]),
  copyToSelf,
  send,
});
