/** A text with merge fields under a real mouse and real keys, in the browsers that the other tests do not run in. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Demo } from "../e2e/support/demo.ts";
import {
  type Case,
  DELETED,
  IN_LINES,
  OPEN_PLACES,
  SELECTED,
  type Step,
  WRITTEN,
} from "../e2e/support/merge-cases.ts";
import { OTHERS } from "./support/installed.ts";
import { Page } from "./support/page.ts";

/** Composing is the driver's affair in Chromium alone; here an input method is nobody's. */
const isTyped = ([, steps]: Case): boolean =>
  steps.every((step) => typeof step === "string" || !("compose" in step));

describe.each(OTHERS)("in $name", ({ open, install }) => {
  if (!open) return it.skip(`nothing is tried: it is not installed (${install})`, () => {});

  const demo = new Demo();
  let page: Page;

  beforeAll(async () => {
    page = new Page(await open());
    await page.window.open(`${demo.url}/?view=templates`);
    await page.click({ css: "[data-kind=save]" });
    await page.see({ css: "vidare-merge-text[name=subject]" });
  });
  afterAll(() => page?.window.close());

  type Field = "subject" | "body";

  /** Runs in the page. */
  function box(name: Field, text: string | null): string {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
        shadowRoot ? roots(shadowRoot) : [],
      ),
    ];
    const element = roots(document)
      .map((root) => root.querySelector<HTMLInputElement>(`vidare-merge-text[name=${name}]`))
      .find((each) => each !== null)!;
    if (text !== null) element.value = text;
    const seen = [...element.childNodes].map((node) =>
      node instanceof HTMLElement ? (node.dataset["raw"] ?? "") : node.textContent,
    );
    const { value } = element;
    return seen.join("") === value ? value : `${value}, seen as ${seen.join("")}`;
  }

  async function take(field: Field, step: Step): Promise<void> {
    const { window } = page;
    if (typeof step === "string") return window.press(step);
    if ("type" in step) return window.type(step.type);
    if (!("click" in step)) throw new Error("Nobody composes here");
    const css = `vidare-merge-text[name=${field}] .merge-chip`;
    const chip = { css, nth: step.chip ?? 0 };
    await page.reveal(chip);
    const { x, y, width, height } = await page.see(chip);
    await window.click(x + width * (step.click === "left" ? 0.2 : 0.8), y + height / 2, step.times);
  }

  describe.each<[name: string, field: Field, cases: Case[]]>([
    ["beside a chip that is clicked, written", "subject", WRITTEN],
    ["beside a chip that is clicked, deleted", "subject", DELETED],
    ["a chip, selected", "subject", SELECTED],
    ["in a message of several lines", "body", IN_LINES],
    ["an open place", "subject", OPEN_PLACES],
  ])("%s", (_, field, cases) => {
    it.each(cases.filter(isTyped))("%s: %j gives %s", async (text, steps, becomes) => {
      await page.window.run(box, field, text);
      for (const step of steps) await take(field, step);
      await expect.poll(() => page.window.run(box, field, null)).toBe(becomes);
    });
  });
});
