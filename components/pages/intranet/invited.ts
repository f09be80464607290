import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import { say, sayMoment } from "../words.ts";
import { h } from "./dom.ts";

/** Beside the status of who is invited to a meeting: how it stands with their answer. */
export const meetingMark = ({
  status,
  deleted,
  meeting,
}: Pick<ApplicationSummary, "status" | "deleted" | "meeting">): HTMLElement | null => {
  if (status !== "interview" || deleted || !meeting || meeting.state === "cancelled") return null;
  const { state, start, offered } = meeting;
  const words = offered
    ? say("meeting.offered", { until: sayMoment(offered.until) })
    : say(`meeting.${state}`, { at: start ? sayMoment(start) : "" });
  return h("span", { class: "answer" }, words);
};
