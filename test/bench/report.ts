export interface Figure {
  name: string;
  value: number;
  target: number;
  /** The target is the least that will do; else the most. */
  least: boolean;
}

const met = ({ value, target, least }: Figure): boolean =>
  least ? value >= target : value <= target;
const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : String(Math.round(value * 1000) / 1000);

/** Prints the table; true when every figure meets its target. */
export function print(figures: Figure[]): boolean {
  const rows = figures.map((figure) => [
    figure.name,
    shown(figure.value),
    `${figure.least ? "≥" : "≤"} ${shown(figure.target)}`,
    met(figure) ? "yes" : "NO",
  ]);
  const table = [["figure", "measured", "target", "met"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table)
    console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join("  "));
  return figures.every(met);
}
