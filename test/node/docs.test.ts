/** The guides at /docs say what the code says. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { FLOOR } from "../../components/build/floor.ts";
import { framed, GUIDES } from "../../components/build/guides.ts";
import { definitionOf } from "../support/registry.ts";
import {
  ACTION_IDS,
  type ActionId,
  AVAILABILITY,
  MENU_ACTIONS,
  STATUSES,
} from "../../worker/domain/vocabulary.ts";
import { problems } from "../../worker/i18n/sv/problems.ts";

const pages = join(import.meta.dirname, "../../components/pages");
const components = join(pages, "..");
const html = (file: string): string => readFileSync(join(pages, file), "utf8");
const frame = html("docs/frame.html");
const guides = readdirSync(join(pages, "docs")).filter(
  (file) => file.endsWith(".html") && file !== "frame.html",
);

/** What stands in `<code>`, without what stands in brackets after it. */
const codes = (text: string): string[] =>
  Array.from(
    text.replace(/\([^)]*\)/g, "").matchAll(/<code>([^<]*)<\/code>/g),
    ([, code]) => code!,
  );

/** Cells of each row of the table below a heading, or of the first table. */
function table(page: string, heading: string): string[][] {
  const text = html(`docs/${page}.html`);
  const from = text.indexOf("<tbody>", text.indexOf(`>${heading}</h2>`));
  const body = text.slice(from, text.indexOf("</tbody>", from));
  return Array.from(body.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row]) =>
    Array.from(row!.matchAll(/<td>(.*?)<\/td>/gs), ([, cell]) => cell!.replace(/\s+/g, " ").trim()),
  );
}

it("links only to guides that exist", () => {
  const menu = framed("index", html("docs/index.html"), frame);
  const links = [menu, ...guides.map((guide) => html(`docs/${guide}`))].flatMap((text) =>
    Array.from(text.matchAll(/href="\/docs\/([\w-]*)"/g), ([, name]) => name!),
  );
  const missing = links.filter((name) => !existsSync(join(pages, `docs/${name || "index"}.html`)));
  expect(missing).toEqual([]);
  expect(new Set(links.filter(Boolean)).size).toBe(guides.length - 1);
  expect(
    Object.keys(GUIDES)
      .map((name) => `${name}.html`)
      .toSorted(),
  ).toEqual(guides.toSorted());
});

it("puts each guide into one frame, where its own link is the marked one", () => {
  for (const guide of guides) {
    const page = html(`docs/${guide}`);
    const name = guide.replace(".html", "");
    const served = framed(name, page, frame);
    const [, title] = /^<title>(.*?)<\/title>/.exec(page)!;
    expect(served).toContain(`<title>${title} – Vidare</title>`);
    expect(served.match(/<(title|h1|main|meta\s+name="description")/g)).toHaveLength(4);
    const current = Array.from(served.matchAll(/href="([^"]*)"\s+aria-current="page"/g));
    const own = name === "index" ? "" : name;
    expect(current.map(([, link]) => link)).toEqual([`/docs/${own}`]);
    expect(served).not.toMatch(/\{(title|description|links|main)\}/);
    expect(served).toContain(page.slice(page.indexOf("<h1>")).trim());
  }
  expect(() => framed("x", "<h1>Nothing said of it</h1>", frame)).toThrow(/^x does not/);
});

it("lets what may be wider than a telephone be scrolled by keys", () => {
  const wide = guides.flatMap(
    (guide) => html(`docs/${guide}`).match(/<(?:pre\b|div class="table")[^>]*>/g) ?? [],
  );
  expect(wide.length).toBeGreaterThan(20);
  expect(wide.filter((tag) => !tag.includes('tabindex="0"'))).toEqual([]);
});

it("names the oldest browsers that the build is made for", () => {
  expect(table("embed", "Browsers")).toEqual(FLOOR.map(({ name, version }) => [name, version]));
});

it("offers each action where the registry does", () => {
  const rows = table("index", "The actions");
  const said = rows.flatMap(([ids, , offered]) => codes(ids!).map((id) => [id, offered]));
  const real = ACTION_IDS.filter((id) => definitionOf(id)).map((id) => {
    const { from, where } = AVAILABILITY[id];
    const missing = STATUSES.filter((status) => !from.includes(status));
    if (where === "deleted") return [id, "deleted"];
    if (where === "both" && !missing.length) return [id, "all, also deleted"];
    if (missing.length <= 1) return [id, missing[0] ? `all but ${missing[0]}` : "all"];
    return [id, from.join(", ")];
  });
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(real));
});

it("finds all fourteen actions there", () => {
  expect(MENU_ACTIONS.filter((id) => !definitionOf(id))).toEqual([]);
});

it("lists the fields that each action takes, and which may be left out", () => {
  const said = table("api", "Inputs of the actions").flatMap(([ids, input]) =>
    codes(ids!).map((id) => [id, codes(input!).toSorted()]),
  );
  const real = said.map(([id]) => {
    const schema = definitionOf(id as ActionId)!.input;
    const { properties = {}, required = [] } = z.toJSONSchema(schema, {
      io: "input",
      unrepresentable: "any",
    });
    const names = Object.keys(properties).map((name) =>
      required.includes(name) ? name : `${name}?`,
    );
    return [id, names.toSorted()];
  });
  expect(said).toEqual(real);
  expect(said.map(([id]) => id).toSorted()).toEqual(
    ACTION_IDS.filter((id) => definitionOf(id)).toSorted(),
  );
});

it("explains every problem code", () => {
  const said = table("api", "Problems").flatMap(([cell]) => codes(cell!));
  const all = Object.keys(problems).flatMap((key) => key.match(/^problem\.(.*)/)?.[1] ?? []);
  expect(said.toSorted()).toEqual(all.toSorted());
});

it("names the custom properties, events and parts that the elements have", () => {
  const style = html("docs/style.html");
  const tokens = readFileSync(join(components, "lib/tokens.ts"), "utf8");
  const properties = new Set(Array.from(tokens.matchAll(/--vidare-[\w-]+/g), ([name]) => name));
  const said = table("style", "Colours and type").flatMap(([cell]) => codes(cell!));
  expect(said.toSorted()).toEqual([...properties].toSorted());

  const sources = globSync("**/*.ts", { cwd: components, exclude: ["dist"] }).map((file) =>
    readFileSync(join(components, file), "utf8"),
  );
  const events = sources.filter((source) =>
    source.includes("interface GlobalEventHandlersEventMap"),
  );
  const types = Array.from(
    events.join().matchAll(/^    "([\w-]+)": \w+Event;$/gm),
    ([, type]) => type!,
  );
  const told = table("style", "Events").flatMap(([cell]) => codes(cell!));
  expect(told.toSorted()).toEqual(types.toSorted());

  const parts = Array.from(sources.join().matchAll(/@csspart ([\w-]+)/g), ([, part]) => part!);
  for (const part of parts) expect(style).toContain(`<code>${part}</code>`);
});

it("holds the demo page's words in Swedish as the page itself has them", async () => {
  Object.assign(globalThis, { location: new URL("http://localhost/") });
  const { say } = await import("../../components/pages/words.ts");
  const page = html("index.html");
  const marked = page.matchAll(/data-word="([\w.-]+)"[^>]*>([^<]*)</g);
  for (const [, word, text] of marked)
    expect([word, text!.replace(/\s+/g, " ").trim()]).toEqual([word, say(word as never)]);
  const labelled = page.matchAll(/aria-label="([^"]*)"\s+data-label="([\w.-]+)"/g);
  for (const [, label, word] of labelled) expect([word, label]).toEqual([word, say(word as never)]);
});
