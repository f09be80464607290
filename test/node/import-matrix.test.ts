import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Who may import whom, itself aside. `types`: only by `import type`. "env" is worker/env.ts. */
const matrix: Record<string, { values: string[]; types?: string[] }> = {
  http: {
    values: ["actions", "intake", "db", "messages", "documents", "domain", "i18n", "env"],
  },
  actions: { values: ["domain", "messages", "documents", "i18n"], types: ["db"] },
  "actions (commit)": { values: ["domain", "messages", "documents", "i18n", "db"] },
  intake: { values: ["domain", "db", "i18n"] },
  db: { values: ["domain"] },
  messages: { values: ["domain", "i18n"] },
  documents: { values: ["domain", "i18n"] },
  delivery: { values: ["db", "messages", "domain", "i18n"], types: ["env"] },
  domain: { values: [] },
  clock: { values: [], types: ["domain"] },
  i18n: { values: [], types: ["domain"] },
  components: {
    values: ["domain", "i18n"],
    types: ["http", "actions", "intake", "db", "messages", "documents", "delivery", "app", "env"],
  },
};

/** Packages that only one place may know. */
const homes: Record<string, RegExp> = {
  "drizzle-orm": /^worker\/(db|local)\//,
  resend: /^worker\/(delivery\/resend\.ts|local\/)/,
  "pdf-lib": /^worker\/(documents|local)\//,
  "@cantoo/fontkit": /^worker\/(documents|local)\//,
  zod: /^worker\//,
  "@hono/zod-openapi": /^worker\//,
};

/** worker/app.ts, index.ts, scheduled.ts and worker/local/ put the parts together. */
const free = /^worker\/(app|index|scheduled)\.ts$|^worker\/local\//;

interface Import {
  file: string;
  specifier: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), "utf8");
  const clauses = source.matchAll(
    /^(?:import|export)\s+(?:(type\s)?(?:[^;"']*?)\sfrom\s+)?["']([^"']+)["']/gm,
  );
  const calls = source.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)(\.[A-Z])?/g);
  return [
    ...Array.from(clauses, ([, type, specifier = ""]) => ({
      file,
      specifier,
      typeOnly: Boolean(type),
    })),
    ...Array.from(calls, ([, specifier = "", member]) => ({
      file,
      specifier,
      typeOnly: Boolean(member),
    })),
  ];
}

function place(file: string): string {
  if (file.startsWith("components/")) return "components";
  return file.split("/")[1]?.replace(/\.ts$/, "") ?? file;
}

function ruleFor(file: string) {
  const from = place(file);
  const commits =
    /^worker\/actions\/(messages|panel-invitations|panels|perform|prepare|reminders|testcopy|undo|waiting)\.ts$/.test(
      file,
    );
  return matrix[commits ? "actions (commit)" : from];
}

function isAllowed({ file, specifier, typeOnly }: Import): boolean {
  if (!specifier.startsWith(".")) {
    const home = Object.entries(homes).find(
      ([name]) => specifier === name || specifier.startsWith(`${name}/`),
    );
    return !home || home[1].test(file) || (typeOnly && !file.startsWith("components/"));
  }
  const target = relative(root, join(root, dirname(file), specifier))
    .split(sep)
    .join("/");
  if (!/^(worker|components)\//.test(target) || free.test(file)) return true;
  const to = place(target);
  if (to === place(file)) return true;
  const rule = ruleFor(file);
  if (!rule) return file === "worker/env.ts";
  return rule.values.includes(to) || (typeOnly && (rule.types ?? []).includes(to));
}

const files = globSync("{worker,components}/**/*.ts", { cwd: root })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => !file.startsWith("components/dist/") && file !== "components/build.ts")
  .toSorted();

describe("the import matrix", () => {
  it("knows every folder of the Worker", () => {
    const folders = new Set(
      files
        .filter((file) => file.startsWith("worker/") && file.split("/").length > 2)
        .map((file) => place(file)),
    );
    folders.delete("local");
    expect(Object.keys(matrix)).toEqual(expect.arrayContaining([...folders]));
  });

  it("holds for every import", () => {
    const broken = files
      .flatMap(importsOf)
      .filter((found) => !isAllowed(found))
      .map(({ file, specifier, typeOnly }) => `${file} → ${typeOnly ? "type " : ""}${specifier}`);
    expect(broken).toEqual([]);
  });

  it.each([
    ["worker/domain/a.ts", "../db/client.ts", false, false],
    ["worker/actions/reject/plan.ts", "../../db/schema.ts", true, true],
    ["worker/actions/reject/plan.ts", "../../db/schema.ts", false, false],
    ["worker/actions/perform.ts", "../db/commit.ts", false, true],
    ["worker/http/mail.ts", "../delivery/resend.ts", false, false],
    ["worker/http/mail.ts", "drizzle-orm", false, false],
    ["worker/db/schema.ts", "drizzle-orm/sqlite-core", false, true],
    ["components/lib/api.ts", "../../worker/app.ts", true, true],
    ["components/lib/api.ts", "../../worker/app.ts", false, false],
    ["components/lib/api.ts", "../../worker/http/schemas/problems.ts", true, true],
    ["components/lib/api.ts", "../../worker/http/schemas/problems.ts", false, false],
    ["components/lib/api.ts", "../../worker/i18n/index.ts", false, true],
    ["components/lib/api.ts", "zod", true, false],
    ["worker/http/demo.ts", "../local/demo.ts", false, false],
  ])("%s importing %s (type only: %s) is allowed: %s", (file, specifier, typeOnly, allowed) => {
    expect(isAllowed({ file, specifier, typeOnly })).toBe(allowed);
  });
});
