/**
 * Builds components/dist, which the Worker serves as static assets:
 * `vidare.js` with lazily loaded chunks, `vidare.single.js` for pages that pin one file by its hash
 * (in `manifest.json`), and the pages. Prints the gzip sizes and fails above a budget.
 * `--deployed` leaves the demo intranet out, and builds a folder of its own, the only one that is ever uploaded;
 * `--out` builds elsewhere.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { TARGETS } from "./build/floor.ts";
import { buildPages, chunked } from "./build/pages.ts";
import { measure } from "./build/sizes.ts";

const here = import.meta.dirname;
const root = dirname(here);
const { values } = parseArgs({
  options: {
    deployed: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const dist = resolve(values.out ?? (values.deployed ? join(root, "deployed") : join(here, "dist")));
const index = join(here, "index.ts");

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: TARGETS,
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
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/(?<!\d)0\./g, ".")
    .replaceAll(";}", "}");

/** By itself, so that what two bundles share does not split the script tag's first load. */
async function buildChunked(name: string, source: string): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { [name]: source },
    outdir: dist,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    metafile: true,
  });
  return metafile;
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const bundles: Record<string, Metafile> = { vidare: await buildChunked("vidare", index) };
for (const { name, source } of chunked) bundles[name] = await buildChunked(name, source);
const outfile = join(dist, "vidare.single.js");
const single = await build({ ...common, entryPoints: [index], outfile, metafile: true });
await buildPages(dist, values.deployed, common);
if (values.deployed) await writeFile(join(dist, "_redirects"), "/ /docs 302\n");

const sizes = await measure(root, { ...bundles, single: single.metafile });
const hash = createHash("sha384").update(await readFile(outfile));
const integrity = `sha384-${hash.digest("base64")}`;
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
