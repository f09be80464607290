/**
 * Tries the properties of TRUST.md as often as it says (test/support/figures.ts), file after file, and then kills
 * workerd a thousand times. Prints how often, from which seed, and what came of it.
 *
 *     npm run prove [-- part-of-a-file-name …]     VIDARE_SEED=7 repeats a run, VIDARE_KILLS=100 kills less often
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { FIGURES, KILLS } from "../test/support/figures.ts";

const asked = process.argv.slice(2);
const seed = process.env.VIDARE_SEED || String(Math.floor(Math.random() * 2 ** 31));
const kills = Number(process.env.VIDARE_KILLS || KILLS.prove);

/** Files with what they show, in the order of the list. */
const files = new Map();
for (const [property, { n, file }] of Object.entries(FIGURES))
  files.set(file, [...(files.get(file) ?? []), { property, n }]);
const tasks = [...files].map(([file, properties]) => ({
  path: `test/worker/${file}.test.ts`,
  project: "worker",
  properties,
  seed,
}));
// Each on a database of its own: what is checked after a kill is all that is there by then.
for (let left = kills; left > 0; left -= KILLS.run) {
  const n = Math.min(left, KILLS.run);
  tasks.push({
    path: "test/faults/kill.test.ts",
    project: "faults",
    properties: [{ property: "kill -9 loses, tears and doubles nothing", n }],
    seed: "-",
    more: { VIDARE_KILLS: String(n) },
  });
}

/** Resolves to whether all its tests passed; what it prints is shown when one did not. */
async function run({ path, project, more }) {
  const env = { ...process.env, VIDARE_PROVE: "1", VIDARE_SEED: seed, ...more };
  const child = spawn("vitest", ["run", "--passWithNoTests=false", "--project", project, path], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  const [code] = await once(child, "close");
  if (code !== 0) console.error(said);
  return code === 0;
}

const wanted = tasks.filter(
  ({ path }) => asked.length === 0 || asked.some((part) => path.includes(part)),
);
console.log(`Seed ${seed}\n`);
let failed = wanted.length === 0;
for (const task of wanted) {
  const began = Date.now();
  const passed = await run(task);
  failed ||= !passed;
  const seconds = Math.round((Date.now() - began) / 1000);
  for (const { property, n } of task.properties)
    console.log(
      `${passed ? "holds " : "FAILED"}  ${n.toLocaleString("en").padStart(7)}  seed ${task.seed.padEnd(10)}  ${property}  (${task.path}, ${seconds} s)`,
    );
}
process.exitCode = failed ? 1 : 0;
