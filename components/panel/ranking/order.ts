import type { PanelCandidateWire } from "../../../worker/features/panel/schemas/rankings.ts";

export const SORTS = ["place", "name", "n", "spread"] as const;
export type Sort = (typeof SORTS)[number];
export const FILTERS = ["all", "disagree", "waiting"] as const;
export type Filter = (typeof FILTERS)[number];

const width = ({ figures: { range } }: PanelCandidateWire): number =>
  range ? range[1] - range[0] : -1;

/** Candidates as asked for, names as the language orders them; equals stay in the order of the ranking. */
export function arranged(
  ranking: readonly PanelCandidateWire[],
  sort: Sort,
  filter: Filter,
  language: string,
): PanelCandidateWire[] {
  const compare: Record<Sort, (a: PanelCandidateWire, b: PanelCandidateWire) => number> = {
    place: () => 0,
    name: (a, b) => a.name.localeCompare(b.name, language),
    n: (a, b) => b.figures.n - a.figures.n,
    spread: (a, b) => width(b) - width(a),
  };
  return ranking
    .filter(
      ({ figures, waiting, left }) =>
        filter === "all" || (filter === "disagree" ? figures.disagree : waiting > 0 && !left),
    )
    .toSorted(compare[sort]);
}
