/** A person's own data, as they meet it on a phone and with keys alone: read, correct, replace, take out, erase. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ApplicationDetail,
  ApplicationSummary,
} from "../../worker/features/applications/schemas/applications.ts";
import type { Server } from "../../worker/local/server.ts";
import { unpack } from "../worker/person/unpack.ts";
import { launchBrowser } from "../support/browser.ts";
import type { Mail } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { openPerson, serve, weight } from "./support/person.ts";
import { type Language, sayIn } from "./support/words.ts";

/** Bytes that the element may add to its page, in both languages. */
const BUDGET = 12_000;

let server: Server;
let browser: Browser;
let recruiter: string;
let untouched: ApplicationSummary[];

beforeAll(async () => {
  [server, browser] = await Promise.all([serve(), launchBrowser()]);
  ({ token: recruiter } = await ask<{ token: string }>("/demo/session", {}));
  const { data } = await ask<{ data: ApplicationSummary[] }>(
    "/v1/applications?status=received&limit=200",
  );
  const people = Map.groupBy(data, ({ candidate }) => candidate.email);
  untouched = data.filter(
    ({ candidate: { email, firstName }, version }) =>
      email && firstName && version === 1 && people.get(email)!.length === 1,
  );
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(server.url + path, {
    method: body ? "POST" : "GET",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
      ...(recruiter && { Authorization: `Bearer ${recruiter}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** What somebody else's reader finds, where there is one. */
function readByPython(archive: string): string[][] {
  const read =
    "import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(json.dumps(z.namelist()))";
  try {
    return [JSON.parse(execFileSync("python3", ["-c", read, archive]).toString()) as string[]];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function mailed(to: string, words: RegExp): Promise<string> {
  for (let tries = 0; tries < 240; tries += 1) {
    const all = await ask<Mail[]>("/dev/mail.json");
    const found = all.find(
      (mail) => mail.to === to && mail.status === "sent" && words.test(mail.text),
    );
    if (found) return found.text;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No such mail to ${to} has left`);
}

/** Somebody whom no other test has had, with a file and kept for other jobs; signed in. */
async function comes(language: Language, page: Page): Promise<ApplicationDetail> {
  const { id } = untouched.pop()!;
  await ask(`/v1/applications/${id}/actions`, {
    action: "save",
    input: {
      purpose: "Kommande tjänster",
      basis: "public-interest",
      note: "Stark",
      expiresOn: new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10),
    },
  });
  const one = await ask<ApplicationDetail>(`/v1/applications/${id}`);
  const { token } = await ask<{ token: string }>("/demo/person", {
    candidate: one.candidate.id,
    locale: language,
  });
  await openPerson(page, server, token, language);
  return one;
}

it("adds no more to its page than it may", async () => {
  expect(await weight()).toBeLessThanOrEqual(BUDGET);
});

describe.each<Language>(["sv", "en"])("a person's own data (%s)", (language) => {
  const say = sayIn(language);
  const button = (page: Page, key: string): Locator =>
    page.getByRole("button", { name: say(key), exact: true });

  it("is corrected, replaced, taken out and erased on a telephone", async () => {
    const context = await browser.newContext({
      viewport: { width: 375, height: 700 },
      hasTouch: true,
      isMobile: true,
      acceptDownloads: true,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    const one = await comes(language, page);
    await page.getByRole("heading", { name: say("person.kept") }).waitFor();
    await inspect(page, [320, 375, 640, 1280]);

    await page.getByLabel(say("person.city")).fill("Nyköping");
    const address = `ny-${language}@example.com`;
    await page.getByLabel(say("person.email"), { exact: true }).fill(address);
    await button(page, "person.save-send").tap();
    await page.getByText(say("person.code-sent", { address })).waitFor();
    await inspect(page, [320, 1280]);
    const [code] = /\b\d{3} \d{3}\b/.exec(await mailed(address, /\b\d{3} \d{3}\b/))!;
    await page.getByLabel(say("person.code"), { exact: true }).fill(code);
    await button(page, "person.save-code").tap();
    await page.getByText(say("person.saved"), { exact: true }).waitFor();
    await mailed(one.candidate.email!, /•••@example\.com/);
    expect((await ask<ApplicationDetail>(`/v1/applications/${one.id}`)).candidate).toMatchObject({
      email: address,
      city: "Nyköping",
    });

    const pdf = { name: "Nytt CV.pdf", mimeType: "application/pdf" };
    const buffer = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    await page
      .locator("input[type=file]")
      .last()
      .setInputFiles({ ...pdf, buffer });
    await page.getByText(say("person.uploaded", { filename: pdf.name })).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "person.take-out-do").tap(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^(?:mina-uppgifter|my-data)-[\d-]+\.zip$/);
    const archive = await download.path();
    const names = unpack(readFileSync(archive)).map(({ name }) => name);
    for (const other of readByPython(archive)) expect(other).toEqual(names);
    expect(names.slice(0, 2)).toEqual([
      language === "sv" ? "läs-mig.txt" : "read-me.txt",
      "data.json",
    ]);
    expect(names.some((name) => name.endsWith("/Nytt CV.pdf"))).toBe(true);
    expect(readFileSync(archive).includes(address)).toBe(true);

    await button(page, "person.erase-look").tap();
    await page.getByRole("heading", { name: say("person.erase-stays") }).waitFor();
    await inspect(page, [320, 375, 1280]);
    await button(page, "person.erase-yes").tap();
    await page.getByRole("heading", { name: say("person.erased-part"), exact: true }).waitFor();
    await inspect(page, [320, 1280]);
    const after = await ask<ApplicationDetail & { keeping: { state: string } }>(
      `/v1/applications/${one.id}`,
    );
    expect(after.keeping.state).toBe("declined");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is reached with keys alone, and nothing is erased without a second yes", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const one = await comes(language, page);
    await page.getByRole("heading", { name: say("person.kept") }).waitFor();
    const press = async (target: Locator): Promise<void> => {
      for (let stops = 0; stops < 60; stops += 1) {
        if (await target.evaluate((element) => element.matches(":focus"))) break;
        await page.keyboard.press("Tab");
      }
      expect(await target.evaluate((element) => element.matches(":focus"))).toBe(true);
      await page.keyboard.press("Enter");
    };
    await page.getByLabel(say("person.phone")).focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("070-999 88 77");
    await page.keyboard.press("Enter");
    await page.getByText(say("person.saved"), { exact: true }).waitFor();
    await press(button(page, "person.erase-look"));
    await page.locator("#plan:focus").waitFor();
    await press(button(page, "person.erase-no"));
    await page.locator("#look:focus").waitFor();
    expect((await ask<ApplicationDetail>(`/v1/applications/${one.id}`)).candidate).toMatchObject({
      phone: "070-999 88 77",
      email: one.candidate.email,
    });
    await context.close();
  });
});
