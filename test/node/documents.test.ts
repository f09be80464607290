import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DisplayList } from "../../worker/documents/display-list.ts";
import { documentsInNode } from "../support/documents/in-node.ts";
import { type Drawing, strayInk } from "../support/documents/stray-ink.ts";

const drawn = new Map<string, Uint8Array>();
const pages = new Map<string, DisplayList["pages"]>();
const folder = mkdtempSync(join(tmpdir(), "documents-"));

beforeAll(async () => {
  const { DOCUMENTS, drawSample, layout, SAMPLES } = await documentsInNode();
  for (const name of SAMPLES) {
    drawn.set(name, await drawSample(name));
    pages.set(name, layout(DOCUMENTS[name]).list.pages);
  }
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

const piped = (program: string, args: string[], input: Uint8Array) =>
  execFileSync(program, args, { input, maxBuffer: 2 ** 28 });

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

/** Portable greymaps (netpbm, P5), one after the other. */
function greymaps(bytes: Buffer): Drawing[] {
  const drawings: Drawing[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", at, at + 40));
    if (!head) throw new Error("no greymap");
    const [width, height, first] = [Number(head[1]), Number(head[2]), at + head[0].length];
    drawings.push({ width, height, inked: (x, y) => bytes[first + y * width + x]! < 200 });
    at = first + width * height;
  }
  return drawings;
}

it("pdftoppm draws ink where items stand, and nowhere else", ({ skip }) => {
  if (!installed("pdftoppm")) skip("pdftoppm is not installed");
  for (const [name, bytes] of drawn) {
    const answer = piped("pdftoppm", ["-r", "100", "-gray", "-"], bytes);
    const drawings = greymaps(answer);
    const stray = pages.get(name)!.map((page, index) => strayInk(page, drawings[index]!));
    expect(stray, name).toEqual(stray.map(() => ({ outside: 0, empty: [] })));
  }
});
