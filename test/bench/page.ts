import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Figure } from "./report.ts";

/** Sizes as the build has measured and written them, gzip kB. */
export async function firstLoad(): Promise<Figure[]> {
  const manifest = JSON.parse(
    readFileSync(fileURLToPath(new URL("../../components/dist/manifest.json", import.meta.url)), "utf8"),
  ) as { sizes: { firstLoad: number; forms: Record<string, number> } };
  const { firstLoad: first, forms } = manifest.sizes;
  const kB = (bytes: number) => bytes / 1000;
  return [
    { name: "script tag's first load, gzip kB", value: kB(first), target: 18, least: false },
    { name: "largest form chunk, gzip kB", value: kB(Math.max(...Object.values(forms))), target: 8, least: false },
  ];
}

export async function layoutShift(): Promise<Figure> {
  return { name: "cumulative layout shift", value: NaN, target: 0, least: false };
}
