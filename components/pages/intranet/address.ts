import type { Status } from "../../../worker/domain/vocabulary.ts";

export const VIEWS = [
  "applications",
  "employees",
  "deleted",
  "bulks",
  "templates",
  "log",
  "panels",
] as const;

/** Where the recruiter is, kept in the address so that it survives a reload and can be sent. */
export interface Place {
  /** A project's id, "all", or empty before one has been chosen. */
  project: string;
  view: (typeof VIEWS)[number];
  /** Empty for all. */
  status: Status | "";
  q: string;
  /** Empty for newest first. */
  sort: "name" | "";
  /** Empty when none is open. */
  application: string;
  /** The review panel that is shown; empty for a choice among them all. */
  panel: string;
}

const NOWHERE: Place = {
  project: "",
  view: "applications",
  status: "",
  q: "",
  sort: "",
  application: "",
  panel: "",
};
const KEYS = Object.keys(NOWHERE) as (keyof Place)[];

export function here(): Place {
  const params = new URLSearchParams(location.search);
  const found = KEYS.map((key) => [key, params.get(key) ?? NOWHERE[key]] as const);
  const place = Object.fromEntries(found) as unknown as Place;
  // One that is not there any more, or never was, leads to where everybody begins.
  return VIEWS.includes(place.view) ? place : { ...place, view: NOWHERE.view };
}

/** The address of a place; whatever else the query holds (the language) stays. */
export function addressOf(place: Place): string {
  const params = new URLSearchParams(location.search);
  for (const key of KEYS) {
    if (place[key] && place[key] !== NOWHERE[key]) params.set(key, place[key]);
    else params.delete(key);
  }
  return `${location.pathname}${params.size > 0 ? `?${params}` : ""}`;
}

/** Did the step come from a key, Enter on a link? */
type Arrival = (place: Place, byKey: boolean) => void;

let arrive: Arrival = () => {};

/** Calls back with the place now, and after each step, back and forward included. */
export function follow(callback: Arrival): void {
  arrive = callback;
  addEventListener("popstate", () => arrive(here(), false));
  document.addEventListener("click", stepInside);
  arrive(here(), false);
}

export function go(change: Partial<Place>, how: "push" | "replace" = "push"): void {
  const address = addressOf({ ...here(), ...change });
  if (how === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  arrive(here(), false);
}

/** Links marked `data-step` change the place without loading the page again. */
function stepInside(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest("a[data-step]") : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  arrive(here(), event.detail === 0);
}
