/** The documentation as anybody reads it, and the reference that is drawn from /openapi.json. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUIDES } from "../../components/build/guides.ts";
import { useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";

const demo = useDemo();
const said: string[] = [];
let page: Page;

beforeAll(async () => {
  page = await demo.browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("console", (message) => said.push(message.text()));
});

afterAll(() => page?.close());

describe("documentation", () => {
  it.each(Object.keys(GUIDES))("%s passes at every width", async (name) => {
    const answer = await page.goto(`${demo.url}/docs/${name === "index" ? "" : name}`);
    expect(answer!.headers()["strict-transport-security"]).toMatch(/^max-age=\d{8,}/);
    if (name === "reference") await page.locator("#reference details").first().waitFor();
    await inspect(page, [1280, 320], "html", { code: true });
    expect(said).toEqual([]);
  });

  it("opens a route by its link, with its parameters, its body and its refusals", async () => {
    await page.goto(`${demo.url}/docs/reference#postApplicationsByIdActions`);
    const route = page.locator("#postApplicationsByIdActions[open]");
    await route.getByText("Idempotency-Key").first().waitFor();
    await route.getByText("ActionInput").click();
    await route.locator("summary", { hasText: "forward" }).last().click();
    await route.getByText("withoutAttachments").first().waitFor();
    await route.getByText("idempotency_mismatch").waitFor();
    await inspect(page, [1280, 320], "html", { code: true });
  });
});
