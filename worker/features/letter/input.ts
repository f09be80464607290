import * as z from "zod";
import { line, localDate, messageOf, note } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";
import { LETTERS } from "./rules/letter.ts";

/** What is asked of a letter beside which one it is: also where another action sends it. */
export const letterParts = {
  message: messageOf(kinds),
  careOf: line(100).optional(),
  /** In words; default: an address in Sweden. */
  country: line(60).optional(),
  /** The letter may go out although the person's identity is protected (DECISIONS.md, 29). */
  confirmProtected: z.boolean().default(false),
};

export const letterInput = z.strictObject({ letter: z.enum(LETTERS), ...letterParts });

export const postingInput = z.strictObject({
  /** When they were posted; default: today. */
  postedOn: localDate.optional(),
  note,
});
