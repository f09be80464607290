import * as z from "zod";
import { line, messageOf, note, send } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";

/** Which answer goes out. Letters come with `send-letter`. */
export const REJECTION_TYPES = ["email", "none"] as const;

export const input = z.strictObject({
  type: z.enum(REJECTION_TYPES),
  /** Id from the organisation's rejection list; statistics count it. */
  reason: line(60),
  note,
  message: messageOf(kinds),
  send,
});
