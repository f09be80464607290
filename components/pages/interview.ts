/** The page behind the personal link of a candidate who is invited to an interview or information meeting. */
import "../interview/answer/define.ts";
import { host } from "./hosted.ts";

host(document.createElement("interview-answer"), "interview-opened", {
  sv: "Kallelse",
  en: "Invitation",
});
