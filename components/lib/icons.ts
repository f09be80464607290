import { svg, html, type TemplateResult } from "lit";

const draw = (paths: TemplateResult) =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">${paths}</svg>`;
export const path = (d: string) => draw(svg`<path d=${d} />`);

export const chevron = path("m5.5 8 4.5 4.5L14.5 8");
export const clock = path("M10 5.5V10l3 2M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z");
