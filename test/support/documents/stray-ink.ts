import type { DisplayList } from "../../../worker/documents/display-list.ts";

/** Pixels a point: 100 an inch. */
export const SCALE = 100 / 72;
/** Pixels: how far a letter may reach out of its line's box. */
const REACH = 3;

export interface Drawing {
  width: number;
  height: number;
  inked: (x: number, y: number) => boolean;
}

/** How many pixels are drawn outside every item's box, and the texts in whose box nothing is drawn. */
export function strayInk(
  { items }: DisplayList["pages"][number],
  { width, height, inked }: Drawing,
): { outside: number; empty: string[] } {
  const allowed = new Uint8Array(width * height);
  const empty: string[] = [];
  for (const item of items) {
    const run = item.kind === "run";
    const left = Math.round(item.x * SCALE) - REACH;
    const right = Math.round((item.x + item.width) * SCALE) + REACH;
    const top = Math.round((run ? item.y - item.size : item.y) * SCALE) - REACH;
    const foot = run ? item.y + 0.3 * item.size : item.y + item.height;
    const bottom = Math.round(foot * SCALE) + REACH;
    let ink = false;
    for (let y = top; y <= bottom; y += 1)
      for (let x = left; x <= right; x += 1) {
        allowed[y * width + x] = 1;
        ink ||= inked(x, y);
      }
    if (run && !ink) empty.push(item.text);
  }
  let outside = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (inked(x, y) && !allowed[y * width + x]) outside += 1;
  return { outside, empty };
}
