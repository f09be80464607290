/** Runs every check, also after one has failed, and says at the end which did. */
import { spawnSync } from "node:child_process";

const steps = [
  "build",
  "typecheck",
  "lint",
  "format:check",
  "knip",
  "test:worker",
  "test:node",
  "test:faults",
  "test:components",
  "test:e2e",
];

const failed = steps.filter((step) => {
  console.log(`\n── ${step}`);
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const { status } = spawnSync(command, [...first, "run", "-s", step], {
    stdio: "inherit",
    shell: !npm && process.platform === "win32",
  });
  return status !== 0;
});

console.log(failed.length ? `\nFailed: ${failed.join(", ")}` : "\nAll checks passed");
process.exit(failed.length ? 1 : 0);
