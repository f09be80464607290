/** What was done to many, met again when its mail has left. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isUntouched, useDemo } from "./support/demo.ts";
import { Portal } from "./support/portal.ts";
import type { Language } from "./support/words.ts";

const demo = useDemo();

/** Of the text in which one says that a rejection holds no longer. */
const SUBJECT = { sv: /^Avslaget på din ansökan .* gäller inte$/, en: /rejection/ };

describe.each<Language>(["sv", "en"])("with the keyboard in %s", (language) => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open(demo, language, "keyboard");
  });
  afterAll(() => portal?.close());

  it("a bulk is found from a history, shown with what has left, and undone as a whole", async () => {
    const { page, hands, dialog, say } = portal;
    const people = [await demo.candidate(isUntouched), await demo.candidate(isUntouched)];
    await demo.post("/v1/actions", {
      action: "reject",
      input: { type: "email", reason: "other-chosen", send: { when: "now" } },
      applications: people.map(({ id }) => ({ id })),
      bulk: crypto.randomUUID(),
    });
    for (const { candidate } of people) await demo.mailed(candidate.email!, "sent");

    await portal.go({ project: "all", application: people[0]!.id });
    await hands.press(portal.actions.getByRole("button", { name: say("history.open") }));
    await hands.press(portal.button("history.bulk"));
    const bulk = page.locator("vidare-bulk");
    for (const { candidate } of people)
      await bulk.locator(".people").getByText(candidate.name).first().waitFor();
    await page.keyboard.press("Escape");
    await bulk.waitFor({ state: "detached" });

    await portal.go({ project: "all", view: "bulks" });
    await hands.press(page.locator("bulk-history tbody button").first());
    const take = dialog.getByRole("button", { name: say("bulks.take-back.other", { n: 2 }) });
    await hands.press(take);
    await portal.heading("undo.title").waitFor();
    expect(await dialog.innerText()).toContain(`${say("preview.lasting")} (2)`);
    await hands.press(take);
    await portal.heading("bulks.done.other", { n: 2 }).waitFor();
    const outcomes = await dialog.locator(".outcomes > li").allInnerTexts();
    expect(outcomes).toHaveLength(2);
    for (const outcome of outcomes) expect(outcome).toContain(say("outcome.undone"));
    for (const { id } of people) expect((await demo.detail(id)).status).toBe("received");

    // They believe what they were sent until somebody tells them.
    await hands.press(
      dialog.getByRole("button", { name: say("undo.tell.other", { n: 2 }), exact: true }),
    );
    await bulk.waitFor({ state: "detached" });
    await dialog.locator("form").waitFor();
    await portal.review();
    await hands.press(
      dialog.getByRole("button", { name: `${say("do.send-email")} (2)`, exact: true }),
    );
    await dialog.locator(".finished").waitFor();
    await portal.leave();
    const rows = page.locator("bulk-history tbody tr");
    await rows.nth(0).getByText(say("action.send-email")).waitFor();
    await rows.nth(1).getByText(say("bulks.undone")).waitFor();
    for (const { id } of people)
      expect((await demo.events(id)).map(({ action }) => action).slice(0, 3)).toEqual([
        "send-email",
        "undo",
        "reject",
      ]);
    const words = SUBJECT[language];
    for (const { candidate } of people) {
      const subjects = (await demo.mail(candidate.email!)).map(({ subject }) => subject);
      expect(subjects[0]).toMatch(words);
    }
  });
});
