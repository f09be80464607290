import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** What `npm start` says on such a port, before it does anything else. */
async function start(port: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["worker/local/start.ts"], {
    cwd: ROOT,
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(child, "close");
  return { code: child.exitCode, said: said.trim() };
}

describe("npm start", () => {
  it.each(["127.0.0.1", "::1"])(
    "says in one sentence that the port is in use on %s",
    async (host) => {
      const taken = createServer().listen(0, host);
      onTestFinished(() => void taken.close());
      const listening = await Promise.race([once(taken, "listening"), once(taken, "error")]);
      if (listening.length) return; // no IPv6 here
      const { port } = taken.address() as AddressInfo;
      const { code, said } = await start(String(port));
      expect(code).toBe(1);
      expect(said).toBe(
        `Port ${port} is in use. Stop what uses it, or choose another port: PORT=8788 npm start`,
      );
    },
  );

  it.each(["0", "65536", "abc", "80.5"])("refuses the port %s", async (port) => {
    expect(await start(port)).toEqual({
      code: 1,
      said: `PORT must be a number from 1 to 65535, not "${port}".`,
    });
  });
});

/** As /proc has them, by a variable that whatever we start inherits. */
describe.runIf(process.platform === "linux")("TERM of what npm start runs", () => {
  const folder = mkdtempSync(join(tmpdir(), "vidare-start-"));
  const slow = { timeout: 180_000, interval: 50 };
  // `npm run build` is what makes it; what is in it does not matter here.
  beforeAll(() => void mkdirSync(join(ROOT, "components/dist"), { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (path: string): string => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return ""; // It has ended.
    }
  };

  interface Started {
    npm: ChildProcess;
    port: number;
    /** What it has printed. */
    said: () => string;
    /** All that run, with their command lines. */
    processes: () => { pid: number; command: string }[];
  }

  async function npmStart(): Promise<Started> {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    await new Promise((closed) => probe.close(closed));
    const mark = `VIDARE_START_TEST=${crypto.randomUUID()}`;
    const [name, value] = mark.split("=") as [string, string];
    const npm = spawn("npm", ["start", "--", "--no-build", "--persist", folder], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(port), [name]: value },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [npm.stdout, npm.stderr])
      stream.setEncoding("utf8").on("data", (more: string) => (text += more));
    const processes = () =>
      readdirSync("/proc")
        .filter((pid) => read(`/proc/${pid}/environ`).split("\0").includes(mark))
        .map((pid) => ({
          pid: Number(pid),
          command: read(`/proc/${pid}/cmdline`).replaceAll("\0", " "),
        }));
    onTestFinished(() => {
      for (const { pid } of processes()) process.kill(pid, "SIGKILL");
    });
    return { npm, port, said: () => text, processes };
  }

  /** From the one that npm began to the one that serves. */
  const CHAIN = {
    npm: /npm/,
    "ensure.mjs": /^node \.ci\/ensure/,
    "start.ts": /\/node worker\/local/,
  };
  const MOMENTS = { "has just begun": /^/, "is starting": /Starting/, runs: /is running/ };

  it.each<[keyof typeof CHAIN, keyof typeof MOMENTS]>([
    ["npm", "has just begun"],
    ["npm", "is starting"],
    ["npm", "runs"],
    ["ensure.mjs", "has just begun"],
    ["ensure.mjs", "is starting"],
    ["ensure.mjs", "runs"],
    ["start.ts", "is starting"],
    ["start.ts", "runs"],
  ])("to %s when it %s leaves no process and no port taken", async (whom, when) => {
    const { npm, port, said, processes } = await npmStart();
    const find = () =>
      processes().find(({ pid, command }) =>
        whom === "npm" ? processes().length > 1 && pid === npm.pid : CHAIN[whom].test(command),
      );
    await vi.waitUntil(() => MOMENTS[when].test(said()) && find(), slow);
    process.kill(find()!.pid, "SIGTERM");
    await vi.waitFor(() => expect(processes()).toEqual([]), slow);
    const free = createServer().listen(port, "127.0.0.1");
    onTestFinished(() => void free.close());
    await once(free, "listening");
  });
});
