import { define } from "../../lib/define.ts";
import { SavedAnswer } from "./element.ts";

define("saved-answer", SavedAnswer);

declare global {
  interface HTMLElementTagNameMap {
    "saved-answer": SavedAnswer;
  }
}
