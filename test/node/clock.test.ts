import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testNow } from "../support/test-now.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Where the machine is asked for the time, and why. */
const EDGES: Record<string, string> = {
  "worker/clock.ts": "for the Worker's entries, which hand it in",
  "worker/domain/ids.ts": "the maker of ids, handed in like the time",
  "worker/local/start.ts": "npm start, in Node",
  "worker/local/mail/script.ts": "a script for the browser",
};

describe("the time", () => {
  it("is read at the Worker's edges only", () => {
    const asking = globSync("worker/**/*.ts", { cwd: ROOT })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) =>
        /\bDate\.now\b|new Date\(\)|\bDate\(\)|Temporal\.Now|performance\.now/.test(
          readFileSync(join(ROOT, path), "utf8"),
        ),
      );
    expect(asking.sort()).toEqual(Object.keys(EDGES).sort());
  });
});

describe("VIDARE_TEST_NOW", () => {
  it.each([
    ["2028-02-29", "2028-02-29T12:00:00Z"],
    ["2027-03-28T00:59:50Z", "2027-03-28T00:59:50Z"],
  ])("may be %s", (asked, now) => {
    expect(testNow(asked)).toBe(now);
  });

  it.each([
    "2027-02-29",
    "2027-2-28",
    "tomorrow",
    "2027-03-28T00:59:50",
    "2027-03-28T02:59:50+02:00",
  ])("is refused when it is %s", (asked) => {
    expect(() => testNow(asked)).toThrow("VIDARE_TEST_NOW");
  });
});
