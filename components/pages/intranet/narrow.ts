import { find } from "./dom.ts";
import type { Place } from "./address.ts";
import { rowLink } from "./rows.ts";

/** As in intranet.css: list and application are then two views instead of two columns. */
const narrow = matchMedia("(width < 60rem)");

let open = "";
let scrolled = 0;

/**
 * Shows the list or the application. On a narrow screen the focus goes along, and coming back to
 * the list finds it where it was left. Call before the views are drawn, and `arrive` after.
 */
export function leave(place: Place): { arrive: () => void } {
  const before = open;
  open = place.application;
  if (narrow.matches && open && !before) scrolled = scrollY;
  document.body.dataset["open"] = open ? "detail" : "list";
  return {
    arrive: () => {
      if (!narrow.matches || Boolean(open) === Boolean(before)) return;
      if (open) {
        scrollTo(0, 0);
        find("detail-name").focus({ preventScroll: true });
      } else {
        scrollTo(0, scrolled);
        rowLink(find("rows"), before)?.focus({ preventScroll: true });
      }
    },
  };
}
