/**
 * Runs every check, also after one has failed, and says at the end which did. Two lanes side by side, as most
 * machines have two cores and each lane waits at times: whichever is free takes the next step. A step's output is
 * printed whole once it has ended.
 */
import { spawn } from "node:child_process";

/** The long ones first, so that both lanes end at about the same time. What is built is there when e2e begins. */
const steps = [
  "build",
  "test:worker",
  "test:e2e",
  "test:faults",
  "test:components",
  "lint",
  "test:node",
  "typecheck",
  "format:check",
  "knip",
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
async function lane() {
  for (let step = steps.shift(); step; step = steps.shift())
    if (!(await run(step))) failed.push(step);
}
await Promise.all([lane(), lane()]);

console.log(failed.length ? `\nFailed: ${failed.join(", ")}` : "\nAll checks passed");
process.exitCode = failed.length ? 1 : 0;
