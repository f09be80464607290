/** The page behind the personal link of a candidate who is offered a job. */
import "../offer/answer/define.ts";
import { host } from "./hosted.ts";

host(document.createElement("offer-answer"), "offer-opened", {
  sv: "Anställningsförfrågan",
  en: "Employment offer",
});
