/** The page behind the personal link of whoever meets candidates at an interview or information meeting. */
import "../interview/hosting/define.ts";
import { host } from "./hosted.ts";

host(document.createElement("interview-hosting"), "hosting-opened", {
  sv: "Dina möten",
  en: "Your meetings",
});
