import { define } from "../../lib/define.ts";
import { ContractAnswer } from "./element.ts";

define("contract-answer", ContractAnswer);

declare global {
  interface HTMLElementTagNameMap {
    "contract-answer": ContractAnswer;
  }
}
