import { block, defineAction } from "../../../engine/action.ts";
import { letterInput } from "../input.ts";
import { writeLetter } from "./write.ts";

/** Only two letters are made here; anything else is written and posted by hand, which the plan says. */
export const sendLetter = defineAction({
  id: "send-letter",
  input: letterInput,
  references: ({ letter, message }) =>
    letter === "by-hand" ? {} : { templates: [message?.template ?? letter] },
  plan: (facts, { letter, ...asked }) => {
    if (letter === "by-hand") return { blocks: [block("letter.by-hand", ["input", "letter"])] };
    const written = writeLetter(facts, letter, asked);
    const rejected = facts.application.status === "rejected";
    return letter === "letter-rejected" && !rejected
      ? {
          warnings: written.warnings,
          blocks: [block("letter.not-rejected", ["input", "letter"]), ...written.blocks],
        }
      : written;
  },
});
