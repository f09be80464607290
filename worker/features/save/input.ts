import * as z from "zod";
import { line, localDate, messageOf, note, send } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";

export const LEGAL_BASES = ["consent", "legitimate-interest"] as const;

export const input = z.strictObject({
  /** What the data is kept for: a new purpose needs to be said (GDPR article 5.1 b). */
  purpose: line(300),
  basis: z.enum(LEGAL_BASES),
  /** The interests weighed; needed with legitimate interest (GDPR article 6.1 f). */
  note,
  expiresOn: localDate,
  message: messageOf(kinds),
  send,
});
