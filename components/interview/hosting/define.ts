import { define } from "../../lib/define.ts";
import { InterviewHosting } from "./element.ts";

define("interview-hosting", InterviewHosting);

declare global {
  interface HTMLElementTagNameMap {
    "interview-hosting": InterviewHosting;
  }
}
