/** The page behind the personal link of a candidate who has an employment contract. */
import "../contract/answer/define.ts";
import { host } from "./hosted.ts";

host(document.createElement("contract-answer"), "contract-opened", {
  sv: "Anställningskontrakt",
  en: "Employment contract",
});
