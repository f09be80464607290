/** Mail in a real browser: what is done at /dev/mail, and to mail that is being written or waits. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isUntouched, useDemo } from "./support/demo.ts";
import { Portal } from "./support/portal.ts";
import type { Language } from "./support/words.ts";

const demo = useDemo();
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let axe: string;
let page: Page;
const troubles: string[] = [];

/** Rejects somebody. */
async function reject(): Promise<{ application: string; to: string }> {
  const { id, candidate } = await demo.candidate(isUntouched);
  await demo.act(id, "reject", { type: "email", reason: "other-chosen", send: { when: "hold" } });
  return { application: id, to: candidate.email! };
}

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  page = await demo.browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("console", (line) => line.type() === "error" && troubles.push(line.text()));
});

afterAll(async () => {
  await page?.close();
  expect(troubles).toEqual([]);
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const standing = () => page.locator(".standing .state").innerText();

it("shows a held message, delivers it, and lets it bounce so that the next mail is refused", async () => {
  const { application, to } = await reject();
  await page.goto(`${demo.url}/dev/mail?lang=sv`);
  await page.getByRole("link", { name: to }).click();
  expect(await standing()).toBe("Väntar");
  const frame = page.frameLocator("iframe");
  await frame.getByText("Björkviks kommun, HR-avdelningen").waitFor();
  const logo = frame.getByRole("img", { name: "Björkviks kommun" });
  expect(await logo.evaluate((img: HTMLImageElement) => img.naturalHeight)).toBe(88);

  await button("Leverera nu").click();
  await button("Studsa").waitFor();
  expect(await standing()).toBe("Skickad");
  await button("Leverera till inkorgen").click();
  await page.getByText("Levererad").first().waitFor();
  await button("Studsa").click();
  await page.locator(".why").waitFor();
  expect(await standing()).toBe("Studsade");
  expect((await demo.mail(to))[0]!.status).toBe("bounced");
  const next = { subject: "Hej igen", content: "Hej!", send: { when: "now" } };
  await expect(demo.act(application, "send-email", next)).rejects.toThrow(
    "plan.suppressed-bounced",
  );
});

it("counts down and takes in new mail by itself, without losing the keyboard's place", async () => {
  const { to: first } = await reject();
  await page.goto(`${demo.url}/dev/mail?lang=en`);
  const line = page.getByRole("link", { name: first });
  await line.focus();
  const left = line.locator("time");
  const before = await left.innerText();
  expect(before).toMatch(/^in \d+ s$/);
  await expect.poll(() => left.innerText()).not.toBe(before);
  const { to: second } = await reject();
  await page.getByRole("link", { name: second }).waitFor();
  expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
});

it("holds mail back in an outage, says so, and lets it flow when it is over", async () => {
  const { to } = await reject();
  const [{ id } = { id: "" }] = await demo.mail(to);
  await page.goto(`${demo.url}/dev/mail/${id}?lang=en`);
  const outage = page.getByRole("switch");
  await outage.click();
  await page.getByText("The mail service does not answer.").waitFor();
  expect(await outage.getAttribute("aria-checked")).toBe("true");
  await button("Deliver now").click();
  await page.locator(".why").waitFor();
  expect(await standing()).toBe("Sending");
  await outage.click();
  await button("Bounce").waitFor();
  expect(await standing()).toBe("Sent");
});

it("works without scripts", async () => {
  const { to } = await reject();
  const context = await demo.browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${demo.url}/dev/mail?lang=sv`);
  await plain.getByRole("searchbox").fill(to);
  await plain.getByRole("button", { name: "Sök" }).click();
  await plain.getByRole("link", { name: to }).click();
  await plain.getByRole("button", { name: "Leverera nu" }).click();
  await plain.getByRole("button", { name: "Studsa", exact: true }).waitFor();
  await plain.getByRole("link", { name: "Bara text" }).click();
  expect(await plain.locator("pre").innerText()).toContain("HR-avdelningen");
  await context.close();
});

it.each([
  ["sv", "light"],
  ["en", "dark"],
] as const)("fits and is accessible in %s, %s", async (lang, colorScheme) => {
  const { to } = await reject();
  const [{ id } = { id: "" }] = await demo.mail(to);
  const context = await demo.browser.newContext({ colorScheme, reducedMotion: "reduce" });
  const looked = await context.newPage();
  for (const place of ["", `/${id}`, `/${id}?view=plain`, "?filter=stopped"]) {
    await looked.goto(`${demo.url}/dev/mail${place}${place.includes("?") ? "&" : "?"}lang=${lang}`);
    await looked.evaluate(axe);
    for (const width of [1280, 375, 320]) {
      await looked.setViewportSize({ width, height: 700 });
      expect(await looked.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const violations = await looked.evaluate(async (rules) => {
        const { axe: check } = window as unknown as { axe: typeof Axe };
        const found = await check.run("html", { runOnly: rules, resultTypes: ["violations"] });
        return found.violations.flatMap((each) =>
          each.nodes.map(({ target, failureSummary }) => [each.id, String(target), failureSummary]),
        );
      }, RULES);
      expect([place, width, violations]).toEqual([place, width, []]);
    }
  }
  await context.close();
});

const LANGUAGES: Language[] = ["sv", "en"];

it("keeps a held message while it is edited, past its time, and sends what was saved", async () => {
  const held = { sv: await reject(), en: await reject() };
  await Promise.all(LANGUAGES.map(edits));

  async function edits(language: Language): Promise<void> {
    const { application, to } = held[language];
    const portal = await Portal.open(demo, language);
    const { say, dialog } = portal;
    await portal.go({ project: "all", application });
    await portal.actions.getByRole("button", { name: say("history.open") }).click();
    const { sendAt } = (await demo.mail(to))[0]!;
    const chip = dialog.locator(".sendings .chip");
    const edit = dialog.getByRole("button", { name: /^(Ändra|Edit) ./ });
    await edit.click();
    await dialog.getByText(say("hold.waits")).last().waitFor();
    await expect.poll(() => chip.innerText()).toMatch(/ändrar|edits/);
    await portal.button("dialog.cancel").click();
    await expect.poll(() => chip.innerText()).toMatch(/\d+ (sekund|second)/);
    await edit.click();
    await dialog.getByRole("textbox", { name: say("form.body") }).fill(`Nya ord, ${language}.`);
    await expect
      .poll(() => Date.now(), { timeout: 60_000 })
      .toBeGreaterThan(Date.parse(sendAt) + 3000);
    expect((await demo.mail(to))[0]!.status).toBe("held");
    await portal.field("form.when").selectOption({ label: say("form.when-now") });
    await portal.button("dialog.review").click();
    await portal.button("change.save").click();
    await dialog.getByText(say("change.edited")).waitFor();
    expect((await demo.mailed(to, "sent")).text).toContain(`Nya ord, ${language}.`);
    await portal.close();
  }
});

it.each(LANGUAGES)(
  "asks before another text takes the place of one's words, and Ctrl+Z brings them back, in %s",
  async (language) => {
    const { id } = await demo.candidate(isUntouched);
    const portal = await Portal.open(demo, language);
    const { page: own, dialog } = portal;
    await portal.go({ project: "all", application: id });
    await portal.choose("reject");
    await portal.field("form.own-words").check();
    const body = dialog.locator("vidare-merge-text[name=messageBody]");
    await body.click();
    await own.keyboard.press("ControlOrMeta+A");
    await own.keyboard.type("Mina egna ord.");
    const texts = dialog.locator("select[name=template]");
    await texts.selectOption({ index: 1 });
    await portal.button("form.replace-do").waitFor();
    expect(await body.innerText()).toContain("Mina egna ord.");
    await portal.button("form.replace-do").click();
    await expect.poll(() => body.innerText()).not.toContain("Mina egna ord.");
    await body.click();
    await own.keyboard.press("ControlOrMeta+Z");
    expect((await body.innerText()).trim()).toBe("Mina egna ord.");
    await portal.close();
  },
);
