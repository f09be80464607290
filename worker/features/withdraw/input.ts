import * as z from "zod";
import { line, messageOf, note, send } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";

export const WITHDRAWAL_SOURCES = ["interview-invitation", "phone", "email", "own-link"] as const;

export const input = z.strictObject({
  /** How it became known. */
  source: z.enum(WITHDRAWAL_SOURCES),
  /** Id from the organisation's withdrawal list, which is not the rejection list. */
  reason: line(60).optional(),
  note,
  notify: z.boolean(),
  message: messageOf(kinds),
  send,
});
