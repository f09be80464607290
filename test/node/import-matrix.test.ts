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
 * The law (who may import whom), by role; a place may always import itself, and a feature's part what `OWN` says of
 * its own others. A feature's roles are told by the names of its files; "engine/store" and a feature's "statements"
 * are the places with SQL. "env" is worker/env.ts.
 */
const matrix: Record<string, Rule> = {
  domain: { values: [] },
  clock: { values: [], types: ["domain"] },
  i18n: { values: ["domain"] },
  documents: { values: ["domain", "i18n"] },
  db: { values: ["domain"] },
  mail: { values: ["domain", "i18n"] },
  outbox: { values: ["domain", "db"] },
  engine: { values: ["domain", "i18n", "documents", "db", "mail", "outbox", "engine/store"] },
  // What an effect, a feature and the registry are like.
  "engine/store": { values: ["domain", "db", "outbox"], types: ["engine"] },
  "guests/secrets": { values: ["domain"] },
  guests: {
    values: ["guests/secrets", ...PURE, "db", "outbox", "engine/store", "http"],
    types: ["env"],
  },
  "feature: words": { values: [], types: ["domain", "i18n"] },
  "feature: rules": { values: ["domain"] },
  "feature: pure": { values: PURE, types: ["db", "guests"] },
  "feature: statements": {
    values: ["domain", "db", "outbox", "engine/store", "guests", "guests/secrets"],
    types: ["engine", "documents"],
  },
  "feature: service": {
    values: [...PURE, "db", "outbox", "engine/store", "guests"],
    types: ["env"],
  },
  "feature: edge": {
    values: [...PURE, "http", "guests", "features/index"],
    types: ["db", "outbox", "env"],
  },
  "feature: definition": {
    values: [...PURE, "http", "guests"],
    types: ["features/index", "db"],
  },
  "features/index": {
    values: ["features", "i18n", "mail", "outbox"],
    types: [...PURE, "http", "guests"],
  },
  // Of "db" only what each request begins with.
  http: {
    values: ["domain", "i18n", "mail", "engine"],
    types: ["db", "engine/store", "outbox", "env"],
  },
  delivery: {
    values: ["db", "mail", "outbox", "domain", "i18n", "guests/secrets"],
    types: ["env"],
  },
  components: {
    values: ["domain", "i18n", "feature: rules", "feature: words"],
    types: [
      "http",
      "engine",
      "engine/store",
      "features",
      "db",
      "outbox",
      "mail",
      "documents",
      "delivery",
      "guests",
      "app",
      "env",
    ],
  },
};

/** What a feature's part may use of its own others. */
const OWN: Record<string, string[]> = {
  "feature: words": ["words"],
  "feature: rules": ["rules", "words"],
  "feature: pure": ["words", "rules", "pure"],
  "feature: statements": ["words", "rules", "pure", "statements"],
  "feature: service": ["words", "rules", "pure", "statements", "service"],
  // Of its rows an edge knows the shapes only.
  "feature: edge": ["words", "rules", "pure", "service", "edge"],
  "feature: definition": ["words", "rules", "pure", "statements", "service", "edge"],
};

/** Where the law does not hold yet: the panel is still woven into these. Shrinks; nothing is added. */
const PENDING = new Set<string>();

/** Packages that only one place may know. */
const homes: Record<string, RegExp> = {
  "drizzle-orm":
    /^worker\/(db|outbox|engine\/store|guests\/statements|features\/[\w-]+\/(statements|tables)|local)\b/,
  resend: /^worker\/(delivery\/resend\.ts|local\/)/,
  "pdf-lib": /^worker\/(documents|local)\//,
  "@cantoo/fontkit": /^worker\/(documents|local)\//,
  zod: /^worker\//,
  pkijs: /^worker\/(documents\/seal|local)\//,
  asn1js: /^worker\/(documents\/seal|local)\//,
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
  if (/^worker\/features\/(index|feature)\.ts$/.test(file)) return "features/index";
  if (ownFeature(file)) return "features";
  if (file.startsWith("worker/engine/store/")) return "engine/store";
  if (/^worker\/guests\/(link|code)\.ts$/.test(file)) return "guests/secrets";
  return file.split("/")[1]?.replace(/\.ts$/, "") ?? file;
}

