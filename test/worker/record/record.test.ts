import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { AVAILABLE } from "../support/cases.ts";
import { expectSound } from "../support/invariants.ts";
import { env, routes } from "../support/organisation.ts";
import { fixChance } from "./chance.ts";
import { STORY } from "./story.ts";
import { Teller } from "./teller.ts";
import { written } from "./written.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const FILES = [...Object.keys(STORY), "mail", "html", "tables", "openapi"];

let teller: Teller;
let files: Record<string, string>;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  fixChance();
  vi.spyOn(console, "log").mockImplementation(() => {});
  teller = await Teller.begin("2026-11-23T08:00:00.000Z");
  const chapters: Record<string, Teller["said"]> = {};
  for (const [file, { at, steps }] of Object.entries(STORY)) {
    const start = teller.said.length;
    await teller.at(at);
    for (const [title, tell] of Object.entries(steps)) {
      teller.step(title);
      await tell(teller);
    }
    chapters[file] = teller.said.slice(start);
  }
  files = await written(teller, chapters, env.FILES);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The committed files are what the product does; `vitest -u` writes them anew. */
describe("the record", () => {
  it.each(FILES)("of %s is as it was", async (name) => {
    await expect(files[name]).toMatchFileSnapshot(`./told/${name}.md`);
  });

  it("calls every route, and does every action", () => {
    const calls = teller.said.flatMap((said) => (said.kind === "call" ? [said] : []));
    const untold = routes.table.filter(({ method, path }) => {
      const shape = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
      return !calls.some(
        ({ call, answer }) =>
          answer.status < 300 &&
          (call.method ?? (call.body === undefined ? "GET" : "POST")).toLowerCase() === method &&
          shape.test(call.path.split("?")[0]!),
      );
    });
    expect(untold.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    const undone = AVAILABLE.filter(
      (id) => !calls.some(({ wrote }) => wrote.some(({ columns }) => columns.verb === id)),
    );
    expect(undone).toEqual([]);
  });

  it("leaves everything sound", () => expectSound(teller.org));
});
