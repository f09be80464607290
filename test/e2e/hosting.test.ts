/** A host from the mail to their meetings, on a phone and with keys alone. */
import type { Page } from "playwright-core";
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
const VERA = { name: "Vera Lund", email: "vera.lund@bjorkvik.example", needs: true };
const OLLE = { name: "Olle Sand", email: "olle.sand@bjorkvik.example" };

/** What the newest mail to that address links to on that page. */
async function link(page: string, address: string): Promise<string> {
  await demo.mailed(address, "sent");
  const texts = (await demo.mail(address)).map(({ text }) => text);
  return texts.flatMap((text) => new RegExp(`/${page}#([\\w.-]+)`).exec(text)?.[1] ?? [])[0]!;
}

/** Invited, seated in the first time, with something that they need. */
async function seat({ id, candidate }: ApplicationDetail, host: object): Promise<string> {
  const done = await demo.post<{ results: [{ receipt: { interview: string } }] }>("/v1/actions", {
    action: "invite-to-interview",
    applications: [{ id }],
    input: {
      format: "in-person",
      place: "Stadshuset, rum 214",
      hosts: [host],
      minutes: 45,
      slots: [{ start: `${inDays(10)}T08:00` }, { start: `${inDays(11)}T09:00` }],
      answerBy: inDays(5),
      send: { when: "now" },
    },
  });
  const send = async (method: "POST" | "PUT", path: string, body: object, token = "") => {
    const answer = await fetch(`${demo.url}/guests/${path}`, {
      ...(method === "PUT" ? { method: "PUT" } : { method: "POST" }),
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    expect(answer.ok, path).toBe(true);
    return answer.status === 204 ? {} : ((await answer.json()) as { token: string });
  };
  const { token } = (await send("POST", "sessions", {
    purpose: "interview",
    link: await link("interview", candidate.email!),
  })) as { token: string };
  const { interview } = done.results[0].receipt;
  const { slots } = await demo.get<InterviewWire>(`/v1/interviews/${interview}`);
  await send("POST", "interview/answers", { seen: 1, answer: "accept", slot: slots[0]!.id }, token);
  await send("PUT", "interview/needs", { text: "Hörslinga" }, token);
  return interview;
}

async function arrive(address: string, locale?: string): Promise<Page> {
  const context = await demo.browser.newContext({
    ...PHONE,
    timezoneId: "Europe/Stockholm",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const query = locale ? `?lang=${locale}` : "";
  await page.goto(`${demo.url}/hosting${query}#${await link("hosting", address)}`);
  return page;
}

/** Moves by the tab key to what has that name, and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).first().waitFor();
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.textContent?.trim() ?? "";
    });
    if (focused === name) return page.keyboard.press("Enter");
  }
  throw new Error(`No way by keys to ${name}`);
}

describe("a host", () => {
  it("sees who comes, and says with keys alone that they cannot that day", async () => {
    const one = await demo.candidate();
    const interview = await seat(one, VERA);
    const absences = async () =>
      (await demo.get<InterviewWire>(`/v1/interviews/${interview}`)).hosts[0]!.absences;
    const page = await arrive(VERA.email);
    await press(page, say("hosting.continue"));
    await page.getByRole("heading", { name: say("hosting.title-interview") }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    const { firstName, lastName } = one.candidate;
    await page.getByText(`${firstName} ${lastName}`).waitFor();
    await page.getByText(say("hosting.needs", { needs: "Hörslinga" })).waitFor();
    await inspect(page, [320, 375, 640, 1280]);
    expect(await absences()).toEqual([]);

    await press(page, say("hosting.cannot"));
    await page.keyboard.press("Tab");
    await page.keyboard.type("Dagen efter går bra");
    await inspect(page, [375]);
    await press(page, say("hosting.send"));
    await page.getByText(say("hosting.said")).waitFor();
    await inspect(page, [375, 1280]);
    expect(await absences()).toEqual([{ date: inDays(10), suggestion: "Dagen efter går bra" }]);

    await page.reload();
    await press(page, say("hosting.can"));
    await page.getByText(say("hosting.said")).waitFor({ state: "detached" });
    expect(await absences()).toEqual([]);
    await press(page, say("hosting.leave"));
    await page.getByRole("heading", { name: say("hosting.left") }).waitFor();
    await page.context().close();
  });

  it("who is not ticked reads nothing of needs, in English as in Swedish", async () => {
    const one = await demo.candidate();
    await seat(one, OLLE);
    const english = sayIn("en");
    const page = await arrive(OLLE.email, "en");
    await page.getByRole("button", { name: english("hosting.continue") }).tap();
    await page.getByText(`${one.candidate.firstName} ${one.candidate.lastName}`).waitFor();
    expect(await page.getByText("Hörslinga").count()).toBe(0);
    await inspect(page, [375]);
    await page.context().close();
  });
});
