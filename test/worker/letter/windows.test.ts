import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  everShown,
  MOST_OFFSET,
  type Offset,
  placesOf,
  type Rectangle,
  shown,
  WINDOW_IDS,
  WINDOWS,
} from "../../../worker/features/letter/rules/windows.ts";

const millimetres = fc
  .integer({ min: -MOST_OFFSET * 10, max: MOST_OFFSET * 10 })
  .map((n) => n / 10);
const offsets: fc.Arbitrary<Offset> = fc.record({ x: millimetres, y: millimetres });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const slides = fc.record({ x: part, y: part });

/** Rounding in the last digits. */
const HAIR = 1e-9;

const holds = (outer: Rectangle, inner: Rectangle) =>
  inner.left >= outer.left - HAIR &&
  inner.top >= outer.top - HAIR &&
  inner.left + inner.width <= outer.left + outer.width + HAIR &&
  inner.top + inner.height <= outer.top + outer.height + HAIR;

const meet = (a: Rectangle, b: Rectangle) =>
  a.left < b.left + b.width - HAIR &&
  b.left < a.left + a.width - HAIR &&
  a.top < b.top + b.height - HAIR &&
  b.top < a.top + a.height - HAIR;

describe.each(WINDOW_IDS)("%s", (id) => {
  const layout = WINDOWS[id];

  it("shows the whole address wherever the sheet lies, and nothing else", () => {
    fc.assert(
      fc.property(offsets, slides, (offset, slide) => {
        const window = shown(layout, offset, slide);
        const { address, sender, text, folds } = placesOf(layout, offset);
        expect(holds(window, address)).toBe(true);
        expect(meet(window, sender)).toBe(false);
        expect(meet(window, { left: 0, top: text, width: 210, height: 297 - text })).toBe(false);
        for (const top of folds)
          expect(meet(window, { left: 0, top, width: 10, height: 0.2 })).toBe(false);
      }),
    );
  });

  it("has room on the sheet for an address of five lines and for who writes", () => {
    fc.assert(
      fc.property(offsets, (offset) => {
        const { address, sender } = placesOf(layout, offset);
        const page = { left: 5, top: 5, width: 200, height: 287 };
        expect(holds(page, address)).toBe(true);
        expect(holds(page, sender)).toBe(true);
        // Five lines of 7.5 points, a third of a line between them.
        expect(address.height).toBeGreaterThan((5 * 7.5 * 1.34 * 25.4) / 72);
        expect(address.width).toBeGreaterThan(75);
        expect(sender.width).toBeGreaterThan(50);
      }),
    );
  });

  it("moves with the organisation's own envelopes", () => {
    const there = placesOf(layout, { x: 0, y: 0 }).address;
    const moved = placesOf(layout, { x: 3, y: -2 }).address;
    expect([moved.left - there.left, moved.top - there.top]).toEqual([3, -2]);
  });

  it("lies in its envelope with room on every side", () => {
    expect(layout.envelope.width).toBeGreaterThan(layout.folded.width);
    expect(layout.envelope.height).toBeGreaterThan(layout.folded.height);
    const { top, height } = everShown(layout, { x: 0, y: 0 });
    // The part of the sheet that lies behind the window ends at its first fold.
    expect(top + height).toBeLessThanOrEqual(layout.folds[0]!);
  });
});

it("places the address of DIN 5008, form A and B, within the field of the standard", () => {
  const field = { left: 20, width: 85, height: 45 };
  expect(holds({ ...field, top: 27 }, placesOf(WINDOWS["din-A"], { x: 0, y: 0 }).address)).toBe(
    true,
  );
  expect(holds({ ...field, top: 45 }, placesOf(WINDOWS["din-B"], { x: 0, y: 0 }).address)).toBe(
    true,
  );
});
