import type { PanelSummary } from "../../../worker/features/panel/schemas/panels.ts";
import type { PanelMean } from "../../../worker/features/panel/follow.ts";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import { language, say, sayCount, sayDay } from "../words.ts";
import { fill, find, h, isolated } from "./dom.ts";
import { addressOf, go, here, type Place } from "./address.ts";
import { newToken, query, read } from "./server.ts";
import type { VidareElement, View } from "./types.ts";

type Ranking = VidareElement & { reload?: () => void };

/** The review panels; a dialog that has sent candidates to one leads here. */
export function startPanels(): View {
  const ranking = find("panel-ranking") as Ranking;
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

/** What reviewers say of one candidate, once there is a panel; nothing until it is known. */
export function showPanelOf(application: Pick<ApplicationDetail, "id" | "panel"> | null): void {
  const part = find("detail-panel");
  part.hidden = !application?.panel;
  const shown = part.querySelector<Ranking>("panel-ranking");
  if (!application?.panel) return shown?.remove();
  if (shown?.getAttribute("application") === application.id) return shown.reload?.();
  shown?.remove();
  const ranking = h("panel-ranking", { application: application.id }) as Ranking;
  ranking.tokenProvider = newToken;
  part.append(ranking);
}

/** Panels that the overview of a project shows. */
const RECENT = 3;

/** The newest panels of the chosen project, or of all; nothing where there is none. */
export function startRecentPanels(): View {
  const part = find("overview-panels");
  let asked = "";
  let reading = new AbortController();

  async function load({ project }: Place): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    const path = `/v1/panels?${query({ limit: RECENT, ...(project !== "all" && { project }) })}`;
    let panels: PanelSummary[] = [];
    try {
      panels = (await read<Page<PanelSummary>>(path, signal)).data;
    } catch {
      // The overview stands without them.
      if (signal.aborted) return;
    }
    part.hidden = panels.length === 0;
    fill(find("overview-panel-list"), ...panels.map((panel) => recent(panel, here())));
  }

  return {
    show: (place) => {
      if (place.view !== "applications" || !place.project || place.project === asked) return;
      asked = place.project;
      part.hidden = true;
      void load(place);
    },
    refresh: (place) => {
      if (place.view === "applications") void load(place);
      else asked = "";
    },
  };
}

function recent(panel: PanelSummary, place: Place): HTMLElement {
  const { id, project, createdAt, deadlineAt, over, submitted, reviewers } = panel;
  const opened = say("overview.panel-opened", { date: sayDay(createdAt) });
  const title = place.project === "all" ? project.title : opened;
  const until = over ? "overview.panel-over" : "overview.panel-until";
  const show = say("overview.panel-show");
  const href = addressOf({ ...place, view: "panels", panel: id, application: "" });
  return h(
    "li",
    {},
    h("strong", {}, isolated(title)),
    h("span", {}, say("overview.panel-progress", { n: submitted, total: reviewers })),
    h("span", {}, say(until, { date: sayDay(deadlineAt) })),
    h("a", { "data-step": true, href, "aria-label": `${show}: ${title}` }, show),
  );
}
