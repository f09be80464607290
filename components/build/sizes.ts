/** What people fetch, in bytes after gzip, and the most that it may be. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Metafile } from "esbuild";

type Outputs = Metafile["outputs"];

interface Budget {
  /** `{name}` stands for each name that one of the sources has there. */
  name: string;
  /** Sources that are fetched with all that they import; of the languages, `{locale}`, one. */
  of: string[];
  /** What has been fetched by then. */
  after?: string[];
  /** Which of the bundles; the script tag's unless told. */
  bundle?: string;
  bytes?: number;
}

const FIRST = "components/index.ts";
const DIALOG = "components/dialog/define.ts";

const BUDGETS: Budget[] = [
  { name: "first load", of: [FIRST, "components/lib/words/{locale}/menu.ts"], bytes: 18_000 },
  { name: "dialog", of: [DIALOG], after: [FIRST] },
  // What the editor of texts with fields and open places adds.
  {
    name: "text with fields",
    of: ["components/merge/define.ts"],
    after: [FIRST, DIALOG],
    bytes: 8_500,
  },
  { name: "form {name}", of: ["components/{name}/form.ts"], after: [FIRST, DIALOG], bytes: 8_000 },
  // What the times of a meeting, and those that others have got already, add: fetched beside its form.
  {
    name: "times of interview",
    of: ["components/interview/slots.ts", "components/interview/running.ts"],
    after: [FIRST, DIALOG, "components/interview/form.ts"],
    bytes: 3_500,
  },
  // When those who take part have other meetings, beside the times.
  {
    name: "times of hosts",
    of: ["components/interview/busy.ts"],
    after: [
      FIRST,
      DIALOG,
      "components/interview/form.ts",
      "components/interview/slots.ts",
      "components/interview/running.ts",
    ],
    bytes: 1_500,
  },
  // Fetched where somebody has asked for another time.
  {
    name: "wishes of interview",
    of: ["components/interview/suits.ts"],
    after: [
      FIRST,
      DIALOG,
      "components/interview/form.ts",
      "components/interview/slots.ts",
      "components/interview/running.ts",
    ],
    bytes: 1_500,
  },
  {
    name: "words {name}",
    of: ["worker/features/{name}/words/{locale}/form.ts"],
    after: [FIRST, DIALOG],
    bytes: 2_000,
  },
  // The list, and the dialog of one.
  {
    name: "done to many",
    of: [
      "components/bulks/list.ts",
      "components/bulks/define-dialog.ts",
      "worker/features/bulks/words/{locale}/view.ts",
    ],
    after: [FIRST, DIALOG],
    bytes: 8_600,
  },
  // What the undo of one adds, and the printing of its letters.
  {
    name: "undo of many",
    of: ["components/bulks/undo-views.ts"],
    after: [FIRST, DIALOG, "components/bulks/list.ts", "components/bulks/define-dialog.ts"],
    bytes: 2_000,
  },
  {
    name: "printing of letters",
    of: ["components/letter/print/part.ts", "worker/features/letter/words/{locale}/print.ts"],
    after: [FIRST, DIALOG],
    bytes: 3_000,
  },
  // All that it loads (issue 4).
  {
    name: "reviewer's page",
    bundle: "panel",
    of: [
      "components/pages/panel.ts",
      "components/panel/review/view.ts",
      "worker/features/panel/words/{locale}/review.ts",
    ],
    bytes: 25_000,
  },
  {
    name: "invitation's page",
    bundle: "interview",
    of: [
      "components/pages/interview.ts",
      "components/interview/answer/view.ts",
      "worker/features/interview/words/{locale}/page.ts",
    ],
    bytes: 30_000,
  },
  {
    name: "hosts' page",
    bundle: "hosting",
    of: [
      "components/pages/hosting.ts",
      "components/interview/hosting/view.ts",
      "worker/features/interview/words/{locale}/hosting.ts",
    ],
    bytes: 30_000,
  },
  {
    name: "offer's page",
    bundle: "offer",
    of: [
      "components/pages/offer.ts",
      "components/offer/answer/view.ts",
      "worker/features/offer/words/{locale}/page.ts",
    ],
    bytes: 30_000,
  },
  {
    name: "contract's page",
    bundle: "contract",
    of: [
      "components/pages/contract.ts",
      "components/contract/answer/view.ts",
      "worker/features/contract/words/{locale}/page.ts",
    ],
    bytes: 30_000,
  },
  {
    name: "verifying page",
    bundle: "verify",
    of: [
      "components/pages/verify.ts",
      "components/contract/verify/view.ts",
      "worker/features/contract/words/{locale}/verify.ts",
    ],
    bytes: 20_000,
  },
  {
    name: "saved person's page",
    bundle: "saved",
    of: [
      "components/pages/saved.ts",
      "components/save/answer/view.ts",
      "worker/features/save/words/{locale}/page.ts",
    ],
    bytes: 30_000,
  },
  {
    name: "candidate's page",
    bundle: "candidate",
    of: [
      "components/pages/candidate.ts",
      "components/account/page/view.ts",
      "worker/features/account/words/{locale}/page.ts",
      "components/person/view.ts",
      "worker/features/person/words/{locale}/page.ts",
    ],
    bytes: 30_000,
  },
  { name: "single file", bundle: "single", of: [FIRST] },
];

export interface Size {
  name: string;
  bytes: number;
  budget?: number;
}

/** An output with everything it imports at once. */
function closure(outputs: Outputs, start: string, into = new Set<string>()): Set<string> {
  if (into.has(start)) return into;
  into.add(start);
  for (const { path, kind } of outputs[start]!.imports)
    if (kind === "import-statement") closure(outputs, path, into);
  return into;
}

function fetched(outputs: Outputs, sources: readonly string[]): Set<string> {
  const paths = new Set<string>();
  for (const source of sources) {
    const start = Object.keys(outputs).find((path) => outputs[path]!.entryPoint === source);
    if (!start) throw new Error(`${source} is not fetched by itself.`);
    closure(outputs, start, paths);
  }
  return paths;
}

/** The names for which there is something like this source. */
function namesOf(outputs: Outputs, source: string): string[] {
  const like = new RegExp(
    `^${source.replace("{name}", "([\\w-]+)").replace("{locale}", "\\w+").replaceAll(".", "\\.")}$`,
  );
  const names = Object.values(outputs).flatMap(
    ({ entryPoint = "" }) => like.exec(entryPoint)?.[1] ?? [],
  );
  return [...new Set(names)];
}

/** `bundles`: what esbuild says of each. Paths in them are below `root`. */
export async function measure(root: string, bundles: Record<string, Metafile>): Promise<Size[]> {
  const gzipped = async (paths: Iterable<string>): Promise<number> => {
    let sum = 0;
    for (const path of paths)
      sum += gzipSync(await readFile(join(root, path)), { level: 9 }).length;
    return sum;
  };
  const sizes: Size[] = [];
  for (const { name, of, after = [], bundle = "vidare", bytes: budget } of BUDGETS) {
    const { outputs } = bundles[bundle]!;
    const names = of[0]!.includes("{name}") ? namesOf(outputs, of[0]!) : [""];
    const before = fetched(outputs, after);
    for (const each of names) {
      const inEach = ["sv", "en"].map((locale) => {
        const sources = of.map((it) => it.replace("{name}", each).replace("{locale}", locale));
        return gzipped([...fetched(outputs, sources)].filter((path) => !before.has(path)));
      });
      const bytes = Math.max(...(await Promise.all(inEach)));
      sizes.push({ name: name.replace("{name}", each), bytes, ...(budget && { budget }) });
    }
  }
  return sizes;
}
