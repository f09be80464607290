import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { definitionOf } from "../support/registry.ts";
import { AVAILABILITY, MENU_ACTIONS, STATUSES } from "../../worker/domain/vocabulary.ts";
import { say } from "../../worker/i18n/index.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

it("the README's table of actions is the registry's", () => {
  const section = readme.slice(
    readme.indexOf("## The fourteen actions"),
    readme.indexOf("## How a request flows"),
  );
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    MENU_ACTIONS.map((id) => {
      const { from } = AVAILABILITY[id];
      const missing = STATUSES.filter((status) => !from.includes(status));
      const words =
        missing.length === 0
          ? "all"
          : missing.length === 1
            ? `all but ${missing[0]}`
            : from.join(", ");
      return [
        `\`${id}\``,
        say("sv", `action.${id}`),
        say("en", `action.${id}`),
        words,
        definitionOf(id) ? "works" : "not yet",
      ];
    }),
  );
});

it("the README names only scripts that exist", () => {
  const { scripts } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"),
  ) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
