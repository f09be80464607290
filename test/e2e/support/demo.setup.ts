/** The demo's database, migrated and loaded once; each test file has a copy of its own (demo.ts). */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ROOT } from "../../../worker/local/child.ts";
import { startServer } from "../../../worker/local/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    demoFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "vidare-e2e-"));
  const build = !existsSync(join(ROOT, "components/dist/vidare.js"));
  const server = await startServer({ persist: folder, build, sweepEvery: 0 });
  await server.stop();
  project.provide("demoFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
