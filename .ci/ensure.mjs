/**
 * Installs what package-lock.json names, if node_modules does not hold exactly that, and then
 * runs the script given as argument with the Node that node_modules brings.
 *
 *     node .ci/ensure.mjs [script.ts [argument …]]
 *
 * Runs on the machine's own Node (20 or newer), so it is plain JavaScript without dependencies.
 * The script is started from here, not by `&& node script.ts`: a shell remembers where it found
 * `node` and would go on with the machine's.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const windows = process.platform === "win32";

const packages = (path) => JSON.parse(readFileSync(root + path, "utf8")).packages;

function installed() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return false;
  const wanted = packages("package-lock.json");
  const present = packages("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (path in present ? present[path].version === version : optional),
  );
}

function install() {
  console.error("Installing packages …");
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const result = spawnSync(
    command,
    [...first, "ci", "--loglevel=error", "--no-audit", "--no-fund"],
    {
      cwd: root,
      encoding: "utf8",
      shell: !npm && windows,
      maxBuffer: 2 ** 28,
    },
  );
  if (result.status === 0) return;
  console.error(result.stdout ?? "", result.stderr ?? "", result.error ?? "");
  process.exit(result.status ?? 1);
}

function node() {
  const bundled = `${root}node_modules/node-${windows ? "win" : process.platform}-${process.arch}/bin/node${windows ? ".exe" : ""}`;
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Vidare needs Node 22.18 or newer here; this is ${process.version}.`);
  process.exit(1);
}

if (!installed()) install();

const script = process.argv.slice(2);
if (script.length > 0) {
  const child = spawn(node(), script, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
