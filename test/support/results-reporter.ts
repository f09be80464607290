import { writeFileSync } from "node:fs";
import type { Reporter, TestSuiteResult } from "@web/test-runner";

type Counts = { numPassedTests: number; numFailedTests: number };

function count(suite: TestSuiteResult | undefined, into: Counts): void {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) continue;
    into[test.passed ? "numPassedTests" : "numFailedTests"] += 1;
  }
  for (const inner of suite?.suites ?? []) count(inner, into);
}

/** Writes the two numbers that .ci/run adds up, named as vitest names them. */
export function resultsReporter(folder = process.env.VIDARE_RESULTS): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (!folder) return;
      const counts: Counts = { numPassedTests: 0, numFailedTests: 0 };
      for (const session of sessions) {
        count(session.testResults, counts);
        if (!session.testResults) counts.numFailedTests += 1;
      }
      writeFileSync(`${folder}/components.json`, JSON.stringify(counts));
    },
  };
}
