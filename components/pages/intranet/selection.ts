import { sayCount } from "../words.ts";
import { find } from "./dom.ts";
import type { VidareElement } from "./types.ts";

export interface Selection {
  has: (id: string) => boolean;
  set: (id: string, chosen: boolean) => void;
  clear: () => void;
  /** Tells it which applications the list shows now. */
  showing: (ids: string[]) => void;
}

/**
 * The ticked applications, which bulk actions work on. They stay ticked when the list changes, so
 * that people found by several searches can be taken together; another project begins anew.
 */
export function startSelection(changed: () => void): Selection {
  const all = find("select-all", HTMLInputElement);
  const clear = find("clear");
  const actions = find("bulk-actions") as VidareElement;
  const chosen = new Set<string>();
  let shown: string[] = [];

  function draw(): void {
    const ticked = shown.filter((id) => chosen.has(id)).length;
    all.checked = ticked > 0 && ticked === shown.length;
    all.indeterminate = ticked > 0 && ticked < shown.length;
    all.disabled = shown.length === 0;
    const none = chosen.size === 0;
    find("select-all-text").classList.toggle("unseen", !none);
    find("selected").textContent = none ? "" : sayCount("list.selected", chosen.size);
    clear.hidden = none;
    actions.hidden = none;
    actions.applications = [...chosen];
  }

  function set(ids: string[], to: boolean): void {
    for (const id of ids) {
      if (to) chosen.add(id);
      else chosen.delete(id);
    }
    draw();
    changed();
  }

  all.addEventListener("change", () => set(all.checked ? shown : [...chosen], all.checked));
  clear.addEventListener("click", () => {
    set([...chosen], false);
    all.focus();
  });

  return {
    has: (id) => chosen.has(id),
    set: (id, to) => set([id], to),
    clear: () => set([...chosen], false),
    showing: (ids) => {
      shown = ids;
      draw();
    },
  };
}
