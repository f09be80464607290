/**
 * Window envelopes as data, and what of an A4 sheet their windows show, wherever the sheet lies. Millimetres, from the
 * upper left corner.
 */

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const WINDOW_IDS = ["din-A", "din-B", "sv-H2", "sv-V2"] as const;
export type WindowId = (typeof WINDOW_IDS)[number];

export interface WindowLayout {
  envelope: { width: number; height: number };
  /** Of the envelope. */
  window: Rectangle;
  /** The sheet as it lies in the envelope. */
  folded: { width: number; height: number };
  /** How far below the upper edge of the folded sheet its first page begins. */
  begins: number;
  /** Of the sheet, from its upper edge. */
  folds: readonly number[];
  /** Where the figures are from: a published standard, or envelopes that were measured and may differ from one's own. */
  source: "published" | "measured";
}

/** A third of A4, folded twice. */
const THIRD = { width: 210, height: 105 };
/** Half of A4, folded once. */
const HALF = { width: 210, height: 148.5 };
const DL = { width: 220, height: 110 };
const C5 = { width: 229, height: 162 };

/**
 * DIN: DIN 5008 (form A and B) for the sheet, DIN 680 for the window of a DL envelope. Swedish: the standard's figures
 * are nowhere public, only that H2 and V2 stand to the right and to the left. C5 as it is sold in the Nordic countries.
 */
export const WINDOWS: Record<WindowId, WindowLayout> = {
  "din-A": {
    envelope: DL,
    window: { left: 20, top: 50, width: 90, height: 45 },
    folded: THIRD,
    begins: 18,
    folds: [87, 192],
    source: "published",
  },
  "din-B": {
    envelope: DL,
    window: { left: 20, top: 50, width: 90, height: 45 },
    folded: THIRD,
    begins: 0,
    folds: [105, 210],
    source: "published",
  },
  "sv-H2": {
    envelope: C5,
    window: { left: 109, top: 44, width: 105, height: 35 },
    folded: HALF,
    begins: 0,
    folds: [148.5],
    source: "measured",
  },
  "sv-V2": {
    envelope: C5,
    window: { left: 15, top: 44, width: 105, height: 35 },
    folded: HALF,
    begins: 0,
    folds: [148.5],
    source: "measured",
  },
};

/** How much one's own envelopes differ, to the right and down. */
export interface Offset {
  x: number;
  y: number;
}

/** Which envelopes an organisation uses. */
export interface OwnWindow {
  layout: WindowId;
  offset: Offset;
}

/** Until it says so. */
export const DEFAULT_WINDOW: OwnWindow = { layout: "sv-H2", offset: { x: 0, y: 0 } };

/** An envelope that differs more is another. */
export const MOST_OFFSET = 8;

/** Where the sheet lies: how far from the left and the upper edge of the envelope, as a part of the room that it has. */
export interface Slide {
  x: number;
  y: number;
}

/** What the window shows of the sheet. */
export function shown(
  { envelope, window, folded, begins }: WindowLayout,
  offset: Offset,
  slide: Slide,
): Rectangle {
  return {
    ...window,
    left: window.left + offset.x - slide.x * (envelope.width - folded.width),
    top: window.top + offset.y - begins - slide.y * (envelope.height - folded.height),
  };
}

/** What it shows of the sheet wherever that lies. */
export function alwaysShown(layout: WindowLayout, offset: Offset): Rectangle {
  const first = shown(layout, offset, { x: 0, y: 0 });
  const last = shown(layout, offset, { x: 1, y: 1 });
  return {
    left: first.left,
    top: first.top,
    width: last.left + last.width - first.left,
    height: last.top + last.height - first.top,
  };
}

/** What it may show of the sheet: nothing but the address stands there. */
export function everShown(layout: WindowLayout, offset: Offset): Rectangle {
  const first = shown(layout, offset, { x: 0, y: 0 });
  const last = shown(layout, offset, { x: 1, y: 1 });
  return {
    left: last.left,
    top: last.top,
    width: first.left + first.width - last.left,
    height: first.top + first.height - last.top,
  };
}

/** Where the parts of a letter stand on its first page. */
export interface Places {
  address: Rectangle;
  /** Who writes, and when: beside the window. */
  sender: Rectangle;
  /** Where the text begins. */
  text: number;
  folds: readonly number[];
}

/** Room between what stands there and an edge. */
const AIR = 1.5;
/** Of the page. */
const SIDE = 25;
const PAGE = 210;
const BESIDE = 5;

export function placesOf(layout: WindowLayout, offset: Offset): Places {
  const always = alwaysShown(layout, offset);
  const ever = everShown(layout, offset);
  const right = ever.left + ever.width;
  const roomLeft = ever.left - BESIDE - SIDE;
  const roomRight = PAGE - SIDE - right - BESIDE;
  const left = roomLeft > roomRight ? SIDE : right + BESIDE;
  const address = {
    left: always.left + AIR,
    top: always.top + AIR,
    width: always.width - 2 * AIR,
    height: always.height - 2 * AIR,
  };
  return {
    address,
    sender: {
      left,
      top: address.top,
      width: Math.max(roomLeft, roomRight),
      height: ever.top + ever.height - address.top,
    },
    text: ever.top + ever.height + 4 * AIR,
    folds: layout.folds,
  };
}
