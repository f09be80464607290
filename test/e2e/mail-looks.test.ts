/** The HTML of our mail as a reader's browser draws it, with everything that an organisation may add. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "../../worker/domain/vocabulary.ts";
// The texts of each kind.
import "../../worker/features/index.ts";
import { layout, LOGO_CID } from "../../worker/mail/layout.ts";
import { resolve } from "../../worker/mail/merge.ts";
import { defaultTemplate } from "../../worker/mail/templates.ts";
import { launchBrowser } from "../support/browser.ts";

const LOGO = new URL("../../worker/local/demo/logo.png", import.meta.url);
const LONG = "Verksamhetsutvecklingssamordnarassistent".repeat(3);

let browser: Browser;
let axe: string;
let logo: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  logo = `data:image/png;base64,${await readFile(LOGO, "base64")}`;
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** A default text with logo, colour, footer, list, links, a quoted letter and a word without end. */
function letter(language: Locale, accent: string | null): string {
  const { subject, body } = defaultTemplate("reject", language);
  const more = `\n\n- pass\n- [betyg](https://bjorkvik.example)\n\nhttps://bjorkvik.example/${LONG}`;
  const resolved = resolve(body + more, {
    "candidate.first_name": "Eva",
    "candidate.last_name": "Larsson",
    "candidate.name": "Eva Larsson",
    "candidate.greeting_name": "Eva",
    "project.title": LONG,
    "organisation.name": "Björkviks kommun",
    "recruiter.name": "Anna Ek",
  });
  if ("empty" in resolved) throw new Error(resolved.empty.join());
  const { html } = layout({
    language,
    subject,
    organisation: "Björkviks kommun",
    branding: {
      accent,
      logo: accent ? { key: "logo", contentType: "image/png", size: 1 } : null,
      footer: { sv: null, en: null },
    },
    body: resolved,
    sections: [{ heading: "Brev", text: `Hej!\n\n${LONG}` }],
    footer: ["Björkviks kommun, HR-avdelningen", "Torget 1, 123 45 Björkvik", LONG],
  });
  return html.replace(`cid:${LOGO_CID}`, logo);
}

describe.each([360, 700])("at %d px", (width) => {
  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    let page: Page;
    beforeAll(async () => {
      page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.route("**", (route) => route.abort());
    });
    afterAll(() => page?.close());

    it.each<[Locale, string | null]>([
      ["sv", "#1f6f54"],
      ["en", null],
    ])("a letter in %s fits, can be read and says what it is", async (language, accent) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(request.url()));
      await page.setContent(letter(language, accent));
      await page.evaluate(axe);
      const seen = await page.evaluate(async () => {
        const { axe: check } = window as unknown as { axe: typeof Axe };
        const { violations } = await check.run("html", {
          runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
        });
        const letterBox = document.querySelector(".letter")!.getBoundingClientRect();
        return {
          faults: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          width: document.documentElement.scrollWidth,
          letter: letterBox.width,
          lang: document.documentElement.lang,
          preheader: document.querySelector(".preheader")!.checkVisibility(),
          pictures: Array.from(document.images, ({ alt, naturalHeight, height, complete }) => ({
            alt,
            natural: complete && naturalHeight,
            height,
          })),
          rule: getComputedStyle(document.querySelector("hr")!).borderBottomColor,
        };
      });
      expect(seen).toMatchObject({
        faults: [],
        width,
        letter: Math.min(width, 600),
        lang: language,
        preheader: false,
        pictures: accent ? [{ alt: "Björkviks kommun", natural: 88 }] : [],
      });
      if (accent) expect(seen.rule).toBe("rgb(31, 111, 84)");
      expect(fetched.filter((url) => !url.startsWith("data:"))).toEqual([]);
    });
  });
});
