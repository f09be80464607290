/** The page behind the personal link of a person who is kept for other jobs, or asked. */
import "../save/answer/define.ts";
import { host } from "./hosted.ts";

host(document.createElement("saved-answer"), "saved-opened", {
  sv: "Sparade uppgifter",
  en: "Saved details",
});
