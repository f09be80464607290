/** WCAG 2.2 AA as far as axe can tell, and words and widths that axe does not look at. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
type Scheme = ["light" | "dark", Axe.RunOnly];
const LIGHT: Scheme = ["light", { type: "tag", values: RULES }];
/** In the dark only colours differ. */
const DARK: Scheme = ["dark", { type: "rule", values: ["color-contrast", "link-in-text-block"] }];

/** A dictionary's key where a word should stand: two parts or more, joined by dots, no domain or file. */
const KEY = /(?<![\w@./-])[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)+(?![\w@/])/g;
const NO_KEY = /\.(example|com|se|org|pdf|docx|txt)$|^(t\.ex|bl\.a|m\.m|e\.g|i\.e)/;

interface WithAxe {
  axe: typeof Axe;
}

let axe: Promise<string> | undefined;

/**
 * Looks at what is on show at every width, in light and dark; in English, which is made of the same parts, in light at
 * the widest and the narrowest. 640 px is 1280 px at 200 % zoom: its width alone. `code`: words that look like keys are meant.
 */
export async function inspect(
  page: Page,
  widths: readonly number[],
  within = "html",
  { code = false } = {},
) {
  axe ??= readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const faults: string[] = [];
  const before = page.viewportSize()!;
  await page.evaluate(await axe);
  const english =
    !code && (await page.evaluate(() => document.documentElement.lang.startsWith("en")));
  const ends = [Math.max(...widths), Math.min(...widths)];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width > 400 ? 800 : 640 });
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    if (content > width) faults.push(`${width} px: the page is ${content} px wide`);
    if (width === 640 || (english && !ends.includes(width))) continue;
    for (const [colorScheme, runOnly] of english ? [LIGHT] : [LIGHT, DARK]) {
      // A colour that still moves is that of neither scheme.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await page.evaluate(
        ([selector, only]) =>
          (window as unknown as WithAxe).axe.run(selector, {
            runOnly: only,
            resultTypes: ["violations"],
          }),
        [within, runOnly] as const,
      );
      for (const { id, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          faults.push(`${width} px ${colorScheme}: ${id} at ${String(target)}: ${failureSummary}`);
    }
  }
  for (const [found] of code ? [] : (await visibleWords(page)).matchAll(KEY))
    if (!NO_KEY.test(found)) faults.push(`"${found}" looks like a key`);
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: "light" });
  expect(faults).toEqual([]);
}

/** What is written on the page, in shadow trees too; what people type is not among it. */
const visibleWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.parentElement?.checkVisibility() ? node.data : "";
      const { childNodes } = (node as Element).shadowRoot ?? node;
      return Array.from(childNodes, read).join(" ");
    };
    return read(document.body);
  });
