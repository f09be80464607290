/**
 * Installs what package-lock.json names, if node_modules does not hold exactly that, and then
 * runs the script given as argument with the Node that node_modules brings.
 *
 *     node .ci/ensure.mjs [--shell=pid] [script.ts [argument …]]
 *
 * What it runs ends with it: by SIGINT, SIGTERM and SIGHUP, and when the named shell is gone. npm runs
 * scripts through one, and sends a signal to it alone, which dies without a word to what it started.
 * A shell that becomes the command instead (bash) and Windows, which has no $$, need no watching.
 *
 * Runs on the machine's own Node (20 or newer), so it is plain JavaScript without dependencies.
 * The script is started from here, not by `&& node script.ts`: a shell remembers where it found
 * `node` and would go on with the machine's.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
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

async function install() {
  console.error("Installing packages …");
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  let said = "";
  const begin = () => {
    const child = spawn(command, [...first, "ci", "--loglevel=error", "--no-audit", "--no-fund"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: !npm && windows,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (said += text));
    return child;
  };
  const code = await ended(begin).catch((error) => ((said += error), 1));
  if (code === 0) return;
  console.error(said);
  process.exit(code);
}

function node() {
  const bundled = `${root}node_modules/node-${windows ? "win" : process.platform}-${process.arch}/bin/node${windows ? ".exe" : ""}`;
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Vidare needs Node 22.18 or newer here; this is ${process.version}.`);
  process.exit(1);
}

/**
 * The exit code of what begins. Passes signals on to it, and dies of the same when it died of one. It listens
 * first: a signal that came between would end this alone.
 */
async function ended(begin) {
  const stop = (signal) => {
    clearInterval(watching);
    child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  signals.forEach((signal) => process.on(signal, stop));
  const child = begin();
  const watching = shell && setInterval(() => process.ppid === shell || stop("SIGTERM"), 200);
  const [code, signal] = await once(child, "close");
  clearInterval(watching);
  signals.forEach((each) => process.off(each, stop));
  if (!signal) return code;
  process.kill(process.pid, signal);
  return 1;
}

const [option = "", ...rest] = process.argv.slice(2);
const named = option.startsWith("--shell=");
const script = named ? rest : process.argv.slice(2);
const pid = named ? Number(option.slice("--shell=".length)) : 0;
const shell = Number.isInteger(pid) && pid !== process.pid ? pid : 0;

if (!installed()) await install();
if (script.length > 0)
  process.exitCode = await ended(() => spawn(node(), script, { stdio: "inherit" }));
