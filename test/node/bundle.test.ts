import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const WRANGLER = join(ROOT, "node_modules/wrangler/wrangler-dist/cli.js");

/** Only local mode has these: its routes, its organisation, its recruiter, a row of its data, its modules and the mailbox. */
const MARKERS = [
  "/demo/",
  "/dev/",
  "org_demo",
  "Björkvik",
  "bjorkvik",
  "anna.ek@",
  "/mailbox.ts",
  "A-70004",
  "DEMO_API_KEY",
  "worker/local",
];

/** Everything that `wrangler deploy` would upload, source map included, as one text. */
async function bundle(...args: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vidare-bundle-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const env = { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1" };
  await promisify(execFile)(
    process.execPath,
    [WRANGLER, "deploy", "--dry-run", "--outdir", folder, ...args],
    { cwd: ROOT, env },
  );
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return [...names, ...texts].join("\n");
}

const found = (text: string): string[] =>
  MARKERS.filter((marker) => text.includes(marker) || text.includes(escaped(marker)));

/** As a bundler writes it when it keeps to ASCII. */
const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (letter) => `\\x${letter.charCodeAt(0).toString(16).toUpperCase()}`);

it("deploys nothing of local mode: no demo, no captured mail, no demo data", async () => {
  const deployed = await bundle("--env", "");
  expect(deployed).toContain("/v1/applications");
  expect(found(deployed)).toEqual([]);
});

it("finds every marker in the local entry, so that their absence means something", async () => {
  expect(found(await bundle("--env", "local"))).toEqual(MARKERS);
});
