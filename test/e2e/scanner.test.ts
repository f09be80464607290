/** A mail scanner that is a headless browser follows every personal link, runs its page and waits: nothing changes. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inDays } from "./support/dates.ts";
import { isUntouched, useDemo } from "./support/demo.ts";
import { invited, mailed, PASSWORD } from "./support/person.ts";
import { sayIn } from "./support/words.ts";

const demo = useDemo();

/** Pages that personal links lead to; the demo's own mail holds links to each. */
const PAGES = ["interview", "hosting", "offer", "panel", "saved", "candidate"] as const;
/** What a page asks when it opens. */
const LOOKS: Partial<Record<(typeof PAGES)[number], string>> = {
  candidate: "/guests/sign-in/looks",
};
/** Seconds that a scanner lets a page run. */
const WAITS = 30;

/** Every link of a page that has been sent, each once; a few are enough. */
async function linksTo(page: string): Promise<string[]> {
  const found = (await demo.mail()).flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`/${page}#([\\w.-]+)`, "g"))].map(([, link]) => link!),
  );
  return [...new Set(found)].slice(0, 4);
}

/** Nobody in the demo has been asked or given a login yet. */
const MAKES: Partial<Record<(typeof PAGES)[number], () => Promise<string[]>>> = {
  saved: async () => {
    const { id, candidate } = await demo.candidate(isUntouched);
    await demo.post(`/v1/applications/${id}/actions`, {
      action: "save",
      input: {
        purpose: "kommande tjänster",
        basis: "consent",
        expiresOn: inDays(300),
        send: { when: "now" },
      },
    });
    return [await mailed(demo, candidate.email!, /\/saved#([\w.-]+)/)];
  },
  candidate: async () => {
    const { candidate } = await invited(demo);
    return [await mailed(demo, candidate.email!, /\/candidate#([\w.-]+)/)];
  },
};

/** The link works once, and has not been used up by whoever looked at it. */
async function stillOpens(link: string): Promise<void> {
  const page = await demo.browser.newPage();
  await page.goto(`${demo.url}/candidate?lang=sv#${link}`);
  const field = page.getByLabel(sayIn("sv")("own.chosen"), { exact: true });
  await field.fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: sayIn("sv")("person.kept"), exact: true }).waitFor();
  await page.context().close();
}

/** All that recruiters can read of it, and how much mail there is. */
async function everything(): Promise<string> {
  const all = await Promise.all([
    demo.get("/v1/interviews?limit=100"),
    demo.get("/v1/panels?limit=100"),
    demo.get("/v1/applications?limit=200&status=interview"),
    demo.get("/v1/applications?limit=200&status=offered"),
    demo.get("/v1/applications?limit=200&status=withdrawn"),
    demo.get("/v1/applications?limit=200&status=saved"),
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
    const links = await (MAKES[name] ?? linksTo)(name);
    expect(links.length).toBeGreaterThan(0);
    const before = await everything();
    for (const link of links) {
      const address = `${demo.url}/${name}#${link}`;
      for (const method of ["HEAD", "GET"])
        expect((await fetch(address, { method })).status).toBe(200);
      const context = await demo.browser.newContext();
      const page = await context.newPage();
      // What the link is about is read without a trace; nobody has come in.
      expect(new Set(await scan(page, address))).toEqual(
        new Set([`POST ${LOOKS[name] ?? "/guests/look"}`]),
      );
      expect(await page.getByRole("button").count()).toBeGreaterThan(0);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    }
    expect(await everything()).toBe(before);
    if (name === "candidate") await stillOpens(links[0]!);
  });
});
