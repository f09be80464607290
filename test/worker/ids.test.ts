import { expect, it } from "vitest";
import { newId } from "../../worker/domain/ids.ts";

it("makes ids that differ and sort in the order they were made", () => {
  const ids = Array.from({ length: 20_000 }, () => newId("app"));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids[0]).toMatch(/^app_[0-9a-hjkmnp-tv-z]{26}$/);
});
