/** WCAG 2.2 AA as far as axe can tell, and words and widths that axe does not look at. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inDays } from "./support/dates.ts";
import { useDemo } from "./support/demo.ts";
import { inspect as inspectPage } from "./support/inspect.ts";
import { Portal } from "./support/portal.ts";
import type { Language } from "./support/words.ts";

const demo = useDemo();

/** 640 px is a window of 1280 px at 200 % zoom. */
const WIDTHS = [1280, 640, 375, 320];

describe.each<Language>(["sv", "en"])("in %s", (language) => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.open(demo, language);
    await portal.page.emulateMedia({ reducedMotion: "reduce" });
  });

  afterAll(() => portal?.close());

  const inspect = (within?: string): Promise<void> => inspectPage(portal.page, WIDTHS, within);

  it("passes on the list and the overview", async () => {
    await portal.go();
    await portal.page.locator("#rows li").first().waitFor();
    await inspect();
    // Text twice as large, in a window as wide as before (WCAG 2.2, 1.4.4).
    const cut = await portal.page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      const tabs = document.querySelector("#selection")!;
      return tabs.scrollWidth - tabs.clientWidth;
    });
    expect(cut).toBe(0);
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
      startDate: inDays(50),
    });
    await portal.go({ view: "employees" });
    await portal.page.locator("#employee-rows tr").first().waitFor();
    await inspect();
  });
});
