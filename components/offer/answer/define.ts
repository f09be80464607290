import { define } from "../../lib/define.ts";
import { OfferAnswer } from "./element.ts";

define("offer-answer", OfferAnswer);

declare global {
  interface HTMLElementTagNameMap {
    "offer-answer": OfferAnswer;
  }
}
