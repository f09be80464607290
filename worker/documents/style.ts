import type { TextStyle } from "./strip.ts";

/** Points. A4. */
export const PAGE = { width: 595.28, height: 841.89 };
/** 25 mm at the left, where a file is punched, and at the right; the foot leaves room for its line. */
export const MARGIN = { left: 70.87, right: 70.87, top: 62, bottom: 68 };
export const COLUMN = PAGE.width - MARGIN.left - MARGIN.right;

export const INK = "1a1a1e";
/** 7 : 1 on white. */
export const GREY = "595959";
export const HAIRLINE = "c4c4c8";

export const BODY: TextStyle = {
  x: MARGIN.left,
  width: COLUMN,
  size: 10,
  leading: 14,
  face: "regular",
  colour: INK,
};
export const SMALL: TextStyle = { ...BODY, size: 8.5, leading: 12, colour: GREY };

/** By level; `before` and `after` in points. */
export const HEADINGS = {
  1: { size: 17, leading: 23, before: 8, after: 10, indent: 30 },
  2: { size: 12, leading: 17, before: 16, after: 6, indent: 26 },
  3: { size: 10, leading: 14, before: 10, after: 3, indent: 32 },
} as const;

export const FOOTER = { size: 8, y: PAGE.height - 34 };
