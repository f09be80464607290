/** A mail scanner that is a headless browser follows every personal link, runs its page and waits: nothing changes. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useDemo } from "./support/demo.ts";

const demo = useDemo();

/** Pages that personal links lead to; the demo's own mail holds links to each. */
const PAGES = ["interview", "hosting", "offer", "panel"] as const;
/** Seconds that a scanner lets a page run. */
const WAITS = 30;

/** Every link of a page that has been sent, each once; a few are enough. */
async function linksTo(page: string): Promise<string[]> {
  const found = (await demo.mail()).flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`/${page}#([\\w.-]+)`, "g"))].map(([, link]) => link!),
  );
  return [...new Set(found)].slice(0, 4);
}

/** All that recruiters can read of it, and how much mail there is. */
async function everything(): Promise<string> {
  const all = await Promise.all([
    demo.get("/v1/interviews?limit=100"),
    demo.get("/v1/panels?limit=100"),
    demo.get("/v1/applications?limit=200&status=interview"),
    demo.get("/v1/applications?limit=200&status=offered"),
    demo.get("/v1/applications?limit=200&status=withdrawn"),
  ]);
  return JSON.stringify(all);
}

async function scan(page: Page, address: string): Promise<string[]> {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== "GET") asked.push(`${request.method()} ${pathname}`);
  });
  await page.clock.install();
  await page.goto(address, { waitUntil: "networkidle" });
  await page.clock.runFor(WAITS * 1000);
  await page.waitForLoadState("networkidle");
  return asked;
}

describe.each(PAGES)("links to /%s", (name) => {
  it("are looked at by HEAD, GET and a whole browser, and nothing is changed by it", async () => {
    const links = await linksTo(name);
    expect(links.length).toBeGreaterThan(0);
    const before = await everything();
    for (const link of links) {
      const address = `${demo.url}/${name}#${link}`;
      for (const method of ["HEAD", "GET"])
        expect((await fetch(address, { method })).status).toBe(200);
      const context = await demo.browser.newContext();
      const page = await context.newPage();
      // What the link is about is read without a trace; nobody has come in.
      expect(new Set(await scan(page, address))).toEqual(new Set(["POST /guests/look"]));
      expect(await page.getByRole("button").count()).toBeGreaterThan(0);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    }
    expect(await everything()).toBe(before);
  });
});
