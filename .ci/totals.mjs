/**
 * Prints "N passed, N failed" from the result files in a folder. A run that failed without a
 * failed test (it did not build, or a test file did not load) counts as one failure.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, status] = process.argv.slice(2);
const results = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), "utf8")),
);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const failed = sum("numFailedTests") || (status === "0" ? 0 : 1);

console.log(`${sum("numPassedTests")} passed, ${failed} failed`);
