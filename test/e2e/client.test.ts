/** What integrators' own tools make of /openapi.json: Redocly's linter, and a client by openapi-typescript. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import openapiTypescript, { type OpenAPI3 } from "openapi-typescript";
import { afterAll, beforeAll, expect, inject, it } from "vitest";

const { url, apiKey } = inject("demoServer");
const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
let folder: string;
let source: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vidare-client-"));
  source = await (await fetch(`${url}/openapi.json`)).text();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("Redocly's linter finds nothing to say", async () => {
  const config = await createConfig({ extends: ["recommended"] });
  // A machine of one's own is no server for others; deployed, PUBLIC_URL stands there.
  const deployed = source.replaceAll(url, "https://vidare.example.se");
  const found = await lintFromString({ source: deployed, absoluteRef: "openapi.json", config });
  expect(
    found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
  ).toEqual([]);
});

it("a client made by openapi-typescript compiles strictly, and rejects and undoes", async () => {
  const types = await openapiTypescript(JSON.parse(source) as OpenAPI3);
  await writeFile(join(folder, "vidare.d.ts"), types);
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await cp(join(import.meta.dirname, "client/story.ts.txt"), join(folder, "story.ts"));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const strictly = ["--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes"];
  const about = [
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--lib",
    "es2022,dom",
    "--types",
    "",
  ];
  const compiled = await run(process.execPath, [compiler, ...strictly, ...about, "story.ts"], {
    cwd: folder,
  }).catch((error: { stdout: string }) => error);
  expect(compiled.stdout).toBe("");
  const { stdout } = await run(process.execPath, [join(folder, "story.js"), url, apiKey]);
  expect(JSON.parse(stdout)).toEqual({
    made: [201, 200],
    planned: { to: "rejected", messages: 1 },
    done: "rejected",
    undone: "received",
    refused: { status: 409, code: "not_undoable" },
    missing: { status: 404, code: "not_found" },
  });
});
