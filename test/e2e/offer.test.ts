/** An offer from the menu to the candidate's yes, as each meets it: the recruiter by keys, the candidate on a phone. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import type { OfferWire } from "../../worker/features/offer/schemas/offers.ts";
import { inDays } from "./support/dates.ts";
import { useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { Portal } from "./support/portal.ts";
import { type Language, sayIn } from "./support/words.ts";

const demo = useDemo();

const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };
const STILL = { timezoneId: "Europe/Stockholm", reducedMotion: "reduce" } as const;

/** Links in mails that have left, the newest first. */
async function links({ candidate }: ApplicationDetail, count: number): Promise<string[]> {
  for (let tries = 0; tries < 240; tries++) {
    const mails = await demo.mail(candidate.email!);
    const found = mails.flatMap(({ text, status }) =>
      status === "sent" ? (/\/offer#([\w.-]+)/.exec(text)?.[1] ?? []) : [],
    );
    if (new Set(found).size >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("No mail with a link has left");
}

async function arrive(link: string, language: Language): Promise<Page> {
  const context = await demo.browser.newContext({ ...PHONE, ...STILL });
  const page = await context.newPage();
  await page.goto(`${demo.url}/offer?lang=${language}#${link}`);
  return page;
}

const newest = async ({ id }: ApplicationDetail): Promise<OfferWire> =>
  (await demo.get<{ data: OfferWire[] }>(`/v1/offers?application=${id}`)).data[0]!;

describe.each<Language>(["sv", "en"])("an offer (%s)", (language) => {
  const say = sayIn(language);
  const button = (page: Page, key: string): Locator =>
    page.getByRole("button", { name: say(key), exact: true });
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.open(demo, language, "keyboard");
  });
  afterAll(() => portal?.close());

  async function send(one: ApplicationDetail, fill: () => Promise<void>): Promise<void> {
    const { page } = portal;
    await portal.go({ application: one.id });
    await page.locator("#detail-name", { hasText: one.candidate.name }).waitFor();
    await portal.choose("send-offer");
    await fill();
    await portal.hands.choose(portal.field("form.when"), say("form.when-now"));
    await portal.review();
    await portal.execute("do.send-offer");
    await portal.leave();
  }

  it("is made and revised with keys alone, and accepted on a telephone", async () => {
    const { hands } = portal;
    const one = await demo.candidate();
    await send(one, async () => {
      await hands.write(portal.field("offer.position"), "Nattsköterska");
      await hands.date(portal.field("offer.start"), inDays(40));
      await hands.write(portal.field("offer.amount"), "38 500");
    });
    const [first] = await links(one, 1);
    const old = await arrive(first!, language);
    await button(old, "offered.continue").tap();
    await old.getByRole("heading", { name: say("offered.accept-title"), exact: true }).waitFor();
    expect(new URL(old.url()).hash).toBe("");
    await inspect(old, [320, 375, 640, 1280]);
    expect((await newest(one)).state).toBe("standing");

    await send(one, () => hands.write(portal.field("offer.amount"), "39 500"));
    const [second] = await links(one, 2);
    await old.getByLabel(say("offered.name")).fill("Åsa Öberg");
    await button(old, "offered.accept").tap();
    await old.getByRole("heading", { name: say("offered.title-replaced") }).waitFor();

    const page = await arrive(second!, language);
    await button(page, "offered.continue").tap();
    await page.getByText(say("offered.changed")).waitFor();
    await inspect(page, [320, 1280]);
    await page.getByText(say("offered.ask"), { exact: true }).tap();
    await page.getByLabel(say("offered.question")).fill("Kan jag börja senare?");
    await button(page, "offered.ask-send").tap();
    await page.getByText(say("offered.asked", { asker: "Anna Ek" })).waitFor();
    await page.getByLabel(say("offered.name")).fill("Åsa Öberg");
    await button(page, "offered.accept").tap();
    await page
      .getByRole("heading", {
        name: say("offered.title-accepted", { name: one.candidate.firstName }),
      })
      .waitFor();
    await inspect(page, [320, 1280]);
    expect(await newest(one)).toMatchObject({
      number: 2,
      state: "accepted",
      pay: { amount: "39500" },
      accepted: { name: "Åsa Öberg", language },
    });
    expect((await demo.detail(one.id)).proposed).toMatchObject({
      hire: { position: "Nattsköterska", startDate: inDays(40) },
    });
    await Promise.all([old.context().close(), page.context().close()]);
  });

  it("is declined with keys alone, when asked once more", async () => {
    const one = await demo.candidate();
    await demo.post(`/v1/applications/${one.id}/actions`, {
      action: "send-offer",
      input: {
        position: "Nattsköterska",
        department: "Vård",
        startDate: inDays(40),
        form: "permanent",
        pay: { amount: "38500" },
        answerBy: inDays(8),
        send: { when: "now" },
      },
    });
    const [link] = await links(one, 1);
    const page = await arrive(link!, language);
    const press = async (target: Locator): Promise<void> => {
      await target.focus();
      await page.keyboard.press("Enter");
    };
    await press(button(page, "offered.continue"));
    await page.getByText(say("offered.decline"), { exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: say("offered.why-not-pay") }).focus();
    await page.keyboard.press("Space");
    await press(button(page, "offered.decline-send"));
    expect((await demo.detail(one.id)).status).toBe("offered");
    await press(button(page, "offered.decline-yes"));
    await page.getByRole("heading", { name: say("offered.title-declined") }).waitFor();
    expect(await demo.detail(one.id)).toMatchObject({ status: "withdrawn" });
    expect(await newest(one)).toMatchObject({ state: "declined", reason: "pay" });
    await page.context().close();
  });
});
