import { say } from "../words.ts";
import { find, h } from "./dom.ts";
import { addressOf, type Place } from "./address.ts";

/** Beside the applications, what concerns no project in particular. */
const AREAS = ["applications", "bulks", "panels", "templates", "log"] as const;

/** The areas of the page, made once and then changed; only among applications one chooses projects. */
export function showAreas(place: Place): void {
  const list = find("areas");
  if (!list.firstChild)
    list.append(
      ...AREAS.map((view) => h("li", {}, h("a", { "data-step": true }, say(`area.${view}`)))),
    );
  const apart = AREAS.includes(place.view as "log") && place.view !== "applications";
  AREAS.forEach((view, at) => {
    const link = list.children[at]?.firstElementChild;
    if (!(link instanceof HTMLAnchorElement)) return;
    link.href = addressOf({ ...place, view, status: "", application: "", panel: "" });
    link.ariaCurrent = view === (apart ? place.view : "applications") ? "true" : null;
  });
  for (const id of ["chooser", "selection"]) find(id).hidden = apart;
}
