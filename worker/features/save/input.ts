import * as z from "zod";
import { LOCALES } from "../../domain/vocabulary.ts";
import { line, localDate, messageOf, note, send } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";
import { ANSWER_WAYS, LEGAL_BASES, OWN_ANSWERS } from "./rules.ts";

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

/** What a recruiter records, who says when and how it came; or a person's own word, of a profile as they have seen it. */
export const answerInput = z
  .strictObject({
    answer: z.enum(OWN_ANSWERS),
    answeredOn: localDate.optional(),
    via: z.enum(ANSWER_WAYS).optional(),
    note,
    /** Of who says it themselves. */
    profile: line(60).optional(),
    /** The profile's version: another is a conflict. */
    seen: z.int().min(1).optional(),
    /** With extend: the new last day. */
    until: localDate.optional(),
  })
  .check((context) => {
    const { answer, answeredOn, via, profile, until } = context.value;
    const refuse = (path: string, code: string) =>
      context.issues.push({ code: "custom", input: undefined, path: [path], params: { code } });
    if (profile !== undefined) return;
    if (answer === "extend" && until === undefined) refuse("until", "required");
    if (answer !== "extend" && until !== undefined) refuse("until", "invalid_value");
    if (answeredOn === undefined) refuse("answeredOn", "required");
    if (via === undefined) refuse("via", "required");
  });
export type AnswerInput = z.output<typeof answerInput>;
