import type { Block } from "./content.ts";
import type { Face } from "./display-list.ts";
import type { Draft } from "./draft.ts";
import { abreast, rule, type Strip, textStrips } from "./strip.ts";
import { BODY, COLUMN, GREY, HAIRLINE, MARGIN } from "./style.ts";
import { typeface } from "./typeface.ts";

const CELL = { ...BODY, size: 9, leading: 12.5 };
const GUTTER = 12;
const PADDING = 3;

/** The head stands again on each page that the table continues on. */
export function table(draft: Draft, { head, rows }: Extract<Block, { kind: "table" }>): Strip[] {
  const parent = draft.node("Table");
  const titles = head.map((text) => draft.text(text, "bold"));
  const cells = rows.map((row) => head.map((_, at) => draft.text(row[at] ?? "", "regular")));
  const columns = columnsOf(titles, cells);
  const headRow = draft.node("TR", parent);
  const top = rowStrips(columns, titles, "bold", () =>
    draft.node("TH", headRow, { scope: "Column" }),
  );
  for (const strip of top) strip.keep = true;
  underline(top, GREY);
  top[0]!.before = 8;
  const body = cells.map((row) => {
    const parentRow = draft.node("TR", parent);
    const strips = rowStrips(columns, row, "regular", () => draft.node("TD", parentRow));
    underline(strips, HAIRLINE);
    strips[0]!.before = PADDING;
    return strips;
  });
  const again = top.map((strip) => ({ ...strip, items: strip.items.map(asArtifact) }));
  return [...top, ...body.flat().map((strip) => ({ ...strip, again }))];
}

function asArtifact({ ...item }: Strip["items"][number]): Strip["items"][number] {
  if ("node" in item) delete item.node;
  return item;
}

interface Column {
  x: number;
  width: number;
}

function rowStrips(
  columns: readonly Column[],
  texts: readonly string[],
  face: Face,
  node: () => number,
): Strip[] {
  return abreast(
    texts.map((text, at) => textStrips(text, node(), { ...CELL, ...columns[at]!, face })),
  );
}

function underline(strips: Strip[], colour: string): void {
  const last = strips.at(-1)!;
  last.items = [...last.items, rule(MARGIN.left, last.height + PADDING, COLUMN, colour)];
  last.height += PADDING + 0.5;
}

/** Short columns as wide as their texts; the others share what is left, each at least as wide as its longest word. */
function columnsOf(head: readonly string[], rows: readonly (readonly string[])[]): Column[] {
  const room = COLUMN - GUTTER * (head.length - 1);
  const wanted = head.map((title, at) => {
    const widestOf = (separator: RegExp) =>
      Math.max(
        widest(title.split(separator), "bold"),
        ...rows.map((row) => widest(row[at]!.split(separator), "regular")),
      );
    return { least: widestOf(/\s/), most: widestOf(/\n/) };
  });
  const least = sum(wanted.map((column) => column.least));
  const most = sum(wanted.map((column) => column.most));
  const level = least < room && most > room ? levelOf(wanted, room) : 0;
  const widths = wanted.map((column) => {
    if (most <= room) return column.most + (room - most) / head.length;
    if (least >= room) return room / head.length;
    return Math.max(column.least, Math.min(column.most, level));
  });
  let x = MARGIN.left;
  return widths.map((width) => {
    const column = { x, width };
    x += width + GUTTER;
    return column;
  });
}

/** The width to which wide columns are cut down so that all of them fill the room, found by halving. */
function levelOf(wanted: readonly { least: number; most: number }[], room: number): number {
  let low = 0;
  let high = room;
  for (let step = 0; step < 40; step += 1) {
    const level = (low + high) / 2;
    const used = sum(wanted.map(({ least, most }) => Math.max(least, Math.min(most, level))));
    if (used > room) high = level;
    else low = level;
  }
  return low;
}

/** A little more than measured, so that what is as wide as its column does not wrap for a rounding. */
const widest = (texts: readonly string[], face: Face): number =>
  Math.max(0, ...texts.map((text) => typeface(face).width(text, CELL.size))) + 0.1;

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
