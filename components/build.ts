/**
 * Builds components/dist, which the Worker serves as static assets:
 * `vidare.js` with lazily loaded chunks, `vidare.single.js` for pages that pin one file by its hash
 * (in `manifest.json`), `panel.js` with chunks of its own for the reviewer's page, and the pages. Prints the gzip sizes and fails above the budget.
 * `--deployed` leaves the demo intranet out; `--out` builds elsewhere.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { framed } from "./guides.ts";

const here = import.meta.dirname;
const root = dirname(here);
const { values } = parseArgs({
  options: {
    deployed: { type: "boolean", default: false },
    out: { type: "string", default: join(here, "dist") },
  },
});
const dist = resolve(values.out);
const pages = join(here, "pages");

/** Bytes after gzip. */
const FIRST_LOAD = 18_000;
const FORM = 8_000;
/** What the editor of texts with fields and open places adds. */
const TEXT = 8_500;
/** All that a reviewer's page loads, in one language (issue 4). */
const REVIEW = 25_000;

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  tsconfig: join(here, "tsconfig.json"),
  logLevel: "warning",
  plugins: [
    {
      name: "narrow-templates",
      setup: ({ onLoad }) =>
        onLoad({ filter: /components[\\/].*\.ts$/ }, async ({ path }) => ({
          contents: (await readFile(path, "utf8"))
            .replace(/css`[^`]*`/g, narrowCss)
            .replace(/\n\s+/g, "\n"),
          loader: "ts",
        })),
    },
  ],
};

/** White space and comments in style sheets, which the minifier leaves inside templates. */
const narrowCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1");

async function buildElements(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { vidare: join(here, "index.ts") },
    outdir: dist,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    metafile: true,
  });
  return metafile;
}

/** By itself, so that what the two share does not split the script tag's first load. */
async function buildPanel(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { panel: join(pages, "panel.ts") },
    outdir: dist,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    metafile: true,
  });
  return metafile;
}

async function buildSingle(): Promise<string> {
  const outfile = join(dist, "vidare.single.js");
  await build({ ...common, entryPoints: [join(here, "index.ts")], outfile });
  return `sha384-${createHash("sha384")
    .update(await readFile(outfile))
    .digest("base64")}`;
}

/** The invented intranet, which asks `/demo` for its session: of use locally only. */
const isDemo = (path: string): boolean => !/^(docs|panel\.|_headers$)/.test(path);

const FRAME = join(pages, "docs/frame.html");
/** All but the API's reference, which is a page of its own. */
const isGuide = (path: string): boolean =>
  /^docs.(?!reference)[\w-]+\.html$/.test(relative(pages, path));

/** Copies the pages, the guides in their frame, and bundles the scripts that their HTML names. */
async function buildPages(): Promise<void> {
  const files = await readdir(pages, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => !values.deployed || !isDemo(relative(pages, path)));
  const scripts = new Set<string>();
  for (const path of paths.filter((path) => path.endsWith(".html")))
    for (const [, src] of (await readFile(path, "utf8")).matchAll(
      /<script[^>]+src="(\.{0,2}\/[^"]+)\.js"/g,
    )) {
      const source = src!.startsWith("/") ? join(pages, src!) : join(dirname(path), src!);
      if (paths.includes(`${source}.ts`) && source !== join(pages, "panel"))
        scripts.add(`${source}.ts`);
    }
  const frame = await readFile(FRAME, "utf8");
  for (const path of paths.filter((path) => !path.endsWith(".ts") && path !== FRAME)) {
    const to = join(dist, relative(pages, path));
    await cp(path, to);
    if (isGuide(path))
      await writeFile(to, framed(basename(path, ".html"), await readFile(path, "utf8"), frame));
  }
  if (scripts.size)
    await build({ ...common, entryPoints: [...scripts], outdir: dist, outbase: pages });
  if (values.deployed) await writeFile(join(dist, "_redirects"), "/ /docs 302\n");
  await cp(
    join(root, "node_modules/@scalar/api-reference/dist/browser/standalone.js"),
    join(dist, "docs/scalar.js"),
  );
}

/** An output with everything it imports at once. */
function closure(
  outputs: Metafile["outputs"],
  start: string,
  into = new Set<string>(),
): Set<string> {
  if (into.has(start)) return into;
  into.add(start);
  for (const { path, kind } of outputs[start]!.imports)
    if (kind === "import-statement") closure(outputs, path, into);
  return into;
}

const gzipped = async (paths: Iterable<string>): Promise<number> => {
  let sum = 0;
  for (const path of paths) sum += gzipSync(await readFile(join(root, path)), { level: 9 }).length;
  return sum;
};

interface Size {
  name: string;
  bytes: number;
  budget?: number;
}

async function measure({ outputs }: Metafile): Promise<Size[]> {
  const entryOf = (source: string): string =>
    Object.keys(outputs).find((path) => outputs[path]!.entryPoint === source) ?? source;
  const first = closure(outputs, entryOf("components/index.ts"));
  const words = ["sv", "en"].map((locale) =>
    closure(outputs, entryOf(`components/lib/words/${locale}/menu.ts`)),
  );
  const dialog = closure(outputs, entryOf("components/dialog/define.ts"));
  const text = closure(outputs, entryOf("components/merge/define.ts"));
  const beyond = (paths: Set<string>, ...known: Set<string>[]) =>
    [...paths].filter((path) => !known.some((set) => set.has(path)));
  const largest = Math.max(...(await Promise.all(words.map((set) => gzipped(beyond(set, first))))));
  const forms = Object.keys(outputs).filter((path) =>
    /^components\/[\w-]+\/form\.ts$/.test(outputs[path]!.entryPoint ?? ""),
  );
  return [
    { name: "first load", bytes: (await gzipped(first)) + largest, budget: FIRST_LOAD },
    { name: "dialog", bytes: await gzipped(beyond(dialog, first)) },
    { name: "text with fields", bytes: await gzipped(beyond(text, first, dialog)), budget: TEXT },
    ...(await Promise.all(
      forms.map(async (path) => ({
        name: `form ${basename(dirname(outputs[path]!.entryPoint!))}`,
        bytes: await gzipped(beyond(closure(outputs, path), first, dialog)),
        budget: FORM,
      })),
    )),
  ];
}

async function measurePanel({ outputs }: Metafile): Promise<Size> {
  const entryOf = (source: string): string =>
    Object.keys(outputs).find((path) => outputs[path]!.entryPoint === source)!;
  const sizes = ["sv", "en"].map((locale) => {
    const paths = new Set<string>();
    for (const source of [
      "components/pages/panel.ts",
      "components/panel/review/view.ts",
      `worker/features/panel/words/${locale}/review.ts`,
    ])
      closure(outputs, entryOf(source), paths);
    return gzipped(paths);
  });
  return {
    name: "reviewer's page",
    bytes: Math.max(...(await Promise.all(sizes))),
    budget: REVIEW,
  };
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const metafile = await buildElements();
const panel = await buildPanel();
const integrity = await buildSingle();
await buildPages();
const sizes = await measure(metafile);
const single = await gzipped([relative(root, join(dist, "vidare.single.js"))]);
sizes.push(await measurePanel(panel), { name: "single file", bytes: single });
await writeFile(
  join(dist, "manifest.json"),
  `${JSON.stringify({ single: { file: "vidare.single.js", integrity }, gzip: sizes }, null, 2)}\n`,
);

for (const { name, bytes, budget } of sizes)
  console.log(
    `${name.padEnd(20)} ${String(bytes).padStart(7)} B gzip${budget ? ` of ${budget}` : ""}`,
  );
const over = sizes.filter(({ bytes, budget }) => budget !== undefined && bytes > budget);
if (over.length) {
  console.error(`Above budget: ${over.map(({ name }) => name).join(", ")}`);
  process.exitCode = 1;
}
