import { say, sayCount } from "../words.ts";
import { here } from "./address.ts";
import { find } from "./dom.ts";
import type { ChosenEvent } from "./selection.ts";
import type { VidareElement } from "./types.ts";

/**
 * The page's main button acts on those who are ticked, when any are, and says so; else on whom is open. Answers what
 * to call when another is.
 */
export function startScope(): () => void {
  const actions = find("actions") as VidareElement;
  const hint = find("actions-scope");
  const [words, clear] = hint.children as unknown as [HTMLElement, HTMLButtonElement];
  clear.textContent = say("list.clear");
  clear.addEventListener("click", () => {
    find("clear").click();
    find("detail-name").focus();
  });
  let chosen: readonly string[] = [];
  const draw = (): void => {
    const itself = chosen.length === 1 && chosen[0] === here().application;
    hint.hidden = chosen.length === 0 || itself;
    words.textContent = sayCount("detail.scope", chosen.length);
  };
  document.addEventListener("chosen", (event) => {
    chosen = (event as ChosenEvent).ids;
    actions.applications = [...chosen];
    draw();
  });
  return draw;
}
