import type { Place } from "./address.ts";
import { find } from "./dom.ts";
import type { VidareElement, View } from "./types.ts";

/** What was done to many is Vidare's own element, which asks again when something has been done and it is on show. */
export function startBulks(): View {
  const element = find("bulk-history") as VidareElement & { reload?: () => void };
  let stale = false;
  const show = ({ view }: Place): void => {
    if (view !== "bulks" || !stale) return;
    stale = false;
    element.reload?.();
  };
  return {
    show,
    refresh: (place) => {
      stale = true;
      show(place);
    },
  };
}
