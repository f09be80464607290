import { say, sayCount } from "../words.ts";
import { find } from "./dom.ts";
import type { ChosenEvent } from "./selection.ts";
import type { VidareElement } from "./types.ts";

/** The page's main button acts on those who are ticked, when any are, and says so; else on whom is open. */
export function startScope(): void {
  const actions = find("actions") as VidareElement;
  const hint = find("actions-scope");
  const [words, clear] = hint.children as unknown as [HTMLElement, HTMLButtonElement];
  clear.textContent = say("list.clear");
  clear.addEventListener("click", () => {
    find("clear").click();
    find("detail-name").focus();
  });
  document.addEventListener("chosen", (event) => {
    const { ids } = event as ChosenEvent;
    actions.applications = [...ids];
    hint.hidden = ids.length === 0;
    words.textContent = sayCount("detail.scope", ids.length);
  });
}
