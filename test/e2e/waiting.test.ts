/** Somebody finds all taken and waits for a seat, on a phone or with keys alone; another lets theirs go. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import { inDays } from "./support/dates.ts";
import { useDemo } from "./support/demo.ts";
import { keyboard } from "./support/hands.ts";
import { inspect } from "./support/inspect.ts";
import { sayIn } from "./support/words.ts";

const demo = useDemo();
const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 800 } };
const STILL = { timezoneId: "Europe/Stockholm", reducedMotion: "reduce" } as const;

describe.each([
  { language: "sv", touch: true },
  { language: "en", touch: false },
] as const)("a seat that one waits for ($language)", ({ language, touch }) => {
  const say = sayIn(language);

  /** By the link of the first mail, or of the newest with that subject. */
  async function arrive(address: string, subject = ""): Promise<Page> {
    await demo.mailed(address, "sent");
    const link = (await demo.mail(address)).flatMap((mail) =>
      mail.subject.includes(subject) ? (/\/interview#([\w.-]+)/.exec(mail.text)?.[1] ?? []) : [],
    )[0]!;
    const page = await (
      await demo.browser.newContext({ ...(touch ? PHONE : DESK), ...STILL, locale: language })
    ).newPage();
    await page.goto(`${demo.url}/interview?lang=${language}#${link}`);
    await press(button(page, "answer.continue"));
    return page;
  }

  const press = (target: Locator): Promise<void> =>
    touch ? target.tap() : keyboard(target.page()).press(target);

  const button = (page: Page, key: string): Locator =>
    page.getByRole("button", { name: say(key), exact: true });

  const heading = (page: Page, key: string, name: string) =>
    page.getByRole("heading", { name: say(key, { name }) }).waitFor();

  it("is offered the seat that becomes free, by mail and on their page, and books it", async () => {
    const one = await demo.candidate();
    const other = await demo.candidate(({ project }) => project.id === one.project.id);
    await demo.post("/v1/actions", {
      action: "invite-to-interview",
      applications: [{ id: one.id }, { id: other.id }],
      input: {
        format: "in-person",
        place: "Stadshuset, rum 214",
        minutes: 45,
        slots: [{ start: `${inDays(10)}T08:00` }],
        answerBy: inDays(5),
        send: { when: "now" },
      },
    });
    const to = ({ candidate }: ApplicationDetail) => arrive(candidate.email!);
    const state = async () => (await demo.detail(other.id)).meeting;
    const first = await to(one);
    await press(button(first, "answer.accept-fixed"));
    await heading(first, "answer.title-accepted", one.candidate.firstName);

    const second = await to(other);
    await button(second, "answer.wait").waitFor();
    if (touch) await inspect(second, [320, 375, 1280]);
    await press(button(second, "answer.wait"));
    await heading(second, "answer.title-waiting", other.candidate.firstName);
    if (touch) await inspect(second, [375, 1280]);
    expect(await state()).toMatchObject({ state: "waiting", offered: null });

    await press(first.getByText(say("answer.decline-interview")));
    await press(button(first, "answer.decline-send"));
    await heading(first, "answer.title-declined-interview", one.candidate.firstName);
    expect(await state()).toMatchObject({
      state: "waiting",
      offered: { until: expect.any(String) },
    });

    const told = await arrive(other.candidate.email!, "ledig");
    await heading(told, "answer.title-offered", other.candidate.firstName);
    if (touch) await inspect(told, [320, 375, 1280]);
    // What they had open says what has changed, and goes on from there.
    await second.reload();
    await heading(second, "answer.title-offered", other.candidate.firstName);
    await press(button(told, "answer.accept-offered"));
    await heading(told, "answer.title-accepted", other.candidate.firstName);
    expect(await state()).toMatchObject({ state: "accepted", offered: null });
    for (const page of [first, second, told]) await page.context().close();
  });
});