/** What a file may import by: of a feature's, its own role. */
function roleOf(file: string): string {
  const at = place(file);
  if (at !== "features") return at;
  if (/\/words\//.test(file)) return "feature: words";
  if (/\/(statements\/[\w-]+|tables)\.ts$/.test(file)) return "feature: statements";
  if (file.endsWith("/feature.ts")) return "feature: definition";
  if (/\/(routes|present|schemas)(\/[\w-]+)?\.ts$/.test(file)) return "feature: edge";
  if (/\/rules(\/[\w-]+)?\.ts$/.test(file)) return "feature: rules";
  return /\/(plan\/[\w-]+|input|plan|message|mail|kinds)\.ts$/.test(file)
    ? "feature: pure"
    : "feature: service";
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
  if (same && ownFeature(target))
    return (
      same === ownFeature(target) &&
      mayUse(from, roleOf(target).slice("feature: ".length), typeOnly)
    );
  if (to === place(file) || PENDING.has(`${from} → ${to}`)) return true;
  if (from === "http" && /^worker\/db\/(client|keys)\.ts$/.test(target)) return true;
  const rule = matrix[from];
  if (!rule) return file === "worker/env.ts";
  if (rule.values.includes(roleOf(target))) return true;
  return rule.values.includes(to) || (typeOnly && (rule.types ?? []).includes(to));
}

const mayUse = (from: string, part: string, typeOnly: boolean): boolean =>
  OWN[from]!.includes(part) ||
  (from === "feature: edge" && part === "statements" && typeOnly) ||
  PENDING.has(`${from} → ${part}`);

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
        return ownFeature(file) && ownFeature(file) === ownFeature(target)
          ? `${roleOf(file)} → ${roleOf(target).slice("feature: ".length)}`
          : `${roleOf(file)} → ${place(target)}`;
      }),
    );
    expect([...PENDING].filter((edge) => !edges.has(edge))).toEqual([]);
  });

  it.each([
    ["worker/domain/a.ts", "../db/client.ts", false, false],
    ["worker/features/reject/plan.ts", "../../db/schema.ts", true, true],
    ["worker/features/reject/plan.ts", "../../db/schema.ts", false, false],
    ["worker/features/reject/plan.ts", "../hire/plan.ts", true, false],
    ["worker/features/panel/plan.ts", "./statements/opening.ts", true, false],
    ["worker/features/panel/running.ts", "./statements/opening.ts", false, true],
    ["worker/features/panel/routes.ts", "../../http/route.ts", false, true],
    ["worker/features/panel/running.ts", "../../http/route.ts", true, false],
    ["worker/features/panel/running.ts", "../index.ts", false, false],
    ["worker/features/panel/statements/opening.ts", "../../../http/route.ts", true, false],
    ["worker/engine/perform.ts", "./store/commit.ts", false, true],
    ["worker/engine/perform.ts", "../http/route.ts", true, false],
    ["worker/engine/perform.ts", "../features/reject/plan.ts", true, false],
    ["worker/http/mail.ts", "../delivery/resend.ts", false, false],
    ["worker/http/auth.ts", "../db/keys.ts", false, true],
    ["worker/http/auth.ts", "../db/projects.ts", false, false],
    ["worker/http/auth.ts", "../engine/store/facts.ts", false, false],
    ["worker/features/panel/routes/panels.ts", "../statements/opening.ts", false, false],
    ["worker/http/mail.ts", "drizzle-orm", false, false],
    ["worker/http/mail.ts", "../outbox/states.ts", false, false],
    ["worker/http/mail.ts", "../documents/pdf.ts", false, false],
    ["worker/features/templates/routes/a.ts", "../statements/branding.ts", true, true],
    ["worker/features/templates/read.ts", "../files/open.ts", true, false],
    ["worker/features/templates/schemas/a.ts", "../../../delivery/webhook.ts", true, false],
    ["worker/db/schema.ts", "drizzle-orm/sqlite-core", false, true],
    ["components/lib/api.ts", "../../worker/app.ts", true, true],
    ["components/lib/api.ts", "../../worker/app.ts", false, false],
    ["components/lib/api.ts", "../../worker/http/schemas/problems.ts", true, true],
    ["components/lib/api.ts", "../../worker/http/schemas/problems.ts", false, false],
    ["components/lib/api.ts", "../../worker/i18n/index.ts", false, true],
    ["components/lib/api.ts", "zod", true, false],
    ["components/panel/form.ts", "../../worker/features/panel/words/sv/form.ts", false, true],
    ["components/panel/form.ts", "../../worker/features/panel/rules/panel.ts", false, true],
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
