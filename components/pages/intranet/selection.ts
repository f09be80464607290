import { say, sayCount } from "../words.ts";
import { find } from "./dom.ts";
import type { VidareElement } from "./types.ts";

export interface Selection {
  has: (id: string) => boolean;
  set: (id: string, chosen: boolean) => void;
  /** All that the filter finds, or the most. */
  addFound: (ids: readonly string[]) => void;
  clear: () => void;
  /** Tells it which applications the list shows now, and whether there are more. */
  showing: (ids: string[], more: boolean) => void;
}

/** Who is ticked by now, for the rest of the page. */
export class ChosenEvent extends Event {
  static readonly type = "chosen";
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super(ChosenEvent.type);
    this.ids = ids;
  }
}

/** As many as one action takes. */
export const MOST = 1000;

/**
 * The ticked applications, which actions work on. They stay ticked when the list changes, so that people found by
 * several searches can be taken together; another project begins anew, and so does what was done to them.
 */
export function startSelection(changed: () => void): Selection {
  const all = find("select-all", HTMLInputElement);
  const clear = find("clear");
  const beyond = find("select-found");
  const actions = find("bulk-actions") as VidareElement;
  const chosen = new Set<string>();
  let shown: string[] = [];
  let more = false;
  /** All that the filter finds is chosen already. */
  let whole = false;

  function draw(): void {
    const ticked = shown.filter((id) => chosen.has(id)).length;
    all.checked = ticked > 0 && ticked === shown.length;
    all.indeterminate = ticked > 0 && ticked < shown.length;
    all.disabled = shown.length === 0;
    const none = chosen.size === 0;
    find("select-all-text").classList.toggle("unseen", !none);
    find("selected").textContent = none
      ? ""
      : chosen.size < MOST
        ? sayCount("list.selected", chosen.size)
        : say("list.selected-most", { count: MOST });
    clear.hidden = none;
    beyond.hidden = !(more && all.checked) || whole || chosen.size >= MOST;
    actions.hidden = none;
    actions.applications = [...chosen];
  }

  function set(ids: readonly string[], to: boolean, everybody = false): void {
    whole = everybody;
    for (const id of ids) {
      if (!to) chosen.delete(id);
      else if (chosen.size < MOST) chosen.add(id);
    }
    draw();
    changed();
    document.dispatchEvent(new ChosenEvent([...chosen]));
  }

  const none = (): void => {
    set([...chosen], false);
    all.focus();
  };

  all.addEventListener("change", () => set(all.checked ? shown : [...chosen], all.checked));
  clear.addEventListener("click", none);
  document.addEventListener("candidate-action-close", (event) => {
    const { receipts, target } = event;
    if (!receipts.length || !chosen.size) return;
    if (target !== actions && target !== find("actions")) return;
    set(
      receipts.map(({ application }) => application),
      false,
    );
    if (target === actions && !chosen.size) all.focus();
  });

  return {
    has: (id) => chosen.has(id),
    set: (id, to) => set([id], to),
    addFound: (ids) => set(ids, true, true),
    clear: () => set([...chosen], false),
    showing: (ids, others) => {
      whole &&= ids.join() === shown.join();
      shown = ids;
      more = others;
      draw();
    },
  };
}
