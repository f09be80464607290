/** What stands around the answers: places, calendars, needs, languages, and who has no way in. */
import { expect } from "@open-wc/testing";
import { problem } from "../support/answers.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { atDoor, inside } from "./answer-page.ts";
import { FakeInvitation } from "./fake-invitation.ts";

describe("a candidate's page, around the answers", () => {
  let api: FakeInvitation;
  beforeEach(() => (api = new FakeInvitation().install()));
  afterEach(() => api.restore());

  it("links to a map in a tab that is told nothing, and keeps lines as they were written", async () => {
    const page = await inside();
    const map = page.link("Visa på karta")!;
    expect(map.href).to.equal(
      "https://www.openstreetmap.org/search?query=Storgatan+1%2C+Bj%C3%B6rkvik",
    );
    expect(map.rel).to.equal("noopener noreferrer");
    expect(map.target).to.equal("_blank");
    expect(text(map)).to.include("ny flik");
    const directions = [...page.root.querySelectorAll("dd")].find((each) =>
      text(each).startsWith("Buss 3."),
    )!;
    expect(getComputedStyle(directions).whiteSpace).to.equal("pre-line");
    expect(page.link("anna.ek")!.href).to.equal("mailto:anna.ek@bjorkvik.example");
  });

  it("says which number is called, and no map for a telephone", async () => {
    Object.assign(api.invitation, { format: "phone", place: "08-123 45 67" });
    const page = await inside();
    await page.until("Vi ringer 08-123 45 67.");
    expect(page.link("Visa på karta")).to.equal(undefined);
  });

  it("shows the link of a video meeting once a time is agreed", async () => {
    Object.assign(api.invitation, { format: "video", place: null });
    const before = await inside();
    await before.until("Länken visas här när tiden är bokad.");
    api.invitation.link = "https://meet.example/abc";
    api.seat("a");
    const page = await inside();
    expect(page.link("Öppna videomötet")!.href).to.equal("https://meet.example/abc");
  });

  it("puts the agreed meeting into a calendar by file or by a link made here", async () => {
    api.seat("a");
    api.invitation.needs = "Hörslinga";
    const page = await inside();
    const google = new URL(page.link("Google Kalender")!.href).searchParams;
    expect(google.get("dates")).to.equal("20991201T070000Z/20991201T074500Z");
    expect(google.get("text")).to.equal("Intervju: Lärare 7–9");
    expect(google.get("location")).to.equal("Storgatan 1, Björkvik");
    const outlook = new URL(page.link("Outlook på webben")!.href);
    expect(outlook.searchParams.get("startdt")).to.equal("2099-12-01T07:00:00Z");
    expect(outlook.href + google.toString())
      .not.to.include("rslinga")
      .and.not.to.include("secret");
    await page.click("Ladda ner till kalendern");
    await waitUntil(() => api.to("GET", "/calendar").length === 1, "it is fetched");
    api.meddle = ({ path }) => (path.endsWith("/calendar") ? "network" : undefined);
    await page.click("Ladda ner till kalendern");
    await page.until("Filen gick inte att hämta.");
  });

  it("has no calendar before anything is agreed", async () => {
    const page = await inside();
    expect(page.link("Google Kalender")).to.equal(undefined);
  });

  it("saves what is needed by a button of its own, and keeps it when that fails", async () => {
    api.seat("a");
    api.invitation.needs = "Hörslinga";
    const page = await inside();
    expect(page.field("needs").value).to.equal("Hörslinga");
    expect(page.text).to.include("raderas 14 dagar efter mötet");
    page.write("needs", "Tolk");
    api.meddle = ({ method }) => (method === "PUT" ? "network" : undefined);
    await page.click("Spara");
    await page.until("Det gick inte att spara.");
    expect(page.field("needs").value).to.equal("Tolk");
    api.meddle = () => undefined;
    await page.click("Spara");
    await page.until("Sparat.");
    page.write("needs", "");
    await page.click("Spara");
    await waitUntil(() => api.invitation.needs === null, "it is taken back");
  });

  it("keeps what was typed and chosen when another language is spoken", async () => {
    const page = await inside();
    page.input("b").click();
    page.write("needs", "Hörslinga");
    page.element.locale = "en";
    await page.until("Welcome to an interview, Åsa!");
    expect(page.input("b").checked).to.equal(true);
    expect(page.field("needs").value).to.equal("Hörslinga");
    await page.click("Book the time");
    await page.until("Your time is booked, Åsa");
  });

  it("tells an information meeting apart from an interview", async () => {
    api.invitation.kind = api.door.kind = "information-meeting";
    const page = await atDoor("en");
    expect(page.text).to.include("invites you to an information meeting");
    await page.click("Read the invitation");
    await page.until("Welcome to an information meeting, Åsa!");
    await page.until("Decline the information meeting");
  });

  it("says of a link that holds no more whom to call", async () => {
    api.meddle = () => problem(410, "gone", { detail: "Hör av dig till Anna Ek." });
    const page = await atDoor();
    await page.until("Länken går inte att använda");
    await page.until("Hör av dig till Anna Ek.");
  });

  it("says whom to call when the link is retired while one reads", async () => {
    const page = await inside();
    page.input("a").click();
    api.meddle = () => problem(410, "gone", { detail: "Hör av dig till Anna Ek." });
    await page.click("Boka tiden");
    await page.until("Hör av dig till Anna Ek.");
  });

  it("says when it is too late, and lets nothing more be sent", async () => {
    api.invitation.may = {
      choose: false,
      otherTime: false,
      decline: false,
      wait: false,
      stopWaiting: false,
      withdraw: false,
    };
    const page = await inside();
    expect(page.heading).to.equal("Tiden att svara har gått ut");
    await page.until("Det går inte längre att svara här. Hör av dig till Anna Ek.");
    expect(page.root.querySelector("form, details")).to.equal(null);
  });

  it("goes on where it was when the tab is loaded again", async () => {
    const page = await atDoor("sv", "", "inv_1");
    await page.until("Välkommen på intervju, Åsa!");
    expect(api.to("POST", "/sessions")[0]!.body).to.deep.equal({
      purpose: "interview",
      guest: "inv_1",
    });
  });

  it("is left on a device that others use", async () => {
    // Other tests' pages of the same guest would be left with it.
    api.door.guest = "inv_done";
    const page = await inside();
    await page.click("Jag är klar på den här enheten");
    await page.until("Den här enheten minns dig inte längre");
    expect(api.to("POST", "/sign-outs")[0]!.body).to.deep.equal({
      purpose: "interview",
      guest: "inv_done",
    });
    expect(page.text).not.to.include("Lärare 7–9");
  });
});
