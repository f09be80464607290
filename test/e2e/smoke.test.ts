import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

it("starts a Chromium that draws Swedish letters", async () => {
  const page = await browser.newPage();
  await page.setContent("<button>Återkalla för Åsa Öberg</button>");
  const button = page.getByRole("button", { name: "Åsa Öberg" });
  expect((await button.boundingBox())?.width).toBeGreaterThan(100);
});
