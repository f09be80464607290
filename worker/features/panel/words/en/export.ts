import type { ranking as source } from "../sv/export.ts";

export const ranking: Record<keyof typeof source, string> = {
  "csv.place": "Rank",
  "csv.candidate": "Candidate",
  "csv.status": "Status",
  "csv.mean": "Mean",
  "csv.median": "Median",
  "csv.n": "Ratings",
  "csv.lowest": "Lowest",
  "csv.highest": "Highest",
  "csv.disagreement": "Disagreement",
  "csv.conflicts": "Know the person",
  "csv.cannot-judge": "Cannot judge",
  "csv.waiting": "Awaiting answer",
  "csv.comment": "Comment: {name}",
  "csv.conflict": "Knows the person",
  "csv.cannot": "Cannot judge",
  "csv.left": "No longer included",
  "csv.yes": "Yes",
  "csv.no": "No",
};
