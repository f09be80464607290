/** A person's own data, as they meet it on a phone and with keys alone: read, correct, replace, take out, erase. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import { unpack } from "../worker/person/unpack.ts";
import { useDemo } from "./support/demo.ts";
import { keyboard } from "./support/hands.ts";
import { inspect } from "./support/inspect.ts";
import { comesIn, mailed, PASSWORD } from "./support/person.ts";
import { type Language, sayIn } from "./support/words.ts";

const demo = useDemo();

const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 800 } };
const CODE = /\b(\d{3} \d{3})\b/;
const CV = {
  name: "Nytt CV.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
};

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

describe.each<Language>(["sv", "en"])("a person's own data (%s)", (language) => {
  const say = sayIn(language);
  const button = (page: Page, key: string): Locator =>
    page.getByRole("button", { name: say(key), exact: true });
  const label = (page: Page, key: string): Locator => page.getByLabel(say(key), { exact: true });
  const heading = (page: Page, key: string, params = {}): Locator =>
    page.getByRole("heading", { name: say(key, params), exact: true });
  const text = (page: Page, key: string, params = {}): Locator =>
    page.getByText(say(key, params), { exact: true });

  it("is corrected, replaced, taken out and erased on a telephone", async () => {
    const { one, page } = await comesIn(demo, language, { ...PHONE, acceptDownloads: true });
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await inspect(page, [320, 375, 640, 1280]);

    await label(page, "person.city").fill("Nyköping");
    const address = `ny-${language}@example.com`;
    await label(page, "person.email").fill(address);
    await button(page, "person.save-send").tap();
    await text(page, "person.code-sent", { address }).waitFor();
    await inspect(page, [320, 1280]);
    await label(page, "person.code").fill(await mailed(demo, address, CODE));
    await button(page, "person.save-code").tap();
    await text(page, "person.saved-address").waitFor();
    await mailed(demo, one.candidate.email!, /(•••@example\.com)/);
    await label(page, "person.firstName").fill("Åsa-Mö");
    await button(page, "person.save").tap();
    await heading(page, "own.hello", { name: "Åsa-Mö" }).waitFor();
    const { candidate } = await demo.detail(one.id);
    expect(candidate).toMatchObject({ email: address, city: "Nyköping", firstName: "Åsa-Mö" });

    await page.locator("input[type=file]").last().setInputFiles(CV);
    await text(page, "person.uploaded", { filename: CV.name }).waitFor();

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
    expect(names.some((name) => name.endsWith(`/${CV.name}`))).toBe(true);
    expect(readFileSync(archive).includes(address)).toBe(true);

    await button(page, "person.erase-look").tap();
    await heading(page, "person.erase-stays").waitFor();
    await inspect(page, [320, 375, 1280]);
    await button(page, "person.erase-yes").tap();
    await heading(page, "person.erased-part").waitFor();
    await inspect(page, [320, 1280]);
    expect(await page.getByRole("heading", { level: 2 }).count()).toBe(1);
    expect(await button(page, "own.leave").count()).toBe(0);
    const after = await demo.get<ApplicationDetail & { keeping: { state: string } }>(
      `/v1/applications/${one.id}`,
    );
    expect(after.keeping.state).toBe("declined");

    await page.reload();
    await heading(page, "own.sign-in-title").waitFor();
    await label(page, "own.user-name").fill(one.candidate.email!);
    await label(page, "own.password").fill(PASSWORD);
    await button(page, "own.sign-in").tap();
    await page.getByText(say("own.why-wrong_login")).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is reached with keys alone, and nothing is erased without a second yes", async () => {
    const { one, page } = await comesIn(demo, language, DESK);
    const hands = keyboard(page);
    await hands.write(label(page, "person.phone"), "070-999 88 77");
    await page.keyboard.press("Enter");
    await text(page, "person.saved").waitFor();
    const file = page.locator("input[type=file]").last();
    await hands.attach(file, CV);
    await text(page, "person.uploaded", { filename: CV.name }).waitFor();
    await hands.press(button(page, "person.erase-look"));
    await page.locator("#plan:focus").waitFor();
    await hands.press(button(page, "person.erase-no"));
    await page.locator("#look:focus").waitFor();
    const { candidate } = await demo.detail(one.id);
    expect(candidate).toMatchObject({ phone: "070-999 88 77", email: one.candidate.email });

    await hands.press(button(page, "own.leave"));
    await heading(page, "own.left").waitFor();
    expect(await page.locator("#look").count()).toBe(0);
    await page.context().close();
  });

  it("is shut where the password was changed elsewhere, and open again after signing in", async () => {
    const { one, page } = await comesIn(demo, language, DESK);
    const other = await (await demo.browser.newContext(DESK)).newPage();
    await other.goto(`${demo.url}/candidate?lang=${language}#o=org_demo`);
    const signIn = async (at: Page, password: string): Promise<void> => {
      await label(at, "own.user-name").fill(one.candidate.email!);
      await label(at, "own.password").fill(password);
      await at.keyboard.press("Enter");
      await heading(at, "person.kept").waitFor();
    };
    await signIn(other, PASSWORD);
    await text(other, "own.change").click();
    await label(other, "own.current").fill(PASSWORD);
    await label(other, "own.chosen").fill("fyra stora gula bord");
    await other.keyboard.press("Enter");
    await text(other, "own.changed").waitFor();

    await button(page, "person.erase-look").click();
    await text(page, "own.ended").waitFor();
    expect(await heading(page, "person.title").count()).toBe(0);
    await inspect(page, [320, 1280]);
    await signIn(page, "fyra stora gula bord");
    await button(page, "person.erase-look").click();
    await heading(page, "person.erase-goes").waitFor();
    await Promise.all([page.context().close(), other.context().close()]);
  });
});
