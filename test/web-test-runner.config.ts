import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter, type TestRunnerConfig } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { TARGETS } from "../components/build/floor.ts";
import { findChromium } from "./support/browser.ts";
import { documentsServed } from "./support/documents/served.ts";
import { resultsReporter } from "./support/results-reporter.ts";

const config: TestRunnerConfig = {
  rootDir: fileURLToPath(new URL("../", import.meta.url)),
  files: "test/components/**/*.test.ts",
  nodeResolve: { exportConditions: ["development"] },
  // A page behind another is not painted: what waits for a frame there may wait for ever.
  concurrency: 1,
  // Only what hangs may meet them: how long the rest takes is the machine's affair.
  testFramework: { config: { timeout: "120000" } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 1_200_000,
  browsers: [chromeLauncher({ launchOptions: await findChromium() })],
  plugins: [
    documentsServed(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: TARGETS,
      tsconfig: fileURLToPath(new URL("../components/tsconfig.json", import.meta.url)),
    }),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith("Lit is in dev mode"),
  reporters: [defaultReporter(), resultsReporter()],
};

export default config;
