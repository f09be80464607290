/**
 * Runs every check, also after one has failed, and says at the end which did. Two lanes side by side, as most
 * machines have two cores and each lane waits at times; a step's output is printed whole once it has ended.
 */
import { spawn } from "node:child_process";

const lanes = [
  ["test:worker", "test:faults"],
  [
    "build",
    "typecheck",
    "lint",
    "format:check",
    "knip",
    "test:node",
    "test:components",
    "test:e2e",
  ],
];

const npm = process.env.npm_execpath;
const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];

/** Resolves to whether the step passed. */
function run(step) {
  const began = Date.now();
  const child = spawn(command, [...first, "run", "-s", step], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: !npm && process.platform === "win32",
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => output.push(piece));
  return new Promise((resolve) =>
    child.once("close", (code) => {
      const seconds = Math.round((Date.now() - began) / 1000);
      process.stdout.write(`\n── ${step} (${seconds} s)\n${Buffer.concat(output).toString()}`);
      resolve(code === 0);
    }),
  );
}

const failed = [];
await Promise.all(
  lanes.map(async (steps) => {
    for (const step of steps) if (!(await run(step))) failed.push(step);
  }),
);

console.log(failed.length ? `\nFailed: ${failed.join(", ")}` : "\nAll checks passed");
process.exitCode = failed.length ? 1 : 0;
