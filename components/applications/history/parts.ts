import type { HistoryPartEntry } from "./part.ts";

/** The parts of features, in the order in which they stand. */
export const parts: readonly HistoryPartEntry[] = [
  {
    isThere: ({ meeting }) => Boolean(meeting),
    load: () => import("../../interview/calendar/part.ts"),
  },
  {
    isThere: ({ contract }) => Boolean(contract),
    load: () => import("../../contract/kept/part.ts"),
  },
];
