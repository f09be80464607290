/** How the product writes, in each of its languages: days in words, and quotation marks as they are set there. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

async function spoken(language: "sv" | "en"): Promise<[key: string, words: string][]> {
  const files = globSync(
    [`worker/i18n/${language}/*.ts`, `worker/features/*/words/${language}/*.ts`],
    { cwd: root },
  );
  const modules = await Promise.all(
    files.map(
      (file) =>
        import(pathToFileURL(join(root, file)).href) as Promise<
          Record<string, Record<string, string>>
        >,
    ),
  );
  return modules.flatMap((module) => Object.values(module).flatMap((part) => Object.entries(part)));
}

describe.each([
  ["sv", /["“„«»]/, /^[^”]*(?:”[^”]*”[^”]*)*$/],
  ["en", /["„«»]|\w'\w/, /^[^“”]*(?:“[^“”]*”[^“”]*)*$/],
] as const)("the words in %s", (language, foreign, paired) => {
  it("have the quotation marks of that language", async () => {
    const all = await spoken(language);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(([, words]) => foreign.test(words) || !paired.test(words))).toEqual([]);
  });
});

/** How a field asks for a day that is typed: not a day that is told. */
const ASKS_FOR = /till exempel|for example/;

it("tell each day in words, in plans, receipts and problems", () => {
  const told = globSync("test/worker/record/told/*.md", { cwd: root }).flatMap((file) =>
    readFileSync(join(root, file), "utf8").split("\n"),
  );
  const said = told.filter((line) => /^\s*(message|detail|title): \S/.test(line));
  expect(said.length).toBeGreaterThan(200);
  expect(said.filter((line) => /\d{4}-\d\d-\d\d/.test(line) && !ASKS_FOR.test(line))).toEqual([]);
});
