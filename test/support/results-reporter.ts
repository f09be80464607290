import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestSuiteResult } from "@web/test-runner";

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  names: string[];
}

function collect(suite: TestSuiteResult | undefined, path: string, into: Results): void {
  for (const test of suite?.tests ?? []) {
    into.names.push(`${path} > ${test.name}`);
    if (!test.skipped) into[test.passed ? "numPassedTests" : "numFailedTests"] += 1;
  }
  for (const inner of suite?.suites ?? []) collect(inner, `${path} > ${inner.name}`, into);
}

/** Writes the two numbers that .ci/run adds up, named as vitest names them, and each test's name. */
export function resultsReporter(folder = process.env.VIDARE_RESULTS): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (!folder) return;
      const results: Results = { numPassedTests: 0, numFailedTests: 0, names: [] };
      for (const session of sessions) {
        collect(session.testResults, relative(process.cwd(), session.testFile), results);
        if (!session.testResults) results.numFailedTests += 1;
      }
      writeFileSync(`${folder}/components.json`, JSON.stringify(results));
    },
  };
}
