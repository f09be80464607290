import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SOURCES = globSync("worker/**/*.ts", { cwd: new URL("../../", import.meta.url) });

it("no statement binds its limit, by which SQLite would compile it twice at each call", () => {
  const bound = SOURCES.filter((path) =>
    /\b(?:LIMIT|OFFSET)\s+(?:\$\{|\?)/.test(
      readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"),
    ),
  );
  expect(SOURCES.length).toBeGreaterThan(300);
  // `atMost` itself: the number is text by then.
  expect(bound).toEqual(["worker/db/client.ts"]);
});
