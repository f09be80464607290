import { define } from "../../lib/define.ts";
import { CandidateActions } from "./element.ts";

define("candidate-actions", CandidateActions);

declare global {
  interface HTMLElementTagNameMap {
    "candidate-actions": CandidateActions;
  }
}
