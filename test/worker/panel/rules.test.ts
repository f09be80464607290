import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isComplete,
  mayReveal,
  mayRevealOf,
  REVEALS,
  shuffledFor,
} from "../../../worker/features/panel/rules/panel.ts";
import { figures, ranked } from "../../../worker/features/panel/rules/ranking.ts";

const scores = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 30 });

describe("the figures", () => {
  it("are those one would work out by hand", () => {
    expect(figures([])).toEqual({
      n: 0,
      mean: null,
      median: null,
      range: null,
      dots: [0, 0, 0, 0, 0, 0, 0],
      disagree: false,
    });
    expect(figures([7, 5, 6, 6])).toEqual({
      n: 4,
      mean: 6,
      median: 6,
      range: [5, 7],
      dots: [0, 0, 0, 0, 1, 2, 1],
      disagree: false,
    });
    expect(figures([1, 7, 4])).toMatchObject({ mean: 4, median: 4, disagree: true });
    expect(figures([2, 3])).toMatchObject({ mean: 2.5, median: 2.5, disagree: false });
  });

  it("do not depend on the order, and lie within the range", () => {
    fc.assert(
      fc.property(scores, (ratings) => {
        const known = figures(ratings);
        expect(figures(ratings.toReversed())).toEqual(known);
        expect(known.dots.reduce((sum, dots) => sum + dots, 0)).toBe(ratings.length);
        if (!known.range) return;
        for (const value of [known.mean!, known.median!]) {
          expect(value).toBeGreaterThanOrEqual(known.range[0]);
          expect(value).toBeLessThanOrEqual(known.range[1]);
        }
      }),
    );
  });
});

describe("the ranking", () => {
  it("shows ties as ties, counts them, and gives no place without ratings", () => {
    const rows = [[4], [], [6, 6], [7, 5], [1, 2], [6]].map((ratings, id) => ({ id, ratings }));
    expect(ranked(rows).map(({ id, place }) => [id, place])).toEqual([
      [2, 1],
      [3, 1],
      [5, 1],
      [0, 4],
      [4, 5],
      [1, null],
    ]);
  });

  it("parts no tie by rounding: thirds are thirds", () => {
    const rows = [
      { ratings: [1, 1, 2] },
      { ratings: [1, 1, 2, 1, 1, 2, 1, 1, 2] },
      { ratings: [1, 1, 2, 1, 1, 2] },
    ];
    expect(ranked(rows).map(({ place }) => place)).toEqual([1, 1, 1]);
  });

  it("has every candidate once, never a better mean below a worse", () => {
    fc.assert(
      fc.property(fc.array(scores, { maxLength: 20 }), (all) => {
        const rows = ranked(all.map((ratings, id) => ({ id, ratings })));
        expect(rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(all.map((_, id) => id));
        const placed = rows.filter(({ place }) => place !== null);
        for (const [at, { place, figures: own }] of placed.entries()) {
          const better = placed.filter(({ figures: other }) => other.mean! > own.mean! + 1e-9);
          expect(better.length).toBe(place! - 1);
          if (at) expect(place).toBeGreaterThanOrEqual(placed[at - 1]!.place!);
        }
      }),
    );
  });
});

describe("others' ratings", () => {
  const panel = { deadlineAt: "2026-12-04T22:59:59.000Z" };
  const before = new Date("2026-12-01T08:00:00Z");
  const after = new Date(panel.deadlineAt);

  it("are never shown to who has not submitted", () => {
    for (const reveal of REVEALS)
      for (const when of [before, after])
        expect(mayReveal({ reveal }, { submitted: false }, panel, when)).toBe(false);
  });

  it("are shown after one's own, after the deadline, or never", () => {
    const shown = (reveal: (typeof REVEALS)[number]) =>
      [before, after].map((when) => mayReveal({ reveal }, { submitted: true }, panel, when));
    expect(REVEALS.map(shown)).toEqual([
      [false, false],
      [true, true],
      [false, true],
    ]);
  });
});

describe("others' words on one candidate", () => {
  it("are shown to who has said something complete of that one", () => {
    const rated = { verdict: "rated", score: 5, comment: null } as const;
    expect(mayRevealOf(rated, { commentRequired: false })).toBe(true);
    expect(mayRevealOf(rated, { commentRequired: true })).toBe(false);
    for (const none of [null, undefined])
      expect(mayRevealOf(none, { commentRequired: false })).toBe(false);
  });
});

describe("a word on a candidate", () => {
  it("is complete with a score, with a comment where one is wanted, or as no judgement", () => {
    const rated = { verdict: "rated", score: 5, comment: null } as const;
    expect(isComplete(rated, { commentRequired: false })).toBe(true);
    expect(isComplete(rated, { commentRequired: true })).toBe(false);
    expect(isComplete({ ...rated, comment: " " }, { commentRequired: true })).toBe(false);
    expect(isComplete({ ...rated, comment: "Bra" }, { commentRequired: true })).toBe(true);
    expect(isComplete({ ...rated, score: null }, { commentRequired: false })).toBe(false);
    for (const verdict of ["conflict", "cannot-judge"] as const)
      expect(isComplete({ verdict, score: null, comment: null }, { commentRequired: true })).toBe(
        true,
      );
  });
});

describe("the order of candidates", () => {
  const candidates = Array.from({ length: 12 }, (_, at) => ({ id: `app_${at}` }));
  const orderFor = (reviewer: string) => shuffledFor(reviewer, candidates).map(({ id }) => id);

  it("differs between reviewers and stays for one, also when a candidate leaves", () => {
    const orders = Array.from({ length: 7 }, (_, at) => orderFor(`rev_${at}`));
    expect(new Set(orders.map((order) => order.join())).size).toBe(7);
    expect(orderFor("rev_3")).toEqual(orders[3]);
    const without = shuffledFor("rev_3", candidates.slice(1)).map(({ id }) => id);
    expect(without).toEqual(orders[3]!.filter((id) => id !== "app_0"));
  });

  it("puts each candidate first about as often as any other", () => {
    const first = new Map<string, number>();
    for (let at = 0; at < 2400; at += 1) {
      const [id] = orderFor(`rev_${at}`);
      first.set(id!, (first.get(id!) ?? 0) + 1);
    }
    expect(first.size).toBe(12);
    for (const times of first.values()) expect(times).toBeGreaterThan(120);
  });
});
