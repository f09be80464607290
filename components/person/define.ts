import { define } from "../lib/define.ts";
import { PersonData } from "./element.ts";

define("vidare-person-data", PersonData);

declare global {
  interface HTMLElementTagNameMap {
    "vidare-person-data": PersonData;
  }
}
