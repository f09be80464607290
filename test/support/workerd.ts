/**
 * The Worker as it would be deployed, in a workerd that can be killed. Miniflare runs in a process of
 * its own so that one SIGKILL to its group is a power cut: nothing gets to say goodbye.
 */
import { execFile, fork } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { convertV4MiniflareOptions, Miniflare, NoOpLog } from "miniflare";

const ROOT = join(import.meta.dirname, "../..");
const HERE = fileURLToPath(import.meta.url);
const WRANGLER = join(ROOT, "node_modules/wrangler/wrangler-dist/cli.js");

export type Values = (string | number | null)[];
export interface Statement {
  sql: string;
  values?: Values;
}
export type Rows = Record<string, string | number | null>[];

interface Setup {
  folder: string;
  persist: string;
  vars: Record<string, string>;
}

type Asked = { id: number } & ({ batch: Statement[] } | { sweep: true });
type Told = { url: string } | { id: number; rows: Rows[] } | { id: number; error: string };

export interface Workerd {
  url: string;
  /** One D1 batch, beside the Worker, in the same workerd. */
  batch: (statements: Statement[]) => Promise<Rows[]>;
  /** What the cron does each minute. */
  sweep: () => Promise<void>;
  /** SIGKILL to workerd and to what started it. */
  kill: () => Promise<void>;
}

/** Bundles worker/index.ts exactly as `wrangler deploy` does; answers the folder. */
export async function buildWorker(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vidare-worker-"));
  await mkdir(join(ROOT, "deployed"), { recursive: true });
  const env = { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1" };
  await promisify(execFile)(
    process.execPath,
    [WRANGLER, "deploy", "--dry-run", "--env=", "--outdir", folder],
    {
      cwd: ROOT,
      env,
    },
  );
  return folder;
}

/** Statements of all migrations, in order. */
export async function migrations(): Promise<Statement[]> {
  const folder = join(ROOT, "migrations");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap((text) => text.split("--> statement-breakpoint")).map((sql) => ({ sql }));
}

export async function startWorkerd(setup: Setup): Promise<Workerd> {
  const child = fork(HERE, [JSON.stringify(setup)], {
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const open = new Map<number, { done: (rows: Rows[]) => void; failed: (error: Error) => void }>();
  const url = await new Promise<string>((done, failed) => {
    void gone.then(() => {
      failed(new Error("workerd did not start"));
      open.forEach((one) => one.failed(new Error("workerd is gone")));
    });
    child.on("message", (told: Told) => {
      if ("url" in told) return done(told.url);
      const one = open.get(told.id)!;
      open.delete(told.id);
      if ("rows" in told) one.done(told.rows);
      else one.failed(new Error(told.error));
    });
  });
  let asked = 0;
  const ask = (what: { batch: Statement[] } | { sweep: true }): Promise<Rows[]> =>
    new Promise((done, failed) => {
      asked += 1;
      open.set(asked, { done, failed });
      child.send({ id: asked, ...what });
    });
  return {
    url,
    batch: (statements) => ask({ batch: statements }),
    sweep: async () => void (await ask({ sweep: true })),
    kill: async () => {
      process.kill(-child.pid!, "SIGKILL");
      await gone;
    },
  };
}

const MODULES: Record<string, "ESModule" | "Data" | "Text" | undefined> = {
  ".js": "ESModule",
  ".ttf": "Data",
  ".csv": "Text",
};

/** The first module is the Worker. */
const MAIN = "index.js";

const load = async (type: "ESModule" | "Data" | "Text", path: string) => ({
  type,
  path,
  contents: await readFile(path),
});

/** Takes a whole batch in one request: Miniflare's own way into D1 makes one for each statement. */
const TABLES = `export default {
  async fetch(request, { DB }) {
    const statements = await request.json();
    const results = await DB.batch(statements.map(({ sql, values = [] }) => DB.prepare(sql).bind(...values)));
    return Response.json(results.map(({ results }) => results));
  },
};`;
const TABLES_HOST = "tables.vidare.test";

async function serve({ folder, persist, vars }: Setup): Promise<void> {
  const names = (await readdir(folder)).toSorted((a, b) => Number(b === MAIN) - Number(a === MAIN));
  const modules = await Promise.all(
    names.flatMap((name) => {
      const type = MODULES[extname(name)];
      return type ? [load(type, join(folder, name))] : [];
    }),
  );
  const fence = { namespace_id: "1", simple: { limit: 1_000_000, period: 60 as const } };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      log: new NoOpLog(),
      resourcePersistencePath: persist,
      unsafeTriggerHandlers: true,
      workers: [
        {
          name: "vidare",
          modules,
          modulesRoot: folder,
          compatibilityDate: "2026-10-20",
          compatibilityFlags: ["nodejs_compat"],
          d1Databases: { DB: "vidare" },
          r2Buckets: { FILES: "vidare-files" },
          queueProducers: { OUTBOX: "vidare-outbox" },
          queueConsumers: { "vidare-outbox": { maxBatchSize: 100, maxBatchTimeout: 0 } },
          ratelimits: { RATE_LIMIT_SESSION: fence, RATE_LIMIT_PUBLIC: fence },
          bindings: vars,
        },
        {
          name: "tables",
          modules: true,
          script: TABLES,
          compatibilityDate: "2026-10-20",
          d1Databases: { DB: "vidare" },
          routes: [`${TABLES_HOST}/*`],
        },
      ],
    }),
  );
  const url = String(await miniflare.ready).replace(/\/$/, "");
  const tell = (told: Told): void => void process.send!(told);

  async function answered(asked: Asked): Promise<Rows[]> {
    if ("sweep" in asked) {
      const { ok } = await fetch(`${url}/cdn-cgi/local/scheduled`);
      if (!ok) throw new Error("the sweep failed");
      return [];
    }
    const answer = await miniflare.dispatchFetch(`http://${TABLES_HOST}`, {
      method: "POST",
      body: JSON.stringify(asked.batch),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Rows[];
  }

  process.on("message", (asked: Asked) => {
    answered(asked).then(
      (rows) => tell({ id: asked.id, rows }),
      (error: unknown) => tell({ id: asked.id, error: String(error) }),
    );
  });
  process.on("disconnect", () => process.kill(-process.pid, "SIGKILL"));
  tell({ url });
}

const [, script, setting] = process.argv;
if (script === HERE && setting !== undefined) await serve(JSON.parse(setting) as Setup);
