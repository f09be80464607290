/** From the recruiter's question to the person's yes, no and longer: on a phone, and with keys alone. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import { inDays } from "./support/dates.ts";
import { isUntouched, useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { type Language, sayIn } from "./support/words.ts";

const demo = useDemo();

const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };
const STILL = { timezoneId: "Europe/Stockholm", reducedMotion: "reduce" } as const;
const ASK = { purpose: "kommande nattjänster", basis: "consent", expiresOn: inDays(300) };
const TELL = {
  ...ASK,
  basis: "public-interest",
  note: "Vi behöver bemanna med kort varsel.",
  expiresOn: inDays(60),
};

/** The link in a mail that has left. */
async function linkTo({ candidate }: ApplicationDetail): Promise<string> {
  for (let tries = 0; tries < 240; tries++) {
    for (const { text, status } of await demo.mail(candidate.email!)) {
      const found = status === "sent" && /\/saved#([\w.-]+)/.exec(text)?.[1];
      if (found) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("No mail with a link has left");
}

const save = ({ id }: ApplicationDetail, input: object): Promise<unknown> =>
  demo.post(`/v1/applications/${id}/actions`, {
    action: "save",
    input: { ...input, send: { when: "now" } },
  });

const keeping = async ({ id }: ApplicationDetail) => (await demo.detail(id)).keeping;

describe.each<Language>(["sv", "en"])("a saved person (%s)", (language) => {
  const say = sayIn(language);
  const button = (page: Page, key: string): Locator =>
    page.getByRole("button", { name: say(key), exact: true });
  const heading = (page: Page, key: string, { candidate }: ApplicationDetail): Locator =>
    page.getByRole("heading", { name: say(key, { name: candidate.firstName }), exact: true });

  async function arrive(link: string, options: object = PHONE): Promise<Page> {
    const context = await demo.browser.newContext({ ...options, ...STILL });
    const page = await context.newPage();
    await page.goto(`${demo.url}/saved?lang=${language}#${link}`);
    return page;
  }

  it("is asked, and says yes, no and yes again on a telephone, which the recruiter sees", async () => {
    const one = await demo.candidate(isUntouched);
    await save(one, ASK);
    const page = await arrive(await linkTo(one));
    await button(page, "saved.continue-asks").waitFor();
    await inspect(page, [320, 1280]);
    expect(await keeping(one)).toMatchObject({ state: "asked", own: false });
    await button(page, "saved.continue-asks").tap();
    await heading(page, "saved.title-asked", one).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await inspect(page, [320, 375, 640, 1280]);
    expect(await keeping(one)).toMatchObject({ state: "asked" });

    await button(page, "saved.yes").tap();
    await heading(page, "saved.title-kept", one).waitFor();
    await inspect(page, [320, 1280]);
    expect(await keeping(one)).toMatchObject({ state: "kept", own: true, until: ASK.expiresOn });

    await page.getByText(say("saved.end-open"), { exact: true }).tap();
    await inspect(page, [320, 1280]);
    await button(page, "saved.end-yes").tap();
    await heading(page, "saved.title-declined", one).waitFor();
    await inspect(page, [320, 1280]);
    expect(await keeping(one)).toMatchObject({ state: "declined", own: true });
    await button(page, "saved.again-yes").tap();
    await heading(page, "saved.title-kept", one).waitFor();
    const events = await demo.events(one.id);
    expect(events.map(({ action, detail }) => [action, detail["answer"] ?? null])).toEqual([
      ["record-consent", "yes"],
      ["record-consent", "no"],
      ["record-consent", "yes"],
      ["save", null],
      ["receive", null],
    ]);
    await page.context().close();
  });

  it("is told, and is kept longer with keys alone", async () => {
    const one = await demo.candidate(isUntouched);
    await save(one, TELL);
    const page = await arrive(await linkTo(one), { viewport: { width: 1280, height: 800 } });
    const press = async (target: Locator): Promise<void> => {
      await target.focus();
      await page.keyboard.press("Enter");
    };
    await press(button(page, "saved.continue-tells"));
    await heading(page, "saved.title-kept", one).waitFor();
    await inspect(page, [320, 1280]);
    await press(button(page, "saved.longer-send"));
    await page.getByText(say("saved.longer-first")).waitFor();
    // The focus is on the first choice by then.
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await press(button(page, "saved.longer-send"));
    await page.getByText(say("saved.extended"), { exact: true }).waitFor();
    const after = await keeping(one);
    expect(after).toMatchObject({ state: "kept", own: true, extendedOn: inDays(0) });
    expect(after!.until > inDays(700)).toBe(true);
    await page.context().close();
  });

  it("opens the link when the details are gone, and is told what to do", async () => {
    const page = await arrive(
      "prof_0dyn1tfnb89mp55m3cyqtjk9xf.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    );
    await page.getByRole("heading", { name: say("saved.gone"), exact: true }).waitFor();
    await page.getByText(say("saved.gone-more"), { exact: true }).waitFor();
    await inspect(page, [320, 1280]);
    await page.context().close();
  });
});
