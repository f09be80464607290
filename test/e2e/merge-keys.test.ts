/** A text with merge fields under a real mouse and real keys, in the editor of a customer's templates. */
import type { CDPSession, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TemplateDetail } from "../../worker/features/templates/schemas/templates.ts";
import { type Host, serveHost } from "../hosts/serve.ts";
import { useDemo } from "./support/demo.ts";
import {
  A,
  B,
  DELETED,
  IN_LINES,
  left,
  OPEN_PLACES,
  P,
  right,
  SELECTED,
  type Step,
  WRITTEN,
} from "./support/merge-cases.ts";
import { sayIn } from "./support/words.ts";

const demo = useDemo();
let host: Host;
let page: Page;
let ime: CDPSession;
let templates: Locator;

beforeAll(async () => {
  const { id } = await demo.candidate();
  host = await serveHost("plain", {
    vidare: demo.url,
    apiKey: demo.server.apiKey,
    application: id,
  });
  await fetch(`${demo.url}/demo/origins`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ origin: host.origin }),
  });
  page = await demo.browser.newPage({ viewport: { width: 1100, height: 800 } });
  ime = await page.context().newCDPSession(page);
  await page.goto(host.origin);
  templates = page.locator("email-templates");
  await templates.locator("[data-kind=save]").press("Enter");
  await box("subject").waitFor();
});

afterAll(async () => {
  await page?.close();
  await host?.close();
});

const box = (name: "subject" | "body") => templates.locator(`vidare-merge-text[name=${name}]`);

interface Value extends HTMLElement {
  value: string;
}

/** What the box says it holds; it must be what is seen. */
const valueOf = (name: "subject" | "body"): Promise<string> =>
  box(name).evaluate((element) => {
    const seen = [...element.childNodes].map((node) =>
      node instanceof HTMLElement ? (node.dataset["raw"] ?? "") : node.textContent,
    );
    const { value } = element as Value;
    return seen.join("") === value ? value : `${value}, seen as ${seen.join("")}`;
  });

async function take(name: "subject" | "body", step: Step): Promise<void> {
  if (typeof step === "string") return page.keyboard.press(step);
  if ("type" in step) return page.keyboard.type(step.type);
  if ("compose" in step) {
    await ime.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
    await ime.send("Input.insertText", { text: step.compose });
    return;
  }
  const chip = box(name)
    .locator(".merge-chip")
    .nth(step.chip ?? 0);
  // What may be scrolled into view is covered by the bar of buttons.
  await chip.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = (await chip.boundingBox())!;
  const across = step.click === "left" ? 0.2 : 0.8;
  await page.mouse.click(x + width * across, y + height / 2, { clickCount: step.times ?? 1 });
}

async function write(name: "subject" | "body", text: string, steps: Step[]): Promise<string> {
  await box(name).evaluate((element, given) => ((element as Value).value = given), text);
  for (const step of steps) await take(name, step);
  return valueOf(name);
}

describe("beside a chip that is clicked", () => {
  it.each(WRITTEN)("%s: %j writes %s", async (text, steps, becomes) => {
    expect(await write("subject", text, steps)).toBe(becomes);
  });

  it.each(DELETED)("%s: %j deletes to %s", async (text, steps, becomes) => {
    expect(await write("subject", text, steps)).toBe(becomes);
  });

  it.each(SELECTED)(
    "%s: %j selects, composes or takes back to %s",
    async (text, steps, becomes) => {
      expect(await write("subject", text, steps)).toBe(becomes);
    },
  );

  it.each(IN_LINES)("of a message %j: %j gives %j", async (text, steps, becomes) => {
    expect(await write("body", text, steps)).toBe(becomes);
  });

  it("goes to the ends of the line it is on where chips fill several", async () => {
    const many = B.repeat(40);
    const end = await write("body", many, [left, "End", { type: "x" }]);
    expect(end).toMatch(/^(\{\{project\.title\}\}){2,12}x\{\{/);
    const home = await write("body", many, [{ click: "right", chip: 1 }, "Home", { type: "x" }]);
    expect(home).toBe(`x${many}`);
  });

  it("tells the field that was clicked, between two", async () => {
    await write("subject", A + B, [{ click: "left", chip: 1 }]);
    const current = box("subject").locator("[data-current]");
    expect(await current.getAttribute("data-raw")).toBe(B);
  });
});

describe("an open place", () => {
  it.each(OPEN_PLACES)("%s: %j gives %s", async (text, steps, becomes) => {
    expect(await write("subject", text, steps)).toBe(becomes);
  });

  it("is kept by Enter, and filled in on any line", async () => {
    const text = `${P} hej\n- ${P}\n${P}`;
    expect(await write("body", text, [left, "Enter", { type: "x" }])).toBe(`x hej\n- ${P}\n${P}`);
    const listed = await write("body", text, [{ ...left, chip: 1 }, { type: "x" }, "Enter"]);
    expect(listed).toBe(`${P} hej\n- x\n\n${P}`);
    for (const last of [P, B]) {
      const steps: Step[] = [{ ...left, times: 2 }, { type: "x" }];
      expect(await write("body", `Hej\n${last}`, steps)).toBe("Hej\nx");
      expect(await write("body", `Hej\n${last}`, [steps[0]!, { compose: "日本" }])).toBe(
        "Hej\n日本",
      );
      expect(await write("body", `Hej\n${last}`, [steps[0]!, "Delete"])).toBe("Hej\n");
    }
  });
});

it("saves what is seen", async () => {
  const seen = await write("subject", `Ang. ${B}`, [
    right,
    "End",
    { type: " – nu  " },
    { type: "då" },
  ]);
  await page.keyboard.press("Enter");
  await templates.locator(".saving", { hasText: sayIn("sv")("templates.saved") }).waitFor();
  const { languages } = await demo.get<TemplateDetail>("/v1/templates/save?unit=HR");
  expect(languages.sv.subject).toBe(seen);
  expect(seen).toBe(`Ang. ${B} – nu  då`);
});
