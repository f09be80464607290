import { define } from "../../lib/define.ts";
import { DeletedApplications } from "./element.ts";

define("deleted-applications", DeletedApplications);

declare global {
  interface HTMLElementTagNameMap {
    "deleted-applications": DeletedApplications;
  }
}
