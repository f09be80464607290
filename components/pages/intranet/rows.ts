import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import { say, sayDay } from "../words.ts";
import { fill, h, isolated } from "./dom.ts";
import { panelMark } from "./panels.ts";
import { meetingMark } from "./invited.ts";
import { offerMark } from "./offered.ts";
import { savedMark } from "./saved.ts";
import { addressOf, type Place } from "./address.ts";
import { standing } from "./waiting.ts";
import type { Selection } from "./selection.ts";

/** Shows the applications as rows; those that stay are kept, so neither focus nor scroll is lost. */
export function drawRows(
  list: HTMLElement,
  applications: ApplicationSummary[],
  place: Place,
  selection: Selection,
): void {
  const before = new Map(
    [...list.querySelectorAll<HTMLLIElement>("li[data-id]")].map((row) => [row.dataset["id"], row]),
  );
  const rows = applications.map((application) => {
    const row = before.get(application.id) ?? newRow(application.id, selection);
    drawRow(row, application, place, selection);
    return row;
  });
  const staying = new Set<Element>(rows);
  for (const child of Array.from(list.children)) if (!staying.has(child)) child.remove();
  rows.forEach((row, at) => {
    if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
  });
}

/** Shows who is ticked by now, without a new list. */
export function tickRows(list: HTMLElement, selection: Selection): void {
  for (const row of list.querySelectorAll<HTMLLIElement>("li[data-id]"))
    row.querySelector("input")!.checked = selection.has(row.dataset["id"]!);
}

export const rowLink = (list: HTMLElement, id: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`li[data-id="${CSS.escape(id)}"] a`);

function newRow(id: string, selection: Selection): HTMLLIElement {
  const box = h("input", { type: "checkbox" });
  box.addEventListener("change", () => selection.set(id, box.checked));
  return h("li", { "data-id": id }, box, h("a", { "data-step": true }));
}

function drawRow(
  row: HTMLLIElement,
  application: ApplicationSummary,
  place: Place,
  selection: Selection,
): void {
  const { id, candidate, receivedAt, project } = application;
  const [box, link] = row.children as unknown as [HTMLInputElement, HTMLAnchorElement];
  box.ariaLabel = say("list.select-one", { name: candidate.name });
  box.checked = selection.has(id);
  link.href = addressOf({ ...place, application: id });
  link.ariaCurrent = place.application === id ? "true" : null;
  fill(
    link,
    h("span", { class: "name" }, isolated(candidate.name)),
    h(
      "span",
      { class: "meta" },
      ...standing(application),
      savedMark(application) ?? offerMark(application) ?? meetingMark(application),
      h("time", { datetime: receivedAt }, sayDay(receivedAt)),
      panelMark(application),
      place.project === "all" ? h("span", { class: "where" }, isolated(project.title)) : null,
    ),
  );
}
