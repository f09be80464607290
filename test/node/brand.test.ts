import fc from "fast-check";
import { expect, it } from "vitest";
import { accentsOf, contrast, READABLE } from "../../worker/domain/contrast.ts";
import { GROUNDS } from "../../worker/guests/brand.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

it("tells contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});

it("makes of any colour one that can be read on every ground, and under the words on it", () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const { light, dark } = accentsOf(accent, GROUNDS);
      for (const ground of GROUNDS.light)
        expect(contrast(light, ground)).toBeGreaterThanOrEqual(READABLE);
      for (const ground of GROUNDS.dark)
        expect(contrast(dark, ground)).toBeGreaterThanOrEqual(READABLE);
    }),
    { numRuns: 500 },
  );
});

it("leaves a colour that can be read as it is", () => {
  expect(accentsOf("#1a56b8", GROUNDS).light).toBe("#1a56b8");
  expect(accentsOf("#8ab4ff", GROUNDS).dark).toBe("#8ab4ff");
});
