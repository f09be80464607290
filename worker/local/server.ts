/** `wrangler dev` of the local entry as a child process: for `npm start`, end-to-end tests and benches. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { ended, run, runWrangler, startWrangler, stopTree } from "./child.ts";

export interface ServerOptions {
  /** Folder of the local database, files and secrets; kept between starts. */
  persist: string;
  /** Default: any that is free. */
  port?: number;
  /** Further variables of the Worker, e.g. RESEND_BASE_URL. */
  vars?: Record<string, string>;
  /** Loads the demo organisation when the database is empty; default true. */
  seed?: boolean;
  /** Default true; false where the database is known to be current. */
  migrate?: boolean;
  /** Builds components/ first; default false. */
  build?: boolean;
  /** Another entry than worker/local/index.ts. */
  entry?: string;
  /** Seconds between calls of the cron handler, which nothing calls locally; 0 for never. Default 5. */
  sweepEvery?: number;
  /** Takes what the server prints; default the console's error stream. */
  show?: (line: string) => void;
}

export interface Server {
  /** Without a slash at the end. */
  url: string;
  /** Of the demo organisation. */
  apiKey: string;
  /** What seeding did; null when it was not asked for. */
  seeded: { seeded: boolean; imported?: number; refused?: number; files?: number } | null;
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<unknown>;
  stop: () => Promise<void>;
  /** As a power cut would: SIGKILL to wrangler and workerd at once. */
  kill: () => Promise<void>;
}

/** Someone else listens on the port. */
export class PortInUse extends Error {}

const CRON = "/cdn-cgi/handler/scheduled?cron=*+*+*+*+*";
const READY_WITHIN = 60_000;

/** Migrates, starts, waits until it answers, seeds. Throws when the server does not come up. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const persist = resolve(options.persist);
  const port = await freePort(options.port ?? 0);
  mkdirSync(persist, { recursive: true });
  const secrets = keptSecrets(join(persist, "secrets.env"));
  const vars = join(persist, "vars.env");
  const url = `http://localhost:${port}`;
  writeVars(vars, { ...secrets, PUBLIC_URL: url, ...options.vars });
  const shared = { env: "local", "persist-to": persist };
  await Promise.all([
    (options.migrate ?? true) &&
      runWrangler(["d1", "migrations", "apply", "vidare", "--local", ...flags(shared)]),
    options.build && run(["components/build.ts"]),
  ]);

  const show = options.show ?? ((line: string) => console.error(line));
  const child = startWrangler(
    [
      "dev",
      ...(options.entry ? [options.entry] : []),
      ...flags({
        ...shared,
        ip: "127.0.0.1",
        port: String(port),
        "inspector-port": "0",
        "env-file": vars,
        "log-level": "error",
        "show-interactive-dev-session": "false",
      }),
    ],
    show,
  );
  const gone = ended(child);
  const timers: NodeJS.Timeout[] = [];
  void gone.then(() => timers.forEach((timer) => clearInterval(timer)));
  try {
    await ready(`http://127.0.0.1:${port}/health`, gone);
    const seeded = options.seed === false ? null : await seed(`http://127.0.0.1:${port}`);
    const sweep = () => void fetch(`http://127.0.0.1:${port}${CRON}`).catch(() => {});
    const every = options.sweepEvery ?? 5;
    if (every > 0) timers.push(setInterval(sweep, every * 1000));
    return {
      url,
      apiKey: secrets.DEMO_API_KEY!,
      seeded,
      ended: gone,
      stop: () => stopTree(child),
      kill: () => stopTree(child, "SIGKILL"),
    };
  } catch (error) {
    await stopTree(child);
    throw error;
  }
}

const flags = (values: Record<string, string>): string[] =>
  Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);

async function ready(health: string, gone: Promise<unknown>): Promise<void> {
  const over = AbortSignal.timeout(READY_WITHIN);
  const died = new AbortController();
  void gone.then(() => died.abort());
  const signal = AbortSignal.any([over, died.signal]);
  while (!signal.aborted) {
    const answer = await fetch(health, { signal }).catch(() => null);
    if (answer) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("The server did not come up.");
}

async function seed(base: string): Promise<Server["seeded"]> {
  const answer = await fetch(`${base}/demo/seed`, { method: "POST" });
  if (!answer.ok)
    throw new Error(`The demo organisation could not be loaded: ${await answer.text()}`);
  return (await answer.json()) as Server["seeded"];
}

/** Made by chance at the first start: what is stored is keyed with them, so they stay beside it. */
function keptSecrets(path: string): Record<string, string> {
  if (!existsSync(path)) {
    const random = () => randomBytes(32).toString("base64url");
    writeVars(path, {
      SESSION_SECRET: random(),
      SERVER_KEY: random(),
      DEMO_API_KEY: `vid_${random()}`,
    });
  }
  const pairs = readFileSync(path, "utf8").matchAll(/^(\w+)="(.*)"$/gm);
  return Object.fromEntries(Array.from(pairs, ([, name, value]) => [name, value]));
}

/** Readable by its owner only, and not on a command line, where everyone on the machine sees it. */
function writeVars(path: string, vars: Record<string, string>): void {
  const lines = Object.entries(vars).map(([name, value]) => `${name}="${value}"\n`);
  writeFileSync(path, lines.join(""), { mode: 0o600 });
}

/** The port itself when it is free, or any free one for 0. */
async function freePort(wanted: number): Promise<number> {
  const port = await probe(wanted, "127.0.0.1");
  // Browsers try ::1 first for "localhost" and would meet whoever listens there.
  return probe(port, "::1");
}

function probe(port: number, host: string): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      code === "EADDRINUSE" ? reject(new PortInUse(`Port ${port} is in use.`)) : resolvePort(port),
    );
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === "object" && address ? address.port : port));
    });
  });
}
