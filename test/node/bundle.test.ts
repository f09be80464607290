import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "node_modules/.cache/bundle-test");
const site = join(folder, "site");
const run = promisify(execFile);
let inputs: string[];

beforeAll(async () => {
  mkdirSync(join(root, "deployed"), { recursive: true });
  await run(
    process.execPath,
    [
      join(root, "node_modules/wrangler/bin/wrangler.js"),
      "deploy",
      "--dry-run",
      "--env=",
      `--outdir=${folder}`,
      `--metafile=${join(folder, "meta.json")}`,
    ],
    { cwd: root, env: { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1" } },
  );
  const meta = JSON.parse(readFileSync(join(folder, "meta.json"), "utf8"));
  inputs = Object.keys(meta.inputs);
  const build = join(root, "components/build.ts");
  await run(process.execPath, [build, "--deployed", "--out", site]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("deploys the Worker's own entry", () => {
  expect(inputs.some((file) => file.endsWith("worker/index.ts"))).toBe(true);
});

it("deploys nothing of local mode", () => {
  expect(inputs.filter((file) => file.includes("worker/local/"))).toEqual([]);
});

it("deploys the elements and the documentation, and not the invented intranet", () => {
  const names = readdirSync(site);
  expect(names).toEqual(expect.arrayContaining(["vidare.js", "vidare.single.js", "docs"]));
  expect(names.filter((name) => /index|intranet|bjorkvik|words/.test(name))).toEqual([]);
  expect(deployed("/demo/session")).toEqual([]);
});

it("uploads another folder than the one that local mode serves, so that no demo page is ever in it", () => {
  const folders = [
    ...readFileSync(join(root, "wrangler.toml"), "utf8").matchAll(
      /^\[(env\.local\.)?assets\]\n(?:#.*\n)*directory = "([^"]+)"/gm,
    ),
  ].map(([, local, directory]) => [local ? "local" : "deployed", directory]);
  expect(folders).toEqual([
    ["deployed", "deployed"],
    ["local", "components/dist"],
  ]);
});

it("gives the browser the types of the wire and none of its schemas", () => {
  expect(deployed("$ZodType")).toEqual([]);
});

/** Pages and scripts of the site with this in them. */
const deployed = (part: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:html|js)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readFileSync(path, "utf8").includes(part));
