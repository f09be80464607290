/** Plain arithmetic over people's ratings: no score is invented, nothing is weighed. */
import { HIGHEST, LOWEST } from "./panel.ts";

export interface Figures {
  /** How many ratings the figures are made of. */
  n: number;
  /** Null without ratings. */
  mean: number | null;
  median: number | null;
  /** Lowest and highest rating. */
  range: [lowest: number, highest: number] | null;
  /** How many gave 1, 2, … 7. */
  dots: number[];
  /** The lowest and the highest are so far apart that the panel should talk. */
  disagree: boolean;
}

/** Steps between the lowest and the highest rating from which the panel is said to disagree. */
export const DISAGREEMENT = 3;

/** The figures of one candidate's ratings, each a whole number from 1 to 7. */
export function figures(ratings: readonly number[]): Figures {
  const sorted = ratings.toSorted((a, b) => a - b);
  const n = sorted.length;
  const dots = Array.from(
    { length: HIGHEST - LOWEST + 1 },
    (_, at) => sorted.filter((rating) => rating === LOWEST + at).length,
  );
  if (!n) return { n, mean: null, median: null, range: null, dots, disagree: false };
  const middle = [sorted[Math.floor((n - 1) / 2)]!, sorted[Math.floor(n / 2)]!];
  const range: [number, number] = [sorted[0]!, sorted.at(-1)!];
  return {
    n,
    mean: sorted.reduce((sum, rating) => sum + rating, 0) / n,
    median: (middle[0]! + middle[1]!) / 2,
    range,
    dots,
    disagree: range[1] - range[0] >= DISAGREEMENT,
  };
}

/**
 * Places by mean, highest first; equal means share a place, and the next one counts them ("1, 2, 2, 4").
 * Without ratings there is no place. Means are compared as fractions, so that rounding parts no tie.
 */
export function ranked<T extends { ratings: readonly number[] }>(
  rows: readonly T[],
): (T & { place: number | null; figures: Figures })[] {
  const sum = ({ ratings }: T): number => ratings.reduce((total, rating) => total + rating, 0);
  const compare = (a: T, b: T): number => {
    if (!a.ratings.length || !b.ratings.length) return b.ratings.length - a.ratings.length;
    return sum(b) * a.ratings.length - sum(a) * b.ratings.length;
  };
  const sorted = rows.toSorted(compare);
  let place = 0;
  return sorted.map((row, at) => {
    if (at === 0 || compare(sorted[at - 1]!, row) !== 0) place = at + 1;
    return {
      ...row,
      place: row.ratings.length ? place : null,
      figures: figures(row.ratings),
    };
  });
}
