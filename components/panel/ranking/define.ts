import { define } from "../../lib/define.ts";
import { PanelRanking } from "./element.ts";

define("panel-ranking", PanelRanking);

declare global {
  interface HTMLElementTagNameMap {
    "panel-ranking": PanelRanking;
  }
}
