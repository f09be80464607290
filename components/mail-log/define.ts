import { define } from "../lib/define.ts";
import { EmailLog } from "./element.ts";

define("email-log", EmailLog);

declare global {
  interface HTMLElementTagNameMap {
    "email-log": EmailLog;
  }
}
