/** The page behind a reviewer's personal link. */
import "../panel/review/define.ts";
import { host } from "./hosted.ts";

host(document.createElement("panel-review"), "panel-opened", { sv: "Granskning", en: "Review" });
