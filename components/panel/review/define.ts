import { define } from "../../lib/define.ts";
import { PanelReview } from "./element.ts";

define("panel-review", PanelReview);

declare global {
  interface HTMLElementTagNameMap {
    "panel-review": PanelReview;
  }
}
