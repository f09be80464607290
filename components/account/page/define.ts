import { define } from "../../lib/define.ts";
import { CandidatePage } from "./element.ts";

define("candidate-page", CandidatePage);

declare global {
  interface HTMLElementTagNameMap {
    "candidate-page": CandidatePage;
  }
}
