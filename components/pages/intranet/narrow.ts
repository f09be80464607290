import { find } from "./dom.ts";
import type { Place } from "./address.ts";
import { rowLink } from "./rows.ts";

/** As in intranet.css: list and application are then two views instead of two columns. */
const narrow = matchMedia("(width < 60rem)");

let open = "";
let scrolled = 0;

/**
 * Shows the list or the application. The focus goes along with who chose it by key, and on a narrow screen with
 * everybody; coming back to the list there finds it where it was left. Call before the views are drawn, and
 * `arrive` after.
 */
export function leave(place: Place, byKey: boolean): { arrive: () => void } {
  const before = open;
  open = place.application;
  if (narrow.matches && open && !before) scrolled = scrollY;
  document.body.dataset["open"] = open ? "detail" : "list";
  return {
    arrive: () => {
      if (!narrow.matches) {
        if (byKey && open && open !== before) find("detail-name").focus();
        return;
      }
      if (Boolean(open) === Boolean(before)) return;
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
