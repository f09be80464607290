import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import { say } from "../words.ts";
import { h } from "./dom.ts";

/** Beside the status Saved, as long as nothing is kept: the answer is awaited, or was no. */
export const savedMark = ({
  status,
  deleted,
  keeping,
}: Pick<ApplicationSummary, "status" | "deleted" | "keeping">): HTMLElement | null =>
  status === "saved" && !deleted && keeping && keeping.state !== "kept"
    ? h("span", { class: "answer" }, say(`saved.${keeping.state}`))
    : null;
