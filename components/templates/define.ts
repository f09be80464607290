import { define } from "../lib/define.ts";
import { EmailTemplates } from "./element.ts";

define("email-templates", EmailTemplates);

declare global {
  interface HTMLElementTagNameMap {
    "email-templates": EmailTemplates;
  }
}
