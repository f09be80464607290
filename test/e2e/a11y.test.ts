/** WCAG 2.2 AA as far as axe can tell, and words and widths that axe does not look at. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDemo } from "./support/demo.ts";
import { Portal } from "./support/portal.ts";
import type { Language } from "./support/words.ts";

const demo = useDemo();

/** 640 px is a window of 1280 px at 200 % zoom. */
const WIDTHS = [1280, 640, 375, 320];
const SCHEMES = ["light", "dark"] as const;
const RULES: string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A dictionary's key where a word should stand: two parts or more, joined by dots, no domain or file. */
const KEY = /(?<![\w@./-])[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)+(?![\w@/])/g;
const NO_KEY = /\.(example|com|se|org|pdf|docx|txt)$|^(t\.ex|bl\.a|m\.m|e\.g|i\.e)/;

interface WithAxe {
  axe: typeof Axe;
}

describe.each<Language>(["sv", "en"])("in %s", (language) => {
  let portal: Portal;
  let axe: string;

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    portal = await Portal.open(demo, language);
    await portal.page.emulateMedia({ reducedMotion: "reduce" });
  });

  afterAll(() => portal?.close());

  /** Looks at what is on show at every width, in light and dark; behind a dialog nothing else is. */
  async function inspect(within = "html"): Promise<void> {
    const { page } = portal;
    const faults: string[] = [];
    await page.evaluate(axe);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width > 400 ? 800 : 640 });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      if (content > width) faults.push(`${width} px: the page is ${content} px wide`);
      if (width === 640) continue;
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate(
          ([selector, rules]) =>
            (window as unknown as WithAxe).axe.run(selector, {
              runOnly: rules,
              resultTypes: ["violations"],
            }),
          [within, RULES] as const,
        );
        for (const { id, nodes } of violations)
          for (const { target, failureSummary } of nodes)
            faults.push(
              `${width} px ${colorScheme}: ${id} at ${String(target)}: ${failureSummary}`,
            );
      }
    }
    const words = await visibleWords();
    for (const [found] of words.matchAll(KEY))
      if (!NO_KEY.test(found)) faults.push(`"${found}" looks like a key`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    expect(faults).toEqual([]);
  }

  /** What is written on the page, in shadow trees too; what people type is not among it. */
  const visibleWords = (): Promise<string> =>
    portal.page.evaluate(() => {
      const read = (node: Node): string => {
        if (node instanceof Text) return node.parentElement?.checkVisibility() ? node.data : "";
        const { childNodes } = (node as Element).shadowRoot ?? node;
        return Array.from(childNodes, read).join(" ");
      };
      return read(document.body);
    });

  it("passes on the list and the overview", async () => {
    await portal.go();
    await portal.page.locator("#rows li").first().waitFor();
    await inspect();
  });

  it("passes on an application with its menu open, then in the dialog from form to undone", async () => {
    const { page, actions, dialog } = portal;
    const { id } = await demo.candidate(({ files }) => files.length > 0);
    await portal.go({ project: "all", application: id });
    await inspect();

    await actions.getByRole("button").first().click();
    await portal.entry("reject").waitFor();
    await inspect();

    await portal.entry("reject").click();
    await portal.button("dialog.review").click();
    await dialog.locator("[aria-invalid=true]").waitFor();
    await dialog.getByRole("checkbox").first().check();
    await inspect("#actions");

    await portal.field("reject.reason").selectOption({ index: 1 });
    await portal.review();
    await inspect("#actions");

    await portal.execute("do.reject");
    await inspect("#actions");

    await portal.undo();
    await portal.leave();
    await actions.getByRole("button").nth(1).click();
    await dialog.locator(".event").nth(1).waitFor();
    await inspect("#actions");
    await page.keyboard.press("Escape");
  });

  it("passes on the plan of many", async () => {
    const { page, dialog } = portal;
    await portal.go({ project: "all", status: "received" });
    const boxes = page.locator("#rows input");
    await boxes.nth(3).waitFor();
    for (let at = 0; at < 3; at++) await boxes.nth(at).check();
    await portal.choose("reject", page.locator("#bulk-actions"));
    await portal.field("reject.reason").selectOption({ index: 1 });
    await portal.review();
    await dialog.locator(".stepper").waitFor();
    await inspect("#bulk-actions");
  });

  it("passes on the deleted applications and where one is purged", async () => {
    const { page, dialog } = portal;
    const { id } = await demo.candidate();
    await demo.act(id, "delete", {});
    await portal.go({ project: "all", view: "deleted" });
    const purge = page.locator("deleted-applications .grave").first();
    await purge.waitFor();
    await inspect();

    await purge.click();
    await dialog.getByRole("textbox").first().waitFor();
    await inspect("deleted-applications");
  });

  it("passes on the templates: the list, a text that is written, the look of mail", async () => {
    const { page } = portal;
    await portal.go({ view: "templates" });
    await page.locator("email-templates .kind").first().waitFor();
    await inspect();

    await page.locator("email-templates [data-kind=reject]").click();
    await page.locator("vidare-mail-preview article").waitFor();
    await page.locator("vidare-merge-text[name=body]").pressSequentially("{{x}}");
    await inspect("email-templates");

    await page.locator("email-templates .opened .back").click();
    await page.locator("email-templates .leaving button").last().click();
    await page.locator("email-templates .head button").last().click();
    await page.locator("vidare-mail-look .colour").waitFor();
    await inspect("email-templates");
  });

  it("passes on the employees", async () => {
    const { id } = await demo.candidate(({ files }) => files.length > 0);
    await demo.act(id, "hire", {
      position: "Lärare",
      department: "Skola",
      startDate: "2027-01-11",
    });
    await portal.go({ view: "employees" });
    await portal.page.locator("#employee-rows tr").first().waitFor();
    await inspect();
  });
});
