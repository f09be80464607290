/** The candidate's calendar in the recruiter's eyes, and the recruiter's own that is subscribed to; with keys alone. */
import { describe, expect, it } from "vitest";
import { inDays } from "./support/dates.ts";
import { useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { Portal } from "./support/portal.ts";

const demo = useDemo();

describe.each(["sv", "en"] as const)("the history of whoever has a meeting, in %s", (language) => {
  it("shows the candidate's calendar, and makes and retires an address for the recruiter's own", async () => {
    const { id, project } = await demo.candidate();
    await demo.post(`/v1/applications/${id}/actions`, {
      action: "invite-to-interview",
      input: {
        format: "in-person",
        place: "Stadshuset, rum 214",
        hosts: [{ name: "Mats Åberg", email: "mats.aberg@bjorkvik.example" }],
        minutes: 45,
        slots: [{ start: `${inDays(language === "sv" ? 12 : 13)}T08:00` }],
        answerBy: inDays(5),
        send: { when: "now" },
      },
    });
    const { meeting } = await demo.detail(id);
    await demo.post(`/v1/applications/${id}/actions`, {
      action: "answer-invitation",
      input: { invitation: meeting!.invitation, answer: "accept", via: "phone" },
    });
    const portal = await Portal.open(demo, language, "keyboard");
    const { page, hands, say } = portal;
    await page.emulateMedia({ reducedMotion: "reduce" });
    await portal.go({ project: project.id, application: id });
    await hands.press(portal.actions.getByRole("button", { name: say("history.open") }));
    await portal.heading("calendar.title").waitFor();
    await portal.dialog.getByText(say("calendar.waiting"), { exact: true }).waitFor();
    await hands.press(portal.dialog.getByText(say("calendar.own"), { exact: true }));
    await inspect(page, [375]);
    await hands.press(portal.button("calendar.own-make"));
    const address = await portal.dialog.getByLabel(say("calendar.own-address")).inputValue();
    const file = await fetch(address);
    expect(file.headers.get("Content-Type")).toContain("text/calendar");
    expect(await file.text()).toContain("BEGIN:VEVENT");
    await inspect(page, [375]);
    await hands.press(portal.button("calendar.own-revoke"));
    await portal.dialog.getByText(say("calendar.own-revoked")).waitFor();
    expect((await fetch(address)).status).toBe(404);
    await portal.close();
  });
});
