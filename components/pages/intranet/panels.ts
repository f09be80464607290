import type { PanelMean } from "../../../worker/http/panel-wire.ts";
import { language, say, sayCount } from "../words.ts";
import { find, h } from "./dom.ts";
import type { View } from "./list.ts";
import { addressOf, go, type Place } from "./place.ts";

/** The review panels; a dialog that has sent candidates to one leads here. */
export function startPanels(): View {
  const ranking = find("panel-ranking") as HTMLElement & { reload?: () => void };
  document.addEventListener("panel-show", (event) => {
    const { panel } = event as Event & { panel: string };
    go({ view: "panels", panel, application: "", status: "" });
  });
  return {
    show: ({ panel, view }) => {
      if (view === "panels" && ranking.getAttribute("panel") !== (panel || null)) {
        if (panel) ranking.setAttribute("panel", panel);
        else ranking.removeAttribute("panel");
      }
    },
    refresh: () => ranking.reload?.(),
  };
}

const words = ({ mean, n }: PanelMean): string => {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 2 };
  const figure = mean?.toLocaleString(language, digits) ?? "–";
  return `${say("panel.mean", { mean: figure })} (${sayCount("panel.n", n)})`;
};

/** Mean and number of ratings, or nothing before anyone has rated. */
export const panelMark = ({ panel }: { panel: PanelMean | null }): HTMLElement | null =>
  panel?.n ? h("span", { class: "mean" }, words(panel)) : null;

/** The same, leading to the ranking. */
export const panelLink = (
  { panel }: { panel: PanelMean | null },
  place: Place,
): HTMLElement | null => {
  if (!panel?.n) return null;
  const href = addressOf({ ...place, view: "panels", panel: panel.panel, application: "" });
  return h("a", { "data-step": true, href }, words(panel));
};
