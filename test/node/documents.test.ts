import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { documentsInNode } from "../support/documents/in-node.ts";

const drawn = new Map<string, Uint8Array>();
const folder = mkdtempSync(join(tmpdir(), "documents-"));

beforeAll(async () => {
  const { drawSample, SAMPLES } = await documentsInNode();
  for (const name of SAMPLES) drawn.set(name, await drawSample(name));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("draws in Node the bytes that workerd draws", () => {
  expect(drawn.size).toBeGreaterThan(1);
  for (const [name, bytes] of drawn) {
    const told = fileURLToPath(new URL(`../worker/documents/told/${name}.txt`, import.meta.url));
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(readFileSync(told, "utf8"), name).toContain(`SHA-256 ${hash}\n`);
  }
});

/** Programs of poppler and qpdf, where they are installed. */
const installed = (program: string): boolean => {
  try {
    execFileSync(program, [program === "qpdf" ? "--version" : "-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

const run = (program: string, args: string[]) => execFileSync(program, args, { encoding: "utf8" });

it.for<[string, string[], (answer: string) => void]>([
  [
    "qpdf",
    ["--check"],
    (answer) => expect(answer).toContain("No syntax or stream encoding errors"),
  ],
  [
    "pdffonts",
    [],
    (answer) => {
      for (const font of answer.trim().split("\n").slice(2)) expect(font).toMatch(/ yes yes yes /);
    },
  ],
  ["pdfinfo", ["-struct-text"], (answer) => expect(answer).toMatch(/^Document\n {2}/)],
])("%s finds no fault in them", ([program, options, expectSound], { skip }) => {
  if (!installed(program)) skip(`${program} is not installed`);
  for (const [name, bytes] of drawn) {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, bytes);
    expectSound(run(program, [...options, file]));
  }
});
