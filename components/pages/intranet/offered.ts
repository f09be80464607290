import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import { say, sayDay } from "../words.ts";
import { h } from "./dom.ts";

/** Beside the status of who has an offer: whether they have answered, and until when they can. */
export const offerMark = ({
  status,
  deleted,
  offer,
}: Pick<ApplicationSummary, "status" | "deleted" | "offer">): HTMLElement | null => {
  if (status !== "offered" || deleted || !offer) return null;
  const { state, answerBy } = offer;
  if (state !== "standing" && state !== "accepted" && state !== "expired") return null;
  return h("span", { class: "answer" }, say(`offer.${state}`, { date: sayDay(answerBy) }));
};
