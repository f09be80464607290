/** An invitation from the mail to the agreed time, as its candidate meets it on a phone. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import { inDays } from "./support/dates.ts";
import { useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { sayIn } from "./support/words.ts";

const demo = useDemo();
const say = sayIn("sv");

const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };
const STILL = { timezoneId: "Europe/Stockholm", reducedMotion: "reduce" } as const;

/** Invited to choose between two seats, one each. */
async function invite(applications: readonly ApplicationDetail[]): Promise<void> {
  await demo.post("/v1/actions", {
    action: "invite-to-interview",
    applications: applications.map(({ id }) => ({ id })),
    input: {
      format: "in-person",
      place: "Stadshuset, rum 214",
      hosts: [{ name: "Mats Åberg", email: "mats.aberg@bjorkvik.example" }],
      minutes: 45,
      slots: [{ start: `${inDays(10)}T08:00` }, { start: `${inDays(11)}T09:00` }],
      answerBy: inDays(5),
      send: { when: "now" },
    },
  });
}

async function arrive({ candidate }: ApplicationDetail): Promise<Page> {
  await demo.mailed(candidate.email!, "sent");
  const texts = (await demo.mail(candidate.email!)).map(({ text }) =>
    /\/interview#([\w.-]+)/.exec(text),
  );
  const context = await demo.browser.newContext({ ...PHONE, ...STILL });
  const page = await context.newPage();
  await page.goto(`${demo.url}/interview#${texts.find((found) => found)![1]}`);
  return page;
}

const button = (page: Page, key: string): Locator =>
  page.getByRole("button", { name: say(key), exact: true });

describe("candidates who choose between times", () => {
  it("changes nothing before one answers, takes what is free, and tells who was slower", async () => {
    const one = await demo.candidate();
    const other = await demo.candidate(({ project }) => project.id === one.project.id);
    await invite([one, other]);
    const [first, second] = await Promise.all([arrive(one), arrive(other)]);
    for (const page of [first, second]) {
      await button(page, "answer.continue").tap();
      await page.getByRole("heading", { name: say("answer.choose") }).waitFor();
    }
    expect(new URL(first.url()).hash).toBe("");
    await inspect(first, [320, 375, 640, 1280]);
    expect((await demo.detail(one.id)).status).toBe("interview");

    for (const page of [first, second]) await page.getByRole("radio").first().check();
    await first.getByText(say("answer.needs")).tap();
    await first.getByLabel(say("answer.needs-write")).fill("Hörslinga");
    await button(first, "answer.accept").tap();
    const booked = (page: Page, { candidate }: ApplicationDetail) =>
      page
        .getByRole("heading", {
          name: say("answer.title-accepted", { name: candidate.firstName }),
        })
        .waitFor();
    await booked(first, one);
    await first.getByText(say("answer.needs-saved")).waitFor();
    await inspect(first, [320, 1280]);
    const [file] = await Promise.all([
      first.waitForEvent("download"),
      button(first, "answer.calendar-file").tap(),
    ]);
    expect(file.suggestedFilename()).toBe("vidare.ics");

    await button(second, "answer.accept").tap();
    await second.getByText(say("answer.why-seat_taken")).waitFor();
    expect(await second.getByRole("radio").first().isDisabled()).toBe(true);
    await second.getByRole("radio").last().check();
    await button(second, "answer.accept").tap();
    await booked(second, other);

    await first.reload();
    await booked(first, one);
    expect(await first.getByLabel(say("answer.needs-write")).inputValue()).toBe("Hörslinga");
    await first.getByText(say("answer.ask-time"), { exact: true }).tap();
    await first.getByRole("checkbox").first().check();
    await button(first, "answer.ask-time-send").tap();
    await first.getByRole("heading", { name: say("answer.title-other-time") }).waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  });

  it("withdraws the whole application, when asked once more", async () => {
    const one = await demo.candidate();
    await invite([one]);
    const page = await arrive(one);
    await button(page, "answer.continue").tap();
    await page.getByText(say("answer.withdraw"), { exact: true }).tap();
    await button(page, "answer.withdraw-send").tap();
    expect((await demo.detail(one.id)).status).toBe("interview");
    await button(page, "answer.withdraw-yes").tap();
    await page.getByRole("heading", { name: say("answer.title-withdrawn") }).waitFor();
    expect((await demo.detail(one.id)).status).toBe("withdrawn");
    await page.context().close();
  });

  it("asks who has booked a time that is moved whether the new one suits", async () => {
    const one = await demo.candidate();
    await invite([one]);
    const page = await arrive(one);
    await button(page, "answer.continue").tap();
    await page.getByRole("radio").first().check();
    await button(page, "answer.accept").tap();
    const booked = page.getByRole("heading", {
      name: say("answer.title-accepted", { name: one.candidate.firstName }),
    });
    await booked.waitFor();
    const { meeting } = await demo.detail(one.id);
    const { slots } = await demo.get<InterviewWire>(`/v1/interviews/${meeting!.interview}`);
    await demo.post(`/v1/applications/${one.id}/actions`, {
      action: "move-interview",
      input: {
        interview: meeting!.interview,
        slot: slots[0]!.id,
        start: `${inDays(12)}T15:00`,
        send: { when: "now" },
      },
    });
    await page.reload();
    await page.getByRole("heading", { name: say("answer.title-confirm-anew") }).waitFor();
    await inspect(page, [320, 1280]);
    await button(page, "answer.accept-anew").tap();
    await booked.waitFor();
    expect((await demo.detail(one.id)).meeting).toMatchObject({ state: "accepted" });
    await page.context().close();
  });
});
