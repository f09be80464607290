import type { Placed } from "./content.ts";
import type { Item } from "./display-list.ts";
import type { Draft } from "./draft.ts";
import { linesOf, round, run, type TextStyle } from "./strip.ts";
import { INK } from "./style.ts";

/** Points between the sizes that are tried. */
const STEP = 0.25;

/** A text in its box at the largest size at which it fits, wrapped; `fits` tells whether the least one does. */
export function placed(
  draft: Draft,
  { box, lines, size, least, field }: Placed,
): { items: Item[]; fits: boolean } {
  const text = draft.text(lines.join("\n"), "regular", field);
  const node = draft.node("P");
  for (let tried = size; ; tried = Math.max(least, tried - STEP)) {
    const leading = round(tried * 1.25);
    const style: TextStyle = { ...box, size: tried, leading, face: "regular", colour: INK };
    const broken = linesOf(text, style);
    const fits =
      broken.length * leading <= box.height + 0.01 &&
      broken.every(({ width }) => width <= box.width + 0.01);
    if (!fits && tried > least) continue;
    const items = broken.map((line, at) => {
      const item = run(line, node, style);
      return { ...item, y: round(item.y + box.y + at * leading) };
    });
    return { items, fits };
  }
}
