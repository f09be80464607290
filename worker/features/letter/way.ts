/** Who is told by letter: the action's own text, to be printed and posted like any other letter. */
import * as z from "zod";
import type { ActionId } from "../../domain/vocabulary.ts";
import { defineAnswerWay } from "../../engine/answer-way.ts";
import { letterParts } from "./input.ts";
import { writeLetter } from "./plan/write.ts";
import type { LetterKind } from "./rules/letter.ts";

const TELLS: Partial<Record<ActionId, LetterKind>> = { reject: "letter-rejected" };

export const byLetter = defineAnswerWay({
  id: "letter",
  input: z.strictObject(letterParts),
  references: (action, { message }) => {
    const kind = TELLS[action];
    return kind ? { templates: [message?.template ?? kind] } : null;
  },
  tell: (facts, action, asked) => writeLetter(facts, TELLS[action]!, asked, ["input", "letter"]),
});
