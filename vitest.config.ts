import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { testNow } from "./test/support/test-now.ts";

const results = process.env.VIDARE_RESULTS;

/** Of all chance in the Worker tests; a failure names it, and `npm run prove` prints it. */
const seed = Number(process.env.VIDARE_SEED || Math.floor(Math.random() * 2 ** 31));

/** Only what hangs may meet it: how long the rest takes is the machine's affair. `npm run prove` tries one for hours. */
const HANGS = process.env.VIDARE_PROVE ? 36_000_000 : 600_000;

/** Tests in plain Node; those with a server or a browser of their own take turns. */
function node(
  name: string,
  { parallel = false, globalSetup = [] as string[] } = {},
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      globalSetup,
      environment: "node",
      include: [`test/${name}/**/*.test.ts`],
      testTimeout: HANGS,
      hookTimeout: HANGS,
      // What is polled for is bound to come; how soon depends on the machine.
      expect: { poll: { timeout: 60_000 } },
      fileParallelism: parallel,
    },
  };
}

/** Tests reach the fake Resend on this machine, and nothing else. */
const FENCE = `export default {
  fetch(request) {
    if (new URL(request.url).hostname === "127.0.0.1") return fetch(request);
    return new Response("Tests have no network", { status: 500 });
  },
};`;

export default defineConfig({
  test: {
    passWithNoTests: true,
    silent: "passed-only",
    maxWorkers: 2,
    reporters: results ? ["default", "json"] : ["default"],
    ...(results && { outputFile: { json: `${results}/vitest-${process.pid}.json` } }),
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            remoteBindings: false,
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations("migrations"),
                PUBLIC_URL: "https://vidare.test",
                SESSION_SECRET: "test-secret-session-00000000000000000000",
                SERVER_KEY: "test-secret-server-000000000000000000000",
                PROVE: process.env.VIDARE_PROVE ?? "",
              },
              // A queue that nobody takes from: tests take turns themselves (`consume`), and none is sent by the wake-up of the one before.
              queueProducers: { OUTBOX: { queueName: "tests-outbox" } },
              // Beside the product's own: what a former release left (test/worker/migrated).
              d1Databases: { RELEASED: "vidare-released" },
              outboundService: "fence",
              workers: [{ name: "fence", modules: true, script: FENCE }],
            },
          })),
        ],
        test: {
          name: "worker",
          include: ["test/worker/**/*.test.ts"],
          provide: { testNow: testNow(), seed },
          // One workerd for all files: starting one and loading the app into it takes longer than most files.
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          setupFiles: ["test/worker/setup.ts"],
          globalSetup: ["test/support/fake-resend.setup.ts"],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      node("node", { parallel: true }),
      node("faults"),
      node("e2e", { globalSetup: ["test/e2e/support/demo.setup.ts"] }),
      node("browsers", { globalSetup: ["test/e2e/support/demo.setup.ts"] }),
    ],
  },
});
