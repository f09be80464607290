/** `npm run bench`: ratios taken in one run against bare routes in the same workerd. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "../../worker/local/server.ts";
import { Client } from "./client.ts";
import { layoutShift, sizes } from "./page.ts";
import { type Figure, print } from "./report.ts";

const MANY = Number(process.env.BENCH_APPLICATIONS ?? 1_000_000);
const STEP = 50_000;
const ROUNDS = 7;
const CALLS = 40;

const entry = fileURLToPath(new URL("worker.ts", import.meta.url));
const persist = mkdtempSync(join(tmpdir(), "vidare-bench-"));
const server = await startServer({ persist, entry, seed: false, sweepEvery: 0, build: true });
const figures: Figure[] = [];
try {
  const client = await Client.make(server.url);
  await client.grow(0, 20_000);
  // One, so that a look-up ends neither now nor later at the last row of an index, which would read one less.
  await client.growOutbox(19_999, 20_000);
  const ids = await client.ids(2 * ROUNDS * CALLS + 20);
  const reject = (id: string) => client.act(id, "reject", { type: "email", reason: "other" });
  const one = ids[0]!;

  figures.push(
    await ratio(
      "one action executed, against a batch of 4 writes",
      0.4,
      () => client.bareBatch(),
      () => reject(ids.pop()!),
    ),
    await ratio(
      "one application read, against one indexed SELECT",
      0.5,
      () => client.get("/bare/select/row7"),
      () => client.get(`/v1/applications/${one}`),
    ),
    await ratio(
      "a page of 50, against a bare list of 50",
      0.5,
      () => client.get("/bare/list"),
      () => client.get(`/v1/applications?project=${client.project}&limit=50`),
    ),
    await ratio(
      "a contract laid out and drawn, against bare pdf-lib with the same text and fonts",
      1 / 1.3,
      () => client.get("/bare/document"),
      () => client.get("/bench/document"),
    ),
  );

  const thousand = await client.ids(1000, 5);
  const began = performance.now();
  const results = await client.bulk(thousand, "reject", { type: "email", reason: "other" });
  const perSecond = 1000 / ((performance.now() - began) / 1000);
  if (results.some((result) => result !== "done")) throw new Error("a bulk row was not done");
  figures.push({
    name: "1,000 rejections with a message each, applications a second",
    value: perSecond,
    target: 1000,
    least: true,
  });

  const letters = await client.ids(1000, 900);
  const texts = {
    subject: "Hej {{candidate.first_name}}",
    content: "Hej {{candidate.name}}!\n\nVi hörs.\n\n- {{project.title}}",
  };
  const rates: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    const queued = await client.bulk(letters, "send-email", texts);
    rates.push(1000 / ((performance.now() - started) / 1000));
    if (queued.some((result) => result !== "done")) throw new Error("a message was not queued");
  }
  figures.push({
    name: "1,000 messages rendered and queued, messages a second",
    value: median(rates),
    target: 2000,
    least: true,
  });

  figures.push(await besideImport(client));

  const panelRows = await client.panelRows(200, 20);
  figures.push({
    name: "rows read: ranking of 200 candidates by 20 reviewers, in one query",
    value: panelRows,
    target: 200 * 20 + 200 + 20,
    least: false,
  });

  // The first withdrawal makes the row that counts them; later ones change it.
  await client.rowsRead(1999);
  const few = await client.rowsRead(2000);
  const dueFew = await client.due();
  console.error(`Growing to ${MANY.toLocaleString("en")} applications …`);
  await client.growTo(20_000, MANY, STEP);
  const many = await client.rowsRead(3000);
  for (const [name, rows] of Object.entries(many))
    figures.push({
      name: `rows read: ${name} (20,000: ${few[name]})`,
      value: rows,
      target: few[name]!,
      least: false,
    });
  const dueMany = await client.due();
  figures.push({
    name: `rows read: outbox sweep that finds ${dueMany.found} (few sent: ${dueFew.rows})`,
    value: dueMany.rows,
    target: dueFew.rows,
    least: false,
  });
} finally {
  await server.stop();
}
const demo = await startServer({ persist: join(persist, "demo"), sweepEvery: 0 });
try {
  figures.push(...sizes(), await layoutShift(demo.url));
} finally {
  await demo.stop();
  rmSync(persist, { recursive: true, force: true });
}

const path = fileURLToPath(new URL("../../bench.json", import.meta.url));
writeFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), figures }, null, 2)}\n`);
process.exitCode = print(figures) ? 0 : 1;

/** A list of one organisation while another imports 10,000 rows: the slowest over the median. */
async function besideImport(client: Client): Promise<Figure> {
  const list = async () => {
    const start = performance.now();
    await client.get(`/v1/applications?project=${client.project}&limit=50`);
    return performance.now() - start;
  };
  for (let i = 0; i < CALLS; i += 1) await list();
  const other = await Client.make(client.url);
  let imported: number | null = null;
  const importing = other.import(10_000).then((rows) => (imported = rows));
  const meanwhile: number[] = [];
  while (imported === null) meanwhile.push(await list());
  if ((await importing) !== 10_000) throw new Error("an import did not go in");
  return {
    name: "10,000 rows imported: slowest list of another organisation, over its median",
    value: Math.max(...meanwhile) / median(meanwhile),
    target: 5,
    least: false,
  };
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Median time of the bare route over that of ours, in turns: 1 is as fast. */
async function ratio(
  name: string,
  target: number,
  bare: () => Promise<unknown>,
  ours: () => Promise<unknown>,
): Promise<Figure> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < 10; i += 1) await bare();
  for (let i = 0; i < 10; i += 1) await ours();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, work] of [bare, ours].entries())
      for (let i = 0; i < CALLS; i += 1) {
        const start = performance.now();
        await work();
        times[at]!.push(performance.now() - start);
      }
  const [bareTime, ourTime] = times.map(median);
  return {
    name: `${name} (${bareTime!.toFixed(2)} / ${ourTime!.toFixed(2)} ms)`,
    value: bareTime! / ourTime!,
    target,
    least: true,
  };
}
