import { html, svg, type TemplateResult } from "lit";
import type { PlanItem } from "../../worker/domain/plan.ts";

const path = (d: string): TemplateResult =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${d} />`}</svg>`;

export const cross = path("m5 5 10 10M15 5 5 15");
export const tick = path("m4.5 10.5 3.5 3.5 7.5-8");
export const back = path("M12 5 7 10l5 5");
export const arrow = path("M4 10h11.5M11 5.5l4.5 4.5-4.5 4.5");
export const onward = path("m8 5 5 5-5 5");

export const toneIcons = {
  bad: path("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM10 6.5V10.5M10 13.5v.01"),
  warn: path("M10 3 2.5 16.5h15zM10 8v4M10 14.2v.01"),
  final: path("M5.5 9V6.5a4.5 4.5 0 0 1 9 0V9M4 9h12v8H4zM10 12v2"),
  good: path("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM6.5 10.3l2.5 2.5 4.5-5"),
  info: path("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM10 9.5v4M10 6.5v.01"),
};

export const itemIcons: Record<PlanItem["kind"], TemplateResult> = {
  goes: arrow,
  stays: path(
    "M10 17s-5.5-4.7-5.5-9a5.5 5.5 0 0 1 11 0c0 4.3-5.5 9-5.5 9ZM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  ),
  missing: path("M5 10h10"),
  cancelled: path("m5 5 10 10M15 5 5 15"),
  returns: path("M4 8h8.5a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5"),
  created: path("M10 4.5v11M4.5 10h11"),
  removed: path("M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11h8.4l.8-11"),
};
