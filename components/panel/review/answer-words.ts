import type { Rating } from "../../../worker/features/panel/rules/panel.ts";
import type { Key, Speech } from "../../lib/i18n.ts";
import type { Draft, Refusal } from "./drafts.ts";

/** How the saving of a draft stands, in words. */
export function savingOf(
  { state, at, problem }: Draft,
  speech: Speech,
  timeZone: string,
  closed: Refusal | undefined,
): string {
  const { say } = speech;
  if (state === "new") return "";
  if (state === "saved" && at)
    return say("review.state-saved", {
      when: speech.time(at, timeZone, { timeStyle: "short" }),
    });
  if (state !== "refused") return say(`review.state-${state}` as Key);
  const reason = closed ?? (problem === "left_panel" ? problem : null);
  const why = reason ? say(`review.why-${reason}`) : problem;
  return why ? say("review.state-refused", { why }) : say("review.mark-unsaved");
}

/** What was said of a candidate, in a line: "5, bra" or one of the other answers. Empty: nothing yet. */
export function answerOf(
  { verdict, score }: Rating,
  anchors: readonly string[],
  { say }: Speech,
): string {
  if (verdict !== "rated") return say(`review.${verdict}`);
  return score === null ? "" : say("review.step", { score, words: anchors[score - 1] ?? "" });
}
