import type { Item } from "./display-list.ts";
import { round, type Strip } from "./strip.ts";

/** Where strips may stand on a page. Points from its top. */
export interface Room {
  /** On the first page, and on the others. */
  first: number;
  top: number;
  bottom: number;
}

/** The items of each page, in the order in which they are read. */
export function paginate(strips: readonly Strip[], { first, top, bottom }: Room): Item[][] {
  const pages: Item[][] = [[]];
  let y = first;
  let fresh = true;
  const put = (strip: Strip) => {
    if (!fresh) y += strip.before;
    fresh = false;
    const page = pages.at(-1)!;
    for (const item of strip.items) page.push({ ...item, y: round(item.y + y) });
    y += strip.height;
  };
  const turn = (next: Strip) => {
    pages.push([]);
    y = top;
    fresh = true;
    for (const strip of next.again ?? []) put(strip);
  };
  for (let at = 0; at < strips.length;) {
    let end = at + 1;
    while (end < strips.length && strips[end - 1]!.keep) end += 1;
    const group = strips.slice(at, end);
    if (!fresh && y + heightOf(group) > bottom) turn(group[0]!);
    for (const strip of group) {
      // Kept together they are higher than a page.
      if (!fresh && y + strip.before + strip.height > bottom) turn(strip);
      put(strip);
    }
    at = end;
  }
  return pages;
}

const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, { before, height }) => sum + before + height, 0);
