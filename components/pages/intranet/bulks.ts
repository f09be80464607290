import { find } from "./dom.ts";
import type { VidareElement, View } from "./types.ts";

/** What was done to many is Vidare's own element, which asks again when something has been done. */
export function startBulks(): View {
  const element = find("bulk-history") as VidareElement & { reload?: () => void };
  return { show: () => {}, refresh: () => element.reload?.() };
}
