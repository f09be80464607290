/** A person's data on a page of our own, strict as those are, until the product's signed-in page has it. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import type { Page } from "playwright-core";
import { TARGETS } from "../../../components/build/floor.ts";
import { ROOT } from "../../../worker/local/child.ts";
import { type Server, startServer } from "../../../worker/local/server.ts";

const bundle = (plugins: Plugin[] = []) =>
  build({
    absWorkingDir: ROOT,
    entryPoints: ["components/person/define.ts"],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    legalComments: "none",
    target: TARGETS,
    tsconfig: "components/tsconfig.json",
    logLevel: "silent",
    ...(plugins.length && { plugins, packages: "external" as const }),
  });

/** Bytes after gzip of what the element adds to a page that has what guests' pages share; in both languages. */
export async function weight(): Promise<number> {
  const shared: Plugin = {
    name: "shared",
    setup: ({ onResolve }) =>
      onResolve({ filter: /\/(?:lib|guests)\// }, ({ path }) => ({ path, external: true })),
  };
  const { outputFiles } = await bundle([shared]);
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

export async function serve(): Promise<Server> {
  const persist = await mkdtemp(join(tmpdir(), "vidare-person-"));
  const server = await startServer({
    persist,
    entry: join(ROOT, "test/worker/person/served.ts"),
    sweepEvery: 1,
  });
  const { stop } = server;
  return {
    ...server,
    stop: async () => {
      await stop();
      await rm(persist, { recursive: true, force: true });
    },
  };
}

const html = (
  language: string,
) => `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
  <title>Candidate</title><link rel="stylesheet" href="/hosted.css"></head>
  <body><header><p id="organisation">Björkviks kommun</p><h1>Candidate</h1></header><main></main>
  <script type="module" src="/person-test.js"></script></body></html>`;

const [policy] = /default-src 'none'[^\n]+/.exec(
  readFileSync(join(ROOT, "components/pages/_headers"), "utf8"),
)!;

/** The element on it, with that session. */
export async function openPerson(
  page: Page,
  { url }: Server,
  token: string,
  language: string,
): Promise<void> {
  const { outputFiles } = await bundle();
  const script = `${outputFiles[0]!.text}
    const element = document.createElement("vidare-person-data");
    element.tokenProvider = async () => ${JSON.stringify(token)};
    document.querySelector("main").append(element);`;
  const headers = { "Content-Security-Policy": policy };
  await page.route(`${url}/person-test.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: script }),
  );
  await page.route(`${url}/person-test`, (route) =>
    route.fulfill({ contentType: "text/html", headers, body: html(language) }),
  );
  await page.goto(`${url}/person-test`);
}
