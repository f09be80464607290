import { css, html, nothing, svg } from "lit";
import type { DisplayList, Item } from "../../worker/documents/display-list.ts";

type Page = DisplayList["pages"][number];

/** What to call the page, as "Page 1 of 3", and the address of the picture in it. */
export interface PageView {
  label: string;
  picture?: string;
}

/**
 * A page as it is printed: the same lines at the same places. Letters are Noto Sans where it is
 * installed, as in the PDF; another face is fitted to the same widths.
 */
export const documentPage = ({ width, height, items }: Page, { label, picture }: PageView) => html`
  <svg class="page" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${items.map((item) => drawn(item, picture))}
  </svg>
`;

function drawn(item: Item, picture?: string) {
  const { x, y } = item;
  if (item.kind === "run") {
    const text = item.text.trimEnd() + (item.hyphen ? "-" : "");
    return svg`<text
      x=${x} y=${y} font-size=${item.size} fill="#${item.colour ?? "000000"}"
      font-weight=${item.face === "bold" ? "700" : "400"}
      textLength=${item.width || nothing} lengthAdjust="spacingAndGlyphs"
    >${text}</text>`;
  }
  const { width, height } = item;
  if (item.kind === "rule")
    return svg`<rect x=${x} y=${y} width=${width} height=${height} fill="#${item.colour ?? "000000"}" />`;
  return picture
    ? svg`<image x=${x} y=${y} width=${width} height=${height} href=${picture} />`
    : nothing;
}

export const documentPageStyles = css`
  .page {
    display: block;
    inline-size: 100%;
    block-size: auto;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 12%);
    font-family: "Noto Sans", system-ui, sans-serif;
    text-rendering: geometricPrecision;
    white-space: pre;
    /* Other pictures are drawn with lines. */
    stroke: none;
  }

  @media (forced-colors: active) {
    .page {
      forced-color-adjust: none;
    }
  }
`;
