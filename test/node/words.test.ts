import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ACTION_IDS, MESSAGE_STATES, STATUSES } from "../../worker/domain/vocabulary.ts";
import type { Feature } from "../../worker/features/feature.ts";
import { FEATURES } from "../../worker/features/index.ts";
import { registryOf } from "../../worker/engine/feature.ts";
import type { Routes } from "../../worker/http/route.ts";

const root = join(import.meta.dirname, "../..");
const ROOMS = ["domain", "engine", "db", "outbox", "mail", "delivery", "http", "guests"];
const files = globSync(`worker/{${ROOMS.join(",")}}/**/*.ts`, { cwd: root });

/** The vocabulary of the product, which names each of its actions once. */
const VOCABULARY = "worker/domain/vocabulary.ts";

/** Without the actions' own ids, which are the product's words (PRODUCT.md). */
const textOf = (file: string): string => {
  const text = readFileSync(join(root, file), "utf8");
  if (file !== VOCABULARY) return text;
  return ACTION_IDS.reduce((left, id) => left.replaceAll(`"${id}"`, ""), text);
};

/** Routes by the paths that a feature adds. */
function pathsOf({ routes }: Feature): string[] {
  const paths: string[] = [];
  const table = { about: () => {}, add: ({ path }: { path: string }) => paths.push(path) };
  routes?.(table as unknown as Routes, registryOf(FEATURES));
  return paths;
}

/** Names that are a feature's own, as a string would hold them. */
const namesOf = (feature: Feature): string[] => [
  ...(feature.effects ?? []).map(({ kind }) => kind),
  ...(feature.shared ?? []).map(({ kind }) => kind),
  ...(feature.references ?? []).map(({ name }) => name),
  ...(feature.facts ?? []).map(({ name }) => name),
  ...(feature.listed ?? []).map(({ name }) => name),
  ...(feature.guests ?? []).map(({ purpose }) => purpose),
  ...Object.keys(feature.kinds?.kinds ?? {}),
  ...pathsOf(feature),
];

const tablesOf = ({ data }: Feature): string[] => Object.keys(data?.tables ?? {});

describe("the core", () => {
  it("holds no name of a feature's own effect, kind of message, fact, thing, guests' purpose or route", () => {
    // A state of messages may be called as a kind of them, "delayed", and a status as what it comes of, "interview".
    const words: readonly string[] = [...MESSAGE_STATES, ...STATUSES];
    const names = [...new Set(FEATURES.flatMap(namesOf))].filter((name) => !words.includes(name));
    expect(names.length).toBeGreaterThan(40);
    const found = files.flatMap((file) => {
      const text = textOf(file);
      return names
        .filter((name) => text.includes(`"${name}"`) || text.includes(`'${name}'`))
        .map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  it("names no table of a feature's own", () => {
    const tables = FEATURES.flatMap(tablesOf);
    expect(tables).toContain("panels");
    // Plain English as well: of these, where SQL speaks.
    const words: readonly string[] = ["letters", "contracts"];
    const named = (table: string) =>
      new RegExp(
        `${words.includes(table) ? "(?:FROM|JOIN|INTO|UPDATE|TABLE) " : ""}\\b${table}\\b`,
      );
    const found = files.flatMap((file) => {
      const text = textOf(file);
      return tables.filter((table) => named(table).test(text)).map((table) => `${file}: ${table}`);
    });
    expect(found).toEqual([]);
  });

  it("does not know that there are panels", () => {
    expect(files.filter((file) => /panel/i.test(textOf(file)))).toEqual([]);
  });
});
