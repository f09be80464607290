import * as z from "zod";
import { LEGAL_BASES } from "../../domain/saving.ts";
import { LOCALES } from "../../domain/vocabulary.ts";
import { line, localDate, messageOf, note, send } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";

export const input = z.strictObject({
  /** What the data is kept for: a new purpose needs to be said (GDPR article 5.1 b). */
  purpose: line(300),
  /** The same in words of a language; default for each: `purpose`, and the plan says so. */
  purposes: z.partialRecord(z.enum(LOCALES), line(300)).default({}),
  basis: z.enum(LEGAL_BASES),
  /** Why it is needed or the interest outweighs; required unless the candidate is asked (GDPR article 6.1 e, f). */
  note,
  expiresOn: localDate,
  message: messageOf(kinds),
  send,
});
