import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FIGURES } from "../support/figures.ts";

it.each(Object.entries(FIGURES))(
  "%s is tried in the file that prove runs for it",
  (property, { file }) => {
    const path = new URL(`../worker/${file}.test.ts`, import.meta.url);
    expect(readFileSync(path, "utf8")).toContain(JSON.stringify(property));
  },
);
