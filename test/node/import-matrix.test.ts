import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Rule {
  values: string[];
  /** Only by `import type`. */
  types?: string[];
}

const PURE = ["domain", "i18n", "documents", "mail", "engine"];

/**
 * The law (who may import whom), by role; a place may always import itself. A feature's roles are told by the
 * names of its files; "engine/store" and a feature's "statements" are the places with SQL. "env" is worker/env.ts.
 */
const matrix: Record<string, Rule> = {
  domain: { values: [] },
  clock: { values: [], types: ["domain"] },
  i18n: { values: [], types: ["domain"] },
  documents: { values: ["domain", "i18n"] },
  db: { values: ["domain"] },
  mail: { values: ["domain", "i18n"] },
  outbox: { values: ["domain", "db"] },
  engine: { values: ["domain", "i18n", "documents", "db", "mail", "outbox", "engine/store"] },
  // What an effect, a feature and the registry are like.
  "engine/store": { values: ["domain", "db", "outbox"], types: ["engine"] },
  "feature: pure": { values: PURE, types: ["db"] },
  "feature: statements": {
    values: ["domain", "db", "outbox", "engine/store"],
    types: ["engine"],
  },
  "feature: service": { values: [...PURE, "db", "outbox", "engine/store", "statements"] },
  "features/index": { values: ["domain", "features", "engine"] },
  http: {
    values: [...PURE, "db", "outbox", "engine/store", "intake", "env"],
  },
  intake: { values: ["domain", "db", "i18n"] },
  delivery: { values: ["db", "mail", "outbox", "domain", "i18n"], types: ["env"] },
  "feature: words": { values: [] },
  components: {
    values: ["domain", "i18n", "rules", "words"],
    types: [
      "http",
      "engine",
      "engine/store",
      "features",
      "statements",
      "intake",
      "db",
      "outbox",
      "mail",
      "documents",
      "delivery",
      "app",
      "env",
    ],
  },
};

/** Where the law does not hold yet: the panel is still woven into these. Shrinks; nothing is added. */
const PENDING = new Set([
  "db → engine/store",
  "db → statements",
  "engine/store → statements",
  "http → features",
  "http → statements",
  "outbox → engine/store",
]);

/** Packages that only one place may know. */
const homes: Record<string, RegExp> = {
  "drizzle-orm": /^worker\/(db|outbox|engine\/store|features\/[\w-]+\/statements|local)\//,
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

const ownFeature = (file: string): string | undefined =>
  /^worker\/(features\/[^/]+)\//.exec(file)?.[1];

/** What a file is to those who import it. */
function place(file: string): string {
  if (file.startsWith("components/")) return "components";
  if (file === "worker/features/index.ts") return "features/index";
  if (ownFeature(file)) {
    const [, part] = /\/(statements|words)\//.exec(file) ?? /\/(rules)\.ts$/.exec(file) ?? [];
    return part ?? "features";
  }
  if (file.startsWith("worker/engine/store/")) return "engine/store";
  return file.split("/")[1]?.replace(/\.ts$/, "") ?? file;
}

/** What a file may import by: of a feature's, its own role. */
function roleOf(file: string): string {
  const at = place(file);
  if (at === "statements" || at === "words") return `feature: ${at}`;
  if (at !== "features" && at !== "rules") return at;
  return /\/(input|plan|rules|message|mail)\.ts$/.test(file) ? "feature: pure" : "feature: service";
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
  const [from, to] = [roleOf(file), place(target)];
  const same = ownFeature(file);
  // A feature has its own parts, and no other's.
  if (same && ownFeature(target)) return same === ownFeature(target) && mayUse(from, to);
  if (to === place(file) || PENDING.has(`${from} → ${to}`)) return true;
  const rule = matrix[from];
  if (!rule) return file === "worker/env.ts";
  return rule.values.includes(to) || (typeOnly && (rule.types ?? []).includes(to));
}

/** Within a feature: what is pure holds no SQL, and SQL knows rules, not services. Words stand alone. */
function mayUse(from: string, to: string): boolean {
  if (from === "feature: words") return to === "words";
  return from !== "feature: pure" || to !== "statements";
}

const files = globSync("{worker,components}/**/*.ts", { cwd: root })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => !file.startsWith("components/dist/") && !/^components\/build[./]/.test(file))
  .toSorted();

describe("the import matrix", () => {
  it("knows every folder of the Worker", () => {
    const folders = new Set(
      files
        .filter((file) => file.startsWith("worker/") && file.split("/").length > 2)
        .map((file) => roleOf(file)),
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

  it("is broken nowhere but where it is said to be, and there it is", () => {
    const edges = new Set(
      files.flatMap(importsOf).flatMap(({ file, specifier }) => {
        if (!specifier.startsWith(".")) return [];
        const target = relative(root, join(root, dirname(file), specifier))
          .split(sep)
          .join("/");
        return `${roleOf(file)} → ${place(target)}`;
      }),
    );
    expect([...PENDING].filter((edge) => !edges.has(edge))).toEqual([]);
  });

  it.each([
    ["worker/domain/a.ts", "../db/client.ts", false, false],
    ["worker/features/reject/plan.ts", "../../db/schema.ts", true, true],
    ["worker/features/reject/plan.ts", "../../db/schema.ts", false, false],
    ["worker/features/reject/plan.ts", "../hire/plan.ts", true, false],
    ["worker/features/panel/plan.ts", "./statements/panels.ts", true, false],
    ["worker/features/panel/panels.ts", "./statements/panels.ts", false, true],
    ["worker/features/panel/statements/panels.ts", "../../../http/route.ts", true, false],
    ["worker/engine/perform.ts", "./store/commit.ts", false, true],
    ["worker/engine/perform.ts", "../http/route.ts", true, false],
    ["worker/engine/perform.ts", "../features/reject/plan.ts", true, false],
    ["worker/http/mail.ts", "../delivery/resend.ts", false, false],
    ["worker/http/mail.ts", "drizzle-orm", false, false],
    ["worker/db/schema.ts", "drizzle-orm/sqlite-core", false, true],
    ["components/lib/api.ts", "../../worker/app.ts", true, true],
    ["components/lib/api.ts", "../../worker/app.ts", false, false],
    ["components/lib/api.ts", "../../worker/http/schemas/problems.ts", true, true],
    ["components/lib/api.ts", "../../worker/http/schemas/problems.ts", false, false],
    ["components/lib/api.ts", "../../worker/i18n/index.ts", false, true],
    ["components/lib/api.ts", "zod", true, false],
    ["components/panel/form.ts", "../../worker/features/panel/words/sv/form.ts", false, true],
    ["components/panel/form.ts", "../../worker/features/panel/rules.ts", false, true],
    ["components/panel/form.ts", "../../worker/features/panel/plan.ts", false, false],
    ["components/panel/form.ts", "../../worker/features/panel/plan.ts", true, true],
    ["worker/features/panel/words/en/form.ts", "../sv/form.ts", true, true],
    ["worker/features/panel/words/en/form.ts", "../../rules.ts", true, false],
    ["worker/features/panel/words/en/form.ts", "../../../save/words/sv/form.ts", true, false],
    ["worker/http/demo.ts", "../local/demo.ts", false, false],
  ])("%s importing %s (type only: %s) is allowed: %s", (file, specifier, typeOnly, allowed) => {
    expect(isAllowed({ file, specifier, typeOnly })).toBe(allowed);
  });
});
