import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../support/browser.ts";
import type { Figure } from "./report.ts";

/** Sizes as the build has measured and written them: gzip bytes, with their budgets. */
export function sizes(): Figure[] {
  const manifest = JSON.parse(
    readFileSync(
      fileURLToPath(new URL("../../components/dist/manifest.json", import.meta.url)),
      "utf8",
    ),
  ) as { gzip: { name: string; bytes: number; budget?: number }[] };
  return manifest.gzip.flatMap(({ name, bytes, budget }) =>
    budget === undefined
      ? []
      : [{ name: `gzip bytes: ${name}`, value: bytes, target: budget, least: false }],
  );
}

/** Cumulative layout shift while the demo page loads and a candidate's menu is opened, in Chromium. */
export async function layoutShift(url: string): Promise<Figure> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(() => {
      const total = { shift: 0 };
      Object.assign(globalThis, { layoutShiftTotal: total });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          total.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${url}/`, { waitUntil: "networkidle" });
    await page.locator("#rows li a").first().click();
    await page.locator("#detail-name").waitFor();
    await page.getByRole("button", { name: "Vidare åtgärder" }).first().click();
    await page.getByRole("menuitem").first().waitFor();
    const value = await page.evaluate(
      () =>
        (globalThis as unknown as { layoutShiftTotal: { shift: number } }).layoutShiftTotal.shift,
    );
    return { name: "cumulative layout shift of the demo page", value, target: 0, least: false };
  } finally {
    await browser.close();
  }
}
