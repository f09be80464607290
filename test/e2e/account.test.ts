/** An account from the menu to the page, as each meets it: the recruiter by keys, the candidate on a phone and by keys. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import { inDays } from "./support/dates.ts";
import { useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { mailed, PASSWORD } from "./support/person.ts";
import { Portal } from "./support/portal.ts";
import { type Language, sayIn } from "./support/words.ts";

const demo = useDemo();

const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };
const STILL = { timezoneId: "Europe/Stockholm", reducedMotion: "reduce" } as const;

const linkTo = (to: string): Promise<string> => mailed(demo, to, /\/candidate#([\w.-]+)/);
const codeTo = (to: string): Promise<string> => mailed(demo, to, /(\d{3} \d{3})/);

describe.each<Language>(["sv", "en"])("an account (%s)", (language) => {
  const say = sayIn(language);
  const button = (page: Page, key: string): Locator =>
    page.getByRole("button", { name: say(key), exact: true });
  const label = (page: Page, key: string): Locator => page.getByLabel(say(key), { exact: true });
  const heading = (page: Page, key: string, params = {}): Locator =>
    page.getByRole("heading", { name: say(key, params), exact: true });
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.open(demo, language, "keyboard");
  });
  afterAll(() => portal?.close());

  async function arrive(fragment: string): Promise<Page> {
    const context = await demo.browser.newContext({ ...PHONE, ...STILL });
    const page = await context.newPage();
    await page.goto(`${demo.url}/candidate?lang=${language}#${fragment}`);
    return page;
  }

  async function send(one: ApplicationDetail): Promise<void> {
    const { page, hands } = portal;
    await portal.go({ application: one.id });
    await page.locator("#detail-name", { hasText: one.candidate.name }).waitFor();
    await portal.choose("save-and-send-login");
    await hands.write(portal.field("save.purpose"), "Framtida tjänster");
    await hands.choose(portal.field("form.when"), say("form.when-now"));
    await portal.review();
    await portal.execute("do.save-ask-and-send-login");
    await portal.leave();
  }

  it("is sent with keys alone, opened by a password and by a code, and leads to the interview", async () => {
    const one = await demo.candidate();
    const email = one.candidate.email!;
    const { firstName: name } = one.candidate;
    await demo.post(`/v1/applications/${one.id}/actions`, {
      action: "invite-to-interview",
      input: {
        format: "phone",
        minutes: 30,
        slots: [{ start: `${inDays(20)}T09:00` }],
        answerBy: inDays(10),
        send: { when: "now" },
      },
    });
    await mailed(demo, email, /\/interview#([\w.-]+)/);
    await send(one);

    const page = await arrive(await linkTo(email));
    await heading(page, "own.choose-title", { name }).waitFor();
    expect(new URL(page.url()).hash).toBe("#o=org_demo");
    await inspect(page, [320, 375, 640, 1280]);
    await label(page, "own.chosen").fill("kort");
    await button(page, "own.choose").tap();
    await page.getByText(say("own.why-password_short", { n: 12 })).waitFor();
    await label(page, "own.chosen").fill(PASSWORD);
    await button(page, "own.choose").tap();
    await heading(page, "own.hello", { name }).waitFor();
    await inspect(page, [320, 375, 640, 1280]);

    await page.reload();
    await heading(page, "own.hello", { name }).waitFor();
    await button(page, "own.leave").tap();
    await heading(page, "own.left").waitFor();
    await page.reload();
    await heading(page, "own.sign-in-title").waitFor();
    await inspect(page, [320, 1280]);
    await label(page, "own.user-name").fill(email);
    await label(page, "own.password").fill("fel lösenord, tyvärr");
    await button(page, "own.sign-in").tap();
    await page.getByText(say("own.why-wrong_login")).waitFor();
    await label(page, "own.password").fill(PASSWORD);
    await button(page, "own.sign-in").tap();
    await heading(page, "own.hello", { name }).waitFor();
    await button(page, "own.leave").tap();
    await page.reload();

    await label(page, "own.user-name").fill(email);
    await button(page, "own.by-code").tap();
    await page.getByText(say("own.code-sent")).waitFor();
    await label(page, "own.code").fill(await codeTo(email));
    await inspect(page, [320, 1280]);
    await button(page, "own.sign-in").tap();
    await heading(page, "own.hello", { name }).waitFor();

    await page.locator("a.button.primary").first().tap();
    await button(page, "answer.continue").waitFor();
    expect(new URL(page.url()).pathname).toBe("/interview");
    await page.context().close();
  });

  it("is used with keys alone, to change the password too", async () => {
    const one = await demo.candidate();
    const email = one.candidate.email!;
    await demo.post(`/v1/applications/${one.id}/actions`, {
      action: "save-and-send-login",
      input: {
        purpose: "Framtida tjänster",
        basis: "consent",
        expiresOn: inDays(300),
        send: { when: "now" },
      },
    });
    const link = await linkTo(email);
    const page = await arrive(link);
    const { firstName: name } = one.candidate;
    const type = async (key: string, text: string): Promise<void> => {
      await label(page, key).focus();
      await page.keyboard.insertText(text);
    };
    await heading(page, "own.choose-title", { name }).waitFor();
    await type("own.chosen", PASSWORD);
    await page.keyboard.press("Enter");
    await heading(page, "own.hello", { name }).waitFor();
    await page.getByText(say("own.change"), { exact: true }).focus();
    await page.keyboard.press("Enter");
    await type("own.current", PASSWORD);
    await type("own.chosen", "fyra stora gula bord");
    await inspect(page, [320, 1280]);
    await page.keyboard.press("Enter");
    await page.getByText(say("own.changed")).waitFor();
    await mailed(demo, email, /(\/candidate#o=org_demo)/);

    // The link was used: it says so, and leads to the sign-in.
    const again = await arrive(link);
    await again.getByText(say("own.retired")).waitFor();
    await inspect(again, [320, 1280]);
    await Promise.all([page.context().close(), again.context().close()]);
  });
});
