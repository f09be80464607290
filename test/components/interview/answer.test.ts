import { expect } from "@open-wc/testing";
import { problem } from "../support/answers.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { atDoor, inside, type Page } from "./answer-page.ts";
import { FakeInvitation } from "./fake-invitation.ts";

describe("a candidate's page", () => {
  let api: FakeInvitation;
  beforeEach(() => (api = new FakeInvitation().install()));
  afterEach(() => api.restore());

  const answers = () => api.to("POST", "/answers");
  const heading = (page: Page, words: string) =>
    waitUntil(() => page.heading === words, `the heading is ${words}`);
  const focused = (page: Page, what: string) =>
    waitUntil(() => page.root.activeElement?.matches(what), `${what} has the focus`);

  it("asks for nothing but what the link leads to before the button is pressed", async () => {
    const page = await atDoor();
    expect(page.text).to.include("Hej Åsa!").and.to.include("Lärare 7–9");
    expect(page.text).to.include("Svara senast den 20 november 2099.");
    expect(api.asked.map(({ path }) => path)).to.deep.equal(["/guests/look"]);
    expect(api.asked[0]!.body).to.deep.equal({ purpose: "interview", link: "inv_1.1.secret" });
    await page.click("Läs kallelsen");
    await heading(page, "Välkommen på intervju, Åsa!");
    expect(api.asked.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      "POST /guests/look",
      "POST /guests/sessions",
      "GET /guests/interview/invitation",
    ]);
  });

  for (const [state, words] of [
    ["awaiting", "Välkommen på intervju"],
    ["accepted", "Tiden är bokad"],
    ["confirm-anew", "Tiden har flyttats"],
    ["other-time", "vi har fått ditt önskemål"],
    ["declined", "Du har tackat nej"],
    ["cancelled", "Intervjun är inställd"],
    ["took-place", "Tack för att du kom"],
    ["no-show", "Tiden har passerat"],
  ] as const)
    it(`is accepted by axe, with everything unfolded: ${state}`, async () => {
      if (state === "accepted" || state === "confirm-anew" || state === "took-place")
        api.seat("a", state);
      else api.invitation.state = state;
      api.invitation.halfDays = [{ date: "2099-11-26", half: "morning" }];
      const page = await inside();
      await page.until(words);
      for (const each of page.root.querySelectorAll("details")) {
        each.removeAttribute("name");
        each.open = true;
      }
      await expect(page.element).to.be.accessible();
    });

  it("has a radio for each time, by day, and says all of it in its name", async () => {
    const page = await inside();
    const days = [...page.root.querySelectorAll("legend")].map(text).slice(0, 2);
    expect(days).to.deep.equal(["tisdag 1 december 2099", "torsdag 3 december 2099"]);
    expect(text(page.input("b").closest("label"))).to.match(
      /^tisdag 1 december 2099, 13:30–14:15 Ledig/,
    );
  });

  it("books the chosen time once, saves what is needed, and tells what was agreed", async () => {
    const page = await inside();
    page.input("b").click();
    page.write("needs", "Hörslinga");
    await page.click("Boka tiden");
    await heading(page, "Tiden är bokad, Åsa");
    await focused(page, "h2");
    expect(page.text).to.include("13:30–14:15");
    const [sent, ...others] = answers();
    expect(others).to.deep.equal([]);
    expect(sent!.body).to.deep.equal({ seen: 1, answer: "accept", slot: "b" });
    expect(sent!.authorization).to.equal("Bearer guest-token");
    expect(sent!.key).to.match(/^[\w-]{36}$/);
    await waitUntil(() => api.invitation.needs === "Hörslinga", "it is saved");
    await page.until("Sparat.");
  });

  it("asks for a choice before anything is sent", async () => {
    const page = await inside();
    await page.click("Boka tiden");
    await page.until("Välj en av tiderna först.");
    await focused(page, "input[name=slot]");
    expect(answers()).to.deep.equal([]);
  });

  it("shows the only time large, with a yes", async () => {
    api.invitation.slots.splice(1);
    const page = await inside();
    expect(page.root.querySelector("input[type=radio]")).to.equal(null);
    expect(text(page.root.querySelector(".time"))).to.include("tisdag 1 december 2099 08:00–08:45");
    await page.click("Ja, tiden passar");
    await heading(page, "Tiden är bokad, Åsa");
    expect(answers()[0]!.body["slot"]).to.equal("a");
  });

  it("tells politely that a time was just taken: the focus stays, and what was typed", async () => {
    const page = await inside();
    page.input("a").click();
    page.write("needs", "Tolk");
    page.button("Boka tiden")!.focus();
    api.meddle = ({ path }) => {
      if (!path.endsWith("/answers")) return undefined;
      api.take("a");
      return problem(409, "not_allowed", { reason: "seat_taken" });
    };
    const live = page.root.querySelector("form > [role=status]")!;
    await page.click("Boka tiden");
    await waitUntil(() => text(live).includes("hann tyvärr bli tagen"), "it is told");
    expect(page.input("a").disabled).to.equal(true);
    expect(page.input("a").checked).to.equal(false);
    expect(page.root.activeElement).to.equal(page.button("Boka tiden"));
    expect(page.field("needs").value).to.equal("Tolk");
    api.meddle = () => undefined;
    page.input("c").click();
    await page.click("Boka tiden");
    await heading(page, "Tiden är bokad, Åsa");
  });

  it("says where to go on when the last time was taken", async () => {
    api.invitation.slots.splice(1);
    const page = await inside();
    api.meddle = ({ path }) => {
      if (!path.endsWith("/answers")) return undefined;
      api.take("a");
      return problem(409, "not_allowed", { reason: "seat_taken" });
    };
    await page.click("Ja, tiden passar");
    await focused(page, ".notice");
    await page.until("Alla tider är tagna just nu. Ställ dig i kö");
    expect(page.button("Ja, tiden passar")).to.equal(undefined);
  });

  it("tells how it stands when another answer was quicker", async () => {
    const page = await inside();
    page.input("a").click();
    api.seat("b");
    api.invitation.seen = 2;
    await page.click("Boka tiden");
    await focused(page, ".notice");
    expect(text(page.root.querySelector(".notice"))).to.include(
      "Så står det nu: tisdag 1 december 2099, 13:30–14:15 är bokad.",
    );
    await heading(page, "Tiden är bokad, Åsa");
  });

  it("sends the same answer once more with the same key when nothing arrived", async () => {
    const page = await inside();
    page.input("a").click();
    api.meddle = ({ path }) => (path.endsWith("/answers") ? "network" : undefined);
    await page.click("Boka tiden");
    await page.until("Svaret kom inte fram.");
    api.meddle = () => undefined;
    await page.click("Boka tiden");
    await heading(page, "Tiden är bokad, Åsa");
    expect(new Set(answers().map(({ key }) => key)).size).to.equal(1);
  });

  it("begins another session by itself when one has ended", async () => {
    const page = await inside();
    page.input("a").click();
    api.meddle = ({ path }) => {
      if (!path.endsWith("/answers")) return undefined;
      api.meddle = () => undefined;
      return problem(401, "unauthenticated");
    };
    await page.click("Boka tiden");
    await heading(page, "Tiden är bokad, Åsa");
  });

  it("confirms a moved time, or gives it up", async () => {
    api.seat("b", "confirm-anew");
    api.invitation.may.choose = false;
    const page = await inside();
    expect(text(page.root.querySelector(".time"))).to.include("13:30–14:15");
    expect(page.text).to.include("Tiden du har, tisdag 1 december 2099, 13:30–14:15, lämnas då");
    await page.click("Ja, den nya tiden passar");
    await heading(page, "Tiden är bokad, Åsa");
    expect(answers()[0]!.body).to.deep.equal({ seen: 1, answer: "accept", slot: "b" });
  });

  it("changes to another time, among those that are left", async () => {
    api.seat("a");
    const page = await inside();
    await page.fold("Byt till en annan tid");
    expect(page.input("a")).to.equal(null);
    page.input("c").click();
    await page.click("Byt till den valda tiden");
    await waitUntil(() => answers()[0]?.body["slot"] === "c", "it is sent");
  });

  it("asks for another time with half-days and words, but not with nothing", async () => {
    const page = await inside();
    await page.fold("Be om en annan tid");
    await page.click("Skicka önskemålet");
    await page.until("Kryssa för när du kan, eller skriv något om tiden.");
    expect(answers()).to.deep.equal([]);
    const boxes = [...page.root.querySelectorAll<HTMLInputElement>("[type=checkbox]")];
    expect(boxes.length).to.equal(20);
    boxes[3]!.click();
    boxes[0]!.click();
    page.write("wish", "Gärna efter lunch");
    await page.click("Skicka önskemålet");
    await heading(page, "Tack, vi har fått ditt önskemål");
    const half = (at: number) => {
      const [date, name] = boxes[at]!.value.split(" ");
      return { date, half: name };
    };
    expect(answers()[0]!.body).to.deep.equal({
      seen: 1,
      answer: "other-time",
      halfDays: [half(0), half(3)],
      wish: "Gärna efter lunch",
    });
    expect(page.text).to.include("Gärna efter lunch").and.to.include(", förmiddag");
  });

  it("declines and keeps the application", async () => {
    const page = await inside();
    expect(page.text).to.include("Din ansökan till Lärare 7–9 ligger kvar");
    await page.click("Tacka nej");
    await heading(page, "Du har tackat nej till intervjun");
    expect(answers()[0]!.body).to.deep.equal({ seen: 1, answer: "decline" });
  });

  it("withdraws the whole application only when asked once more", async () => {
    const page = await inside();
    await page.fold("Ta tillbaka hela ansökan");
    await page.click("Ta tillbaka ansökan …");
    await focused(page, "#sure");
    expect(answers()).to.deep.equal([]);
    await page.click("Nej, behåll min ansökan");
    await page.click("Ta tillbaka ansökan …");
    await page.click("Ja, ta tillbaka min ansökan");
    await heading(page, "Du har tagit tillbaka din ansökan");
    expect(answers().map(({ body }) => body["answer"])).to.deep.equal(["withdraw"]);
    expect(page.root.querySelector("details, form")).to.equal(null);
  });
});
