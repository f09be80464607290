import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");
const WRANGLER = join(ROOT, "node_modules/wrangler/wrangler-dist/cli.js");

/** What says nothing to someone who only wants to see the page. */
const NOISE = /update available|^\s*$/;

const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: "true",
  /** Not asking the network where on earth we are: an error when offline. */
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  NO_COLOR: "1",
  /** Asks nothing. */
  CI: "1",
  /** Here, not in the home folder. */
  WRANGLER_LOG_PATH: join(ROOT, ".wrangler/logs"),
  WRANGLER_REGISTRY_PATH: join(ROOT, ".wrangler/registry"),
};

/** Children in process groups of their own outlive us unless told. */
const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach((child) => kill(child, "SIGKILL")));

/** Wrangler as a child in a process group of its own, so that Ctrl-C reaches it through us only. */
export const startWrangler = (args: string[], show: (line: string) => void): ChildProcess =>
  start(["--no-warnings", WRANGLER, ...args], show);

function start(args: string[], show: (line: string) => void): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...QUIET },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    const take = (text: string) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      for (const line of lines) if (!NOISE.test(line)) show(line);
    };
    stream
      .setEncoding("utf8")
      .on("data", take)
      .once("end", () => take("\n"));
  }
  return child;
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", resolve));

/** Runs a script of ours to its end; rejects with what it printed when it fails. */
export async function run(args: string[]): Promise<void> {
  const lines: string[] = [];
  const child = start(args, (line) => lines.push(line));
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(lines.join("\n"));
}

export const runWrangler = (args: string[]): Promise<void> =>
  run(["--no-warnings", WRANGLER, ...args]);

/** Ends wrangler and the workerd it started; by force when `signal` says so, or after five seconds. */
export async function stopTree(
  child: ChildProcess,
  signal: "SIGTERM" | "SIGKILL" = "SIGTERM",
): Promise<void> {
  const late = setTimeout(() => kill(child, "SIGKILL"), 5000);
  kill(child, signal);
  await ended(child);
  kill(child, "SIGKILL");
  clearTimeout(late);
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (process.platform === "win32") {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid!, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
