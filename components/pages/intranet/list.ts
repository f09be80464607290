import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import { say, sayCount } from "../words.ts";
import { fill, find, h } from "./dom.ts";
import { addressOf, go, here, type Place } from "./address.ts";
import { drawRows, rowLink, tickRows } from "./rows.ts";
import { MOST, startSelection } from "./selection.ts";
import { query, read } from "./server.ts";
import type { View } from "./types.ts";

const PAGE = 25;
/** The most the API gives at a time. */
const LARGEST = 200;

/** The list of applications of a project and status, with search and pages. */
export function startList(): View {
  const list = find("rows");
  const more = find("more", HTMLButtonElement);
  const search = find("q", HTMLInputElement);
  const message = find("list-message");
  const selection = startSelection(() =>
    list.ariaBusy === "true" ? tickRows(list, selection) : draw(),
  );
  let shown: ApplicationSummary[] = [];
  let next: string | null = null;
  let asked = "";
  let project = "";
  let reading = new AbortController();

  /** Reads until as many are there as asked for, then shows them in one go. */
  async function load(
    from: ApplicationSummary[],
    after: string | null,
    atLeast: number,
  ): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    list.ariaBusy = "true";
    more.disabled = true;
    const found = [...from];
    let cursor = after;
    try {
      do {
        const limit = Math.min(LARGEST, atLeast - found.length);
        const page: Page<ApplicationSummary> = await read(pathOf(here(), limit, cursor), signal);
        found.push(...page.data);
        cursor = page.next;
      } while (cursor && found.length < atLeast);
    } catch {
      if (!signal.aborted) fail(() => void load(from, after, atLeast));
      return;
    }
    shown = found;
    next = cursor;
    list.ariaBusy = null;
    more.disabled = false;
    draw();
  }

  function draw(): void {
    if (list.ariaBusy === "true") return;
    const place = here();
    drawRows(list, shown, place, selection);
    selection.showing(
      shown.map(({ id }) => id),
      next !== null,
    );
    more.hidden = !next;
    const count = sayCount("list.shown", shown.length);
    find("shown").textContent = next ? say("list.more-left", { shown: count }) : count;
    message.hidden = shown.length > 0;
    fill(message, ...(place.q ? noHits(place) : [say("list.empty")]));
  }

  function fail(again: () => void): void {
    list.ariaBusy = null;
    more.disabled = false;
    const retry = h("button", { type: "button" }, say("error.retry"));
    retry.addEventListener("click", again);
    message.hidden = false;
    fill(message, say("error.load"), " ", retry);
  }

  async function showMore(): Promise<void> {
    const last = shown.length;
    await load(shown, next, last + PAGE);
    const first = shown[last];
    if (first) rowLink(list, first.id)?.focus();
  }
  more.addEventListener("click", () => void showMore());

  const found = find("select-found", HTMLButtonElement);
  /** Ticks all that the filter finds, read page by page, as many as one action takes. */
  async function selectFound(): Promise<void> {
    const asked = pathOf(here(), LARGEST, null);
    found.disabled = true;
    try {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<ApplicationSummary> = await read(pathOf(here(), LARGEST, cursor));
        if (pathOf(here(), LARGEST, null) !== asked) return;
        ids.push(...page.data.map(({ id }) => id));
        cursor = page.next;
      } while (cursor && ids.length < MOST);
      selection.addFound(ids);
      find("clear").focus();
    } catch {
      fill(find("selected"), say("error.load"));
    } finally {
      found.disabled = false;
    }
  }
  found.addEventListener("click", () => void selectFound());

  let typing = 0;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => go({ q: search.value.trim() }, "replace"), 250);
  });

  const sort = find("sort", HTMLSelectElement);
  sort.addEventListener("change", () => go({ sort: sort.value as Place["sort"] }, "replace"));

  return {
    show: (place) => {
      if (place.view !== "applications" || !place.project) return;
      if (place.project !== project) selection.clear();
      project = place.project;
      if (document.activeElement !== search) search.value = place.q;
      sort.value = place.sort;
      const wanted = pathOf(place, PAGE, null);
      if (wanted === asked) draw();
      else void load([], null, PAGE);
      asked = wanted;
    },
    refresh: (place) => {
      if (place.view === "applications") void load([], null, Math.max(PAGE, shown.length));
      else asked = "";
    },
  };
}

/** Whoever is not here may have been hired, and is then looked for by the same words. */
const noHits = (place: Place): (Node | string)[] => {
  const href = addressOf({ ...place, view: "employees", status: "", application: "" });
  return [
    say("list.no-hits"),
    " ",
    h("a", { "data-step": true, href }, say("list.among-employees")),
  ];
};

const pathOf = (place: Place, limit: number, cursor: string | null): string =>
  `/v1/applications?${query({
    limit,
    ...(place.project !== "all" && { project: place.project }),
    ...(place.status && { status: place.status }),
    ...(place.q && { q: place.q }),
    ...(place.sort && { sort: place.sort }),
    ...(cursor && { cursor }),
  })}`;
