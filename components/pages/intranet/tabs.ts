import { STATUSES, type Status } from "../../../worker/domain/vocabulary.ts";
import { say, type Word } from "../words.ts";
import { find, h } from "./dom.ts";
import { addressOf, type Place } from "./address.ts";

export type Bucket = Status | "deleted";
type Counts = Record<Bucket, number>;

/** Statuses that have a tab; who is hired has left the candidates. */
const STATUS_TABS = STATUSES.filter((status) => status !== "hired");

/** All that the list "All" holds: neither the hired nor the deleted. */
export const current = (counts: Counts): number =>
  STATUS_TABS.reduce((total, status) => total + counts[status], 0);

interface Tab {
  word: Word;
  to: Pick<Place, "view" | "status">;
  count: (counts: Counts, employed: number) => number;
}

const TABS: Tab[] = [
  { word: "tab.all", to: { view: "applications", status: "" }, count: current },
  ...STATUS_TABS.map((status): Tab => ({
    word: `tab.${status}`,
    to: { view: "applications", status },
    count: (counts) => counts[status],
  })),
  {
    word: "tab.employees",
    to: { view: "employees", status: "" },
    count: (_counts, employed) => employed,
  },
  { word: "tab.deleted", to: { view: "deleted", status: "" }, count: ({ deleted }) => deleted },
];

/** The tabs are made once and then changed, so that the one that was chosen keeps the focus. */
export function showTabs(place: Place, counts: Counts | null, employed: number): void {
  const list = find("tabs");
  // Who was hired is among the employees, also while their application is read.
  const tab = place.status === "hired" ? { view: "employees", status: "" } : place;
  if (!list.firstChild) list.append(...TABS.map(({ word }) => newTab(word)));
  TABS.forEach(({ to, count }, at) => {
    const link = list.children[at]?.firstElementChild;
    if (!(link instanceof HTMLAnchorElement)) return;
    const now = to.view === tab.view && to.status === tab.status;
    link.href = addressOf({ ...place, application: "", ...to });
    link.ariaCurrent = now ? "true" : null;
    link.lastElementChild!.textContent = counts ? String(count(counts, employed)) : "";
    if (now && list.parentElement) uncover(link, list.parentElement);
  });
}

const newTab = (word: Word): HTMLLIElement =>
  h(
    "li",
    {},
    h("a", { "data-step": true }, h("span", {}, say(word)), " ", h("span", { class: "count" })),
  );

/** Where the tabs do not all fit, they scroll sideways; the page itself must not move. */
function uncover(tab: Element, strip: Element): void {
  const { left, right } = tab.getBoundingClientRect();
  const edge = strip.getBoundingClientRect();
  if (left < edge.left) strip.scrollLeft -= edge.left - left;
  else if (right > edge.right) strip.scrollLeft += right - edge.right;
}
