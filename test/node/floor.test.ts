/** The oldest browsers that are promised (components/build/floor.ts) have all that the scripts use. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type {
  BrowserName,
  CompatData,
  CompatStatement,
  Identifier,
} from "@mdn/browser-compat-data";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FLOOR } from "../../components/build/floor.ts";
import { namesOf } from "../support/built-ins.ts";

const { api, javascript } = createRequire(import.meta.url)(
  "@mdn/browser-compat-data",
) as CompatData;
const builtins = javascript["builtins"]!;

/** What looks lacking and is not, with why: it is asked for first, or only called like something of a browser. */
const EXPLAINED: Record<string, string> = {
  ".element": "Lit's own, of a part of a template",
  ".side": "ours, of a place beside a chip",
  ".emptyScript": "of Trusted Types, as the next",
  ".createPolicy": "Trusted Types: without them markup is text like any other (lit-html, messages)",
  ".getComposedRanges":
    "the selection in a field with merge fields; else as each browser told it before",
};

const isOlder = (version: string, floor: string): boolean => {
  const [a, b] = [version, floor].map((each) => each.replace("≤", "").split(".").map(Number));
  return (a![0]! - b![0]! || (a![1] ?? 0) - (b![1] ?? 0)) <= 0;
};

/** In that version, without a flag or another name. */
function has(browser: string, floor: string, { support }: CompatStatement): boolean {
  const statements = [support[browser as BrowserName] ?? []].flat();
  return statements.some(
    ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
      typeof added === "string" &&
      added !== "preview" &&
      isOlder(added, floor) &&
      !(removed && isOlder(String(removed), floor)) &&
      !flags &&
      !prefix &&
      !other,
  );
}

const compatOf = (...found: (Identifier | undefined)[]): CompatStatement[] =>
  found.flatMap((each) => each?.["__compat"] ?? []);

/** All that MDN knows by that name; nothing: it is the script's own, or older than its data. */
function statementsOf(name: string): CompatStatement[] {
  const [of, member] = name.split(".");
  if (member === undefined) return compatOf(builtins[of!], api[of!], api["Window"]?.[of!]);
  const every = [...Object.values(builtins), ...Object.values(api)] as Identifier[];
  const owners = of ? [builtins[of], api[of]] : every;
  const found = compatOf(...owners.flatMap((each) => [each?.[member], each?.[`${member}_static`]]));
  // A global object of whatever kind, as "document": by the name alone.
  return found.length || !of ? found : statementsOf(`.${member}`);
}

/** Of these names, those that a browser of the floor lacks wherever they stand, with which. */
function lacking(names: Iterable<string>): string[] {
  return [...names].flatMap((name) => {
    const statements = statementsOf(name);
    if (!statements.length) return [];
    const without = FLOOR.flatMap(({ mdn, version }) =>
      mdn.filter((browser) => !statements.some((each) => has(browser, version, each))),
    );
    return without.length ? [`${name}: ${without.join(", ")}`] : [];
  });
}

describe("what is built into the oldest browsers", () => {
  const site = mkdtempSync(join(tmpdir(), "vidare-floor-"));
  let scripts: string[];

  beforeAll(async () => {
    const build = join(import.meta.dirname, "../../components/build.ts");
    await promisify(execFile)(process.execPath, [build, "--out", site]);
    scripts = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".js"),
    );
  });
  afterAll(() => rmSync(site, { recursive: true, force: true }));

  it("is all that the elements and pages use", () => {
    expect(scripts.length).toBeGreaterThan(20);
    const names = scripts.map((file) => namesOf(readFileSync(join(site, file), "utf8")));
    const used = new Set(names.flatMap((each) => [...each.used]));
    expect(used.has("document.createElement") && used.has(".showPopover")).toBe(true);
    for (const each of names.flatMap(({ keys }) => [...keys])) used.delete(each);
    expect(lacking(used).filter((each) => !EXPLAINED[each.split(":")[0]!])).toEqual([]);
    expect(Object.keys(EXPLAINED).filter((name) => !used.has(name))).toEqual([]);
  });

  it.each<[script: string, says: string[]]>([
    ["[1].toSorted()", []],
    ["Object.groupBy(a, b)", []],
    ["structuredClone(x)", []],
    ["Math.sumPrecise([1])", ["Math.sumPrecise"]],
    ["const x = new Map(); x.getOrInsert(1)", [".getOrInsert"]],
    ["Promise.try(f)", ["Promise.try"]],
    ["new Temporal.Instant(1n)", ["Temporal", "Temporal.Instant"]],
    ["const Temporal = own; new Temporal()", []],
    ["new CloseWatcher()", ["CloseWatcher"]],
    ["navigation.navigate('/')", ["navigation"]],
  ])("is told for %s", (script, says) => {
    expect(lacking(namesOf(script).used).map((each) => each.split(":")[0])).toEqual(says);
  });
});
