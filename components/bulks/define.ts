import { define } from "../lib/define.ts";
import { BulkHistory } from "./element.ts";

define("bulk-history", BulkHistory);

declare global {
  interface HTMLElementTagNameMap {
    "bulk-history": BulkHistory;
  }
}
