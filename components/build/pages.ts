/** The pages beside the elements: the hosted ones, the documentation, and a demo. */
import { globSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { framed, GUIDES } from "./guides.ts";

interface Page {
  /** What is copied, as a glob. */
  files: string;
  script?: string;
  /** Its script comes in chunks, fetched when needed; else it is one file. */
  chunks?: true;
  /** Asks `/demo` for its session: of use locally only. */
  demo?: true;
}

/** Paths are below components/pages, and the same in dist. */
export const PAGES: Record<string, Page> = {
  intranet: { files: "{index.html,intranet.css,bjorkvik.svg}", script: "intranet.ts", demo: true },
  panel: { files: "panel.html", script: "panel.ts", chunks: true },
  interview: { files: "interview.html", script: "interview.ts", chunks: true },
  hosting: { files: "hosting.html", script: "hosting.ts", chunks: true },
  offer: { files: "offer.html", script: "offer.ts", chunks: true },
  docs: { files: "docs/!(frame).{html,css,png}", script: "docs/reference.ts" },
  all: { files: "{_headers,favicon.svg,hosted.css}" },
};

const root = join(import.meta.dirname, "../pages");
const isGuide = (path: string): boolean => dirname(path) === "docs" && path.endsWith(".html");

/** Copies the pages, the guides in their frame, and bundles the scripts that are one file. */
export async function buildPages(
  dist: string,
  deployed: boolean,
  options: BuildOptions,
): Promise<void> {
  const frame = await readFile(join(root, "docs/frame.html"), "utf8");
  const pages = Object.values(PAGES).filter(({ demo }) => !(demo && deployed));
  for (const path of pages.flatMap(({ files }) => globSync(files, { cwd: root }))) {
    const to = join(dist, path);
    await mkdir(dirname(to), { recursive: true });
    if (!isGuide(path)) await cp(join(root, path), to);
    else {
      const name = basename(path, ".html");
      if (!GUIDES[name]) throw new Error(`${path} is not in the list of guides.`);
      await writeFile(to, framed(name, await readFile(join(root, path), "utf8"), frame));
    }
  }
  const entryPoints = pages.flatMap(({ script, chunks }) =>
    script && !chunks ? join(root, script) : [],
  );
  await build({ ...options, entryPoints, outdir: dist, outbase: root });
}

/** Entry points of the pages whose scripts come in chunks, by page. */
export const chunked = Object.entries(PAGES).flatMap(([name, { script, chunks }]) =>
  script && chunks ? { name, source: join(root, script) } : [],
);
