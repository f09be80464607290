import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import { say } from "../words.ts";
import { h } from "./dom.ts";

/** Beside the status Saved: the answer is awaited, or was no; or who is kept was asked whether they may be longer. */
export function savedMark({
  status,
  deleted,
  keeping,
}: Pick<ApplicationSummary, "status" | "deleted" | "keeping">): HTMLElement | null {
  if (status !== "saved" || deleted || !keeping) return null;
  const { state, askedAgainAt } = keeping;
  if (state !== "kept") return h("span", { class: "answer" }, say(`saved.${state}`));
  return askedAgainAt ? h("span", { class: "answer" }, say("saved.again")) : null;
}
