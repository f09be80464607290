import { showAreas } from "./intranet/areas.ts";
import { startDeleted } from "./intranet/deleted.ts";
import { startBulks } from "./intranet/bulks.ts";
import { startDetail } from "./intranet/detail.ts";
import { find } from "./intranet/dom.ts";
import { startEmployees } from "./intranet/employees.ts";
import { startList } from "./intranet/list.ts";
import { leave } from "./intranet/narrow.ts";
import { addressOf, follow, go, here, type Place, VIEWS } from "./intranet/address.ts";
import { startPanels, startRecentPanels } from "./intranet/panels.ts";
import { startProjects } from "./intranet/projects.ts";
import { followShow } from "./intranet/showing.ts";
import { newToken } from "./intranet/server.ts";
import type { VidareElement } from "./intranet/types.ts";
import { language, say, type Word } from "./words.ts";

translate();
for (const element of document.querySelectorAll<VidareElement>(
  "candidate-actions, bulk-history, deleted-applications, email-templates, email-log, panel-ranking",
)) {
  element.tokenProvider = newToken;
}

const projects = startProjects();
const views = [
  startList(),
  startDetail(),
  startEmployees(),
  startDeleted(),
  startBulks(),
  startPanels(),
  startRecentPanels(),
];

let shown = here().view;
follow((place, byKey) => {
  const { arrive } = leave(place, byKey);
  // Another part of the page begins at its top.
  if (place.view !== shown) scrollTo(0, 0);
  shown = place.view;
  for (const view of VIEWS) {
    find(view).hidden = place.view !== view;
  }
  showLanguageLink(place);
  showAreas(place);
  projects.show(place);
  for (const view of views) view.show(place);
  arrive();
});

let waiting = 0;
/** A bulk reports row by row; one refresh follows when it pauses. */
function refreshSoon(): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    void projects.refresh();
    for (const view of views) view.refresh(here());
  }, 150);
}
document.addEventListener("candidate-action", refreshSoon);
document.addEventListener("candidate-action-undo", refreshSoon);
document.addEventListener("mail-due", refreshSoon);
followShow();

const first = await projects.first;
if (!here().project) go({ project: first }, "replace");

function translate(): void {
  document.documentElement.lang = language;
  document.title = say("page.title");
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
    element.textContent = say(element.dataset["word"] as Word);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset["label"] as Word));
  }
  if (language === "en") {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-keep-language]")) {
      link.search = "?lang=en";
    }
  }
}

function showLanguageLink(place: Place): void {
  const link = find("language", HTMLAnchorElement);
  const other = language === "sv" ? "en" : "sv";
  const address = new URL(addressOf(place), location.href);
  if (other === "en") address.searchParams.set("lang", "en");
  else address.searchParams.delete("lang");
  link.href = address.href;
  link.lang = link.hreflang = other;
  link.textContent = say("top.language");
}
