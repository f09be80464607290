import { html, svg, type TemplateResult } from "lit";
import type { Figures } from "../../../worker/features/panel/rules/ranking.ts";
import type { Speech } from "../../lib/i18n.ts";

/** Dots that stand on each other; above this their number is written. */
const TALLEST = 5;
const STEP = 20;
const DOT = 9;
const BASE = 52;

const x = (score: number): number => STEP * (score - 0.5);

/** Each rating a dot on 1–7, and a line at the mean. */
export function spread({ dots, mean }: Figures, { say }: Speech): TemplateResult {
  const list = dots
    .flatMap((n, at) => (n ? [say("ranking.dot", { n, score: at + 1 })] : []))
    .join(", ");
  const column = (n: number, at: number) =>
    n > TALLEST
      ? svg`<circle cx=${x(at + 1)} cy=${BASE - 6} r="4" /><text class="many" x=${x(at + 1)} y=${BASE - 16}>${n}</text>`
      : Array.from(
          { length: n },
          (_, up) => svg`<circle cx=${x(at + 1)} cy=${BASE - 6 - up * DOT} r="4" />`,
        );
  return html`<svg
    class="dots"
    viewBox="0 0 140 66"
    role="img"
    aria-label=${list ? say("ranking.dots", { list }) : say("ranking.no-ratings")}
  >
    ${svg`<path class="axis" d="M2 ${BASE}H138" />`}
    ${mean === null ? "" : svg`<path class="mean" d="M${x(mean)} 4V${BASE}" />`} ${dots.map(column)}
    ${dots.map((_, at) => svg`<text x=${x(at + 1)} y="64">${at + 1}</text>`)}
  </svg>`;
}
