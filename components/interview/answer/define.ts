import { define } from "../../lib/define.ts";
import { InterviewAnswer } from "./element.ts";

define("interview-answer", InterviewAnswer);

declare global {
  interface HTMLElementTagNameMap {
    "interview-answer": InterviewAnswer;
  }
}
