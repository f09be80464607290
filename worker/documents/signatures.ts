import type { Block } from "./content.ts";
import type { Draft } from "./draft.ts";
import { rule, type Strip, textStrips } from "./strip.ts";
import { BODY, COLUMN, GREY, MARGIN, SMALL } from "./style.ts";

const GAP = 28;
/** Points above a line, for a hand. */
const HAND = 34;

/** Two beside each other; the role, a line for place and date, a line for the name. */
export function signatures(
  draft: Draft,
  { parties }: Extract<Block, { kind: "signatures" }>,
): Strip[] {
  const width = (COLUMN - GAP) / 2;
  const blocks: Strip[] = [];
  for (let at = 0; at < parties.length; at += 2) {
    const columns = parties.slice(at, at + 2).map(({ role, name, place }, column) => {
      const x = MARGIN.left + column * (width + GAP);
      const said = { ...BODY, x, width };
      const caption = { ...SMALL, x, width };
      return [
        ...textStrips(draft.text(role, "bold"), draft.node("P"), { ...said, face: "bold" }),
        ...captioned(textStrips(draft.text(place, "regular"), draft.node("P"), caption), x, width),
        ...captioned(textStrips(draft.text(name, "regular"), draft.node("P"), said), x, width),
      ];
    });
    blocks.push(inOne(columns, at ? 22 : 26));
  }
  // Nobody signs on a page where nothing else stands but their own line.
  for (const block of blocks.slice(0, -1)) block.keep = true;
  return blocks;
}

function captioned(strips: Strip[], x: number, width: number): Strip[] {
  const line = rule(x, HAND - 2, width, GREY, 0.6);
  return [{ before: 0, height: HAND, keep: true, items: [line] }, ...strips];
}

/** The parties' lines may differ in number: each column runs by itself, and the whole is one strip. */
function inOne(columns: readonly (readonly Strip[])[], before: number): Strip {
  let height = 0;
  const items = columns.flatMap((column) => {
    let y = 0;
    const placed = column.flatMap((strip) => {
      const at = y;
      y += strip.height;
      return strip.items.map((item) => ({ ...item, y: item.y + at }));
    });
    height = Math.max(height, y);
    return placed;
  });
  return { before, height, keep: false, items };
}
