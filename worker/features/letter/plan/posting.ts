import { localDate } from "../../../domain/localtime.ts";
import { dayOf } from "../../../domain/params.ts";
import { block, defineAction, item } from "../../../engine/action.ts";
import { postingInput } from "../input.ts";
import { unposted } from "../rules/letter.ts";

/** All letters of the application that wait are in the post. */
export const recordPosting = defineAction({
  id: "record-posting",
  input: postingInput,
  unavailable: ({ features }) => (unposted(features.letters).length ? null : "nothing_to_post"),
  plan: (facts, { postedOn, note }) => {
    const today = localDate(facts.now, facts.organisation.timeZone);
    const day = postedOn ?? today;
    const letters = unposted(facts.features.letters);
    return {
      effects: [
        { kind: "post-letters", letters: letters.map(({ id }) => id), data: { postedOn: day } },
      ],
      items: letters.map(({ subject }) =>
        item("created", "letter.posted", { subject, day: dayOf(day) }),
      ),
      blocks: day > today ? [block("letter.posted-later", ["input", "postedOn"])] : [],
      detail: { postedOn: day, ...(note !== undefined && { note }) },
    };
  },
});
