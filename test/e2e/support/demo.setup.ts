/** The product as `npm start` serves it, in a folder that is thrown away: one for all files, which take turns. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ROOT } from "../../../worker/local/child.ts";
import { type Server, startServer } from "../../../worker/local/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    demoServer: Pick<Server, "url" | "apiKey">;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const persist = await mkdtemp(join(tmpdir(), "vidare-e2e-"));
  const build = !existsSync(join(ROOT, "components/dist/vidare.js"));
  const { url, apiKey, stop } = await startServer({ persist, build, sweepEvery: 1 });
  project.provide("demoServer", { url, apiKey });
  return async () => {
    await stop();
    await rm(persist, { recursive: true, force: true });
  };
}
