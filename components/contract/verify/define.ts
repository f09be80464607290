import { define } from "../../lib/define.ts";
import { ContractVerify } from "./element.ts";

define("contract-verify", ContractVerify);

declare global {
  interface HTMLElementTagNameMap {
    "contract-verify": ContractVerify;
  }
}
