/** Somebody who has been given a login, on their own page. */
import type { BrowserContextOptions, Page } from "playwright-core";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import { inDays } from "./dates.ts";
import { type Demo, isUntouched } from "./demo.ts";
import { type Language, sayIn } from "./words.ts";

export const PASSWORD = "tre små blå stolar";

/** What the newest mail that has left and fits says, where it fits. */
export async function mailed(demo: Demo, to: string, fits: RegExp): Promise<string> {
  for (let tries = 0; tries < 240; tries++) {
    for (const { subject, text, status } of await demo.mail(to)) {
      const found = status === "sent" && fits.exec(`${subject}\n${text}`)?.[1];
      if (found) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No mail to ${to} with ${String(fits)}`);
}

/** Kept for other jobs, and asked to choose a password. */
export async function invited(demo: Demo): Promise<ApplicationDetail> {
  const one = await demo.candidate(isUntouched);
  await demo.post(`/v1/applications/${one.id}/actions`, {
    action: "save-and-send-login",
    input: {
      purpose: "Kommande tjänster",
      basis: "public-interest",
      note: "Stark",
      expiresOn: inDays(200),
      send: { when: "now" },
    },
  });
  return one;
}

/** By the link in the mail; what is kept of them is on show. */
export async function comesIn(
  demo: Demo,
  language: Language,
  options: BrowserContextOptions,
): Promise<{ one: ApplicationDetail; page: Page }> {
  const say = sayIn(language);
  const one = await invited(demo);
  const link = await mailed(demo, one.candidate.email!, /\/candidate#([\w.-]+)/);
  const context = await demo.browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  // Told only when a file is to be chosen, the browser may open a window of its own first.
  page.on("filechooser", () => {});
  await page.goto(`${demo.url}/candidate?lang=${language}#${link}`);
  await page.getByLabel(say("own.chosen"), { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: say("person.kept"), exact: true }).waitFor();
  return { one, page };
}
