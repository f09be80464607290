import { expect, fixture, html } from "@open-wc/testing";
import "../../../components/person/define.ts";
import type { PersonData } from "../../../components/person/element.ts";
import { problem } from "../support/answers.ts";
import { described, shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { FakePerson, HASH } from "./fake-person.ts";

describe("a person's own data", () => {
  let api: FakePerson;
  let element: PersonData;
  let downloaded: string[] = [];
  const click = HTMLAnchorElement.prototype.click;
  beforeEach(() => {
    api = new FakePerson().install();
    downloaded = [];
    HTMLAnchorElement.prototype.click = function () {
      downloaded.push(this.download);
    };
  });
  afterEach(() => {
    api.restore();
    HTMLAnchorElement.prototype.click = click;
  });

  const root = () => shadow(element).querySelector("vidare-person-view")!.shadowRoot!;
  const says = (words: string) =>
    waitUntil(() => text(root()).includes(words), `the page says ${words}`);
  const button = (words: string) =>
    [...root().querySelectorAll("button")].find((each) => text(each) === words);
  async function press(words: string): Promise<void> {
    await waitUntil(() => button(words), `a button says ${words}`);
    button(words)!.click();
    await element.updateComplete;
  }
  const field = (id: string) => root().querySelector<HTMLInputElement>(`#${id}`)!;
  async function write(id: string, words: string): Promise<void> {
    field(id).value = words;
    field(id).dispatchEvent(new Event("input", { bubbles: true }));
    await element.updateComplete;
  }
  const focused = (what: string) =>
    waitUntil(() => root().activeElement?.matches(what), `${what} has the focus`);

  async function open(locale = "sv"): Promise<void> {
    element = await fixture<PersonData>(
      html`<vidare-person-data
        locale=${locale}
        api="http://api.test"
        .tokenProvider=${async () => "token"}
      ></vidare-person-data>`,
    );
    await waitUntil(() => root().querySelector("#look, [role=alert]"), "the data");
  }

  async function choose(input: HTMLInputElement, file: File): Promise<void> {
    const files = new DataTransfer();
    files.items.add(file);
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await element.updateComplete;
  }

  for (const locale of ["sv", "en"])
    it(`is accepted by axe, with everything unfolded (${locale})`, async () => {
      await open(locale);
      await write("email", "ny@example.com");
      await press(
        locale === "sv" ? "Skicka kod till den nya adressen" : "Send a code to the new address",
      );
      await focused("#code");
      await press(locale === "sv" ? "Visa vad som raderas" : "Show what is erased");
      await focused("#plan");
      await expect(element).to.be.accessible();
    });

  it("says what is kept, why and until when", async () => {
    await open();
    for (const words of [
      "Lärare 7–9",
      "Du sökte 1 november 2026",
      "Är allmän handling.",
      "Andra tjänster",
      "Du är sparad för det här till och med 1 maj 2027",
      "Anställd som Vikarie",
      "cv.pdf",
    ])
      await says(words);
  });

  it("is tried again where it could not be fetched", async () => {
    api.meddle = () => "network";
    await open();
    await says("Det gick inte att hämta dina uppgifter just nu.");
    api.meddle = () => undefined;
    await press("Försök igen");
    await says("Det här sparar vi");
  });

  describe("that is corrected", () => {
    it("is sent as it was seen, and said to be saved", async () => {
      await open();
      await press("Spara ändringarna");
      await says("Du har inte ändrat något.");
      expect(api.to("/corrections")).to.deep.equal([]);
      await write("address", "Storgatan 1");
      await write("city", "");
      await press("Spara ändringarna");
      await says("Ändringarna är sparade.");
      expect(api.to("/corrections")[0]!.body).to.deep.equal({
        seen: 1,
        firstName: "Åsa",
        lastName: "Öberg",
        phone: "070-123 45 67",
        address: "Storgatan 1",
        postalCode: null,
        city: null,
      });
    });

    it("says at the field what is wrong, goes there, and keeps what was typed", async () => {
      await open();
      const wrong = problem(422, "invalid_input", {
        errors: [{ path: ["phone"], code: "too_long", message: "Högst 50 tecken." }],
      });
      api.meddle = ({ path }) => (path.endsWith("/corrections") ? wrong : undefined);
      await write("phone", "0".repeat(60));
      await press("Spara ändringarna");
      await focused("#phone");
      expect(field("phone").getAttribute("aria-invalid")).to.equal("true");
      expect(described(field("phone"))).to.include("Högst 50 tecken.");
      expect(field("phone").value).to.equal("0".repeat(60));
      await expect(element).to.be.accessible();
    });

    it("shows what holds now when somebody was faster, and keeps what was typed", async () => {
      await open();
      let first = true;
      api.meddle = ({ path }) => {
        if (!path.endsWith("/corrections") || !first) return undefined;
        first = false;
        api.person = { ...api.person, seen: 7, city: "Malmö", phone: "040-1" };
        return problem(409, "version_conflict");
      };
      await write("city", "Lund");
      await press("Spara ändringarna");
      await says("Dina uppgifter ändrades av någon annan medan du skrev.");
      expect(described(field("city"))).to.include("Så här står det nu: Malmö");
      expect(field("city").value).to.equal("Lund");
      // What was not typed here is the other's.
      expect(field("phone").value).to.equal("040-1");
      await press("Spara ändringarna");
      await says("Ändringarna är sparade.");
      expect(api.to("/corrections").at(-1)!.body).to.include({
        seen: 7,
        city: "Lund",
        phone: "040-1",
      });
    });

    it("asks for the code to a new address, and says what does not leave to the former one", async () => {
      await open();
      await write("email", "ny@example.com");
      await press("Skicka kod till den nya adressen");
      await says("Vi har skickat en kod till ny@example.com.");
      await focused("#code");
      expect(api.to("/address-codes")[0]!.body).to.deep.equal({ email: "ny@example.com" });
      await press("Bekräfta och spara");
      await says("Skriv de sex siffrorna i mejlet.");
      await write("code", "042 817");
      await press("Bekräfta och spara");
      await says("Ändringarna är sparade.");
      await says("Väntar");
      expect(api.to("/corrections")[0]!.body).to.include({
        email: "ny@example.com",
        ticket: "ticket",
        code: "042817",
      });
      // Another address once more: another code.
      await write("email", "nyare@example.com");
      expect(button("Skicka kod till den nya adressen")).to.not.equal(undefined);
    });
  });

  describe("a file", () => {
    const file = new File(["%PDF-1.4"], "nytt cv.pdf", { type: "application/pdf" });
    const pick = () => root().querySelector<HTMLInputElement>("input[type=file]")!;

    it("takes another's place at once, and it is said what became of that", async () => {
      await open();
      expect(pick().getAttribute("aria-label")).to.equal("Byt ut cv.pdf");
      await choose(pick(), file);
      await says("nytt cv.pdf är sparad. Den gamla finns kvar i det som redan är avgjort.");
      const [sent] = api.to("/files");
      expect(Object.fromEntries(sent!.query)).to.deep.equal({
        filename: "nytt cv.pdf",
        seen: "1",
        replaces: "file_1",
      });
    });

    it("that is refused says why, in the API's words; what is typed beside it stays", async () => {
      await open();
      await write("city", "Lund");
      const wrong = problem(422, "invalid_input", {
        errors: [
          { path: ["body"], code: "file_type", message: "Filen är inte av en tillåten typ." },
        ],
      });
      api.meddle = ({ path }) => (path.endsWith("/files") ? wrong : undefined);
      await choose(pick(), file);
      await says("Filen är inte av en tillåten typ.");
      api.meddle = ({ path }) => (path.endsWith("/files") ? "network" : undefined);
      await choose(pick(), file);
      await says("Det kom inte fram.");
      expect(field("city").value).to.equal("Lund");
    });

    it("that is too large is not sent", async () => {
      await open();
      await choose(pick(), new File([new Uint8Array(10 * 1024 * 1024 + 1)], "stor.pdf"));
      await says("Filen är större än 10 MB.");
      expect(api.to("/files")).to.deep.equal([]);
    });
  });

  it("is taken out as a file, until it is enough for a day", async () => {
    api.person.takeOuts = 1;
    await open();
    await press("Hämta allt");
    await says("Filen är hämtad.");
    expect(downloaded).to.deep.equal(["mina-uppgifter-2026-11-30.zip"]);
    await says("I morgon går det igen.");
    expect(button("Hämta allt")).to.equal(undefined);
  });

  describe("that is erased", () => {
    it("is first told, and done only when asked once more", async () => {
      await open();
      let heard = 0;
      element.addEventListener("person-erased", () => (heard += 1));
      await press("Visa vad som raderas");
      await focused("#plan");
      await says("Ansökan till Lärare 7–9 finns kvar till och med 1 maj 2028.");
      await press("Nej, behåll dem");
      await focused("#look");
      expect(api.to("/erasures")).to.deep.equal([]);
      await press("Visa vad som raderas");
      await press("Ja, radera mina uppgifter");
      await says("Dina uppgifter är raderade");
      await focused("#erased");
      expect(api.to("/erasures").map(({ body }) => body)).to.deep.equal([{ seen: HASH }]);
      expect(heard).to.equal(1);
      expect(text(root())).not.to.include("asa@example.com");
      await expect(element).to.be.accessible();
    });

    it("is told anew when something has happened since", async () => {
      await open();
      await press("Visa vad som raderas");
      await focused("#plan");
      api.meddle = ({ path }) =>
        path.endsWith("/erasures") ? problem(409, "version_conflict") : undefined;
      api.plan = { ...api.plan, seen: "1".repeat(64), goes: ["Filen annan.pdf"] };
      await press("Ja, radera mina uppgifter");
      await says("Något har hänt sedan dess.");
      await says("Filen annan.pdf");
      api.meddle = () => undefined;
      await press("Ja, radera mina uppgifter");
      await says("Dina uppgifter är raderade");
      expect(api.to("/erasures").at(-1)!.body).to.deep.equal({ seen: "1".repeat(64) });
    });

    it("may have been, when no answer came and nobody is signed in any more", async () => {
      await open();
      await press("Visa vad som raderas");
      await focused("#plan");
      api.meddle = ({ path }) => (path.endsWith("/erasures") ? "network" : undefined);
      await press("Ja, radera mina uppgifter");
      await says("Det kom inte fram.");
      api.meddle = () => problem(401, "unauthenticated");
      await press("Ja, radera mina uppgifter");
      await says("Har raderingen gått igenom får du ett kvitto med mejl.");
    });

    it("is not said to be where nobody was signed in any more from the first", async () => {
      await open();
      let heard = 0;
      element.addEventListener("person-signed-out", () => (heard += 1));
      await press("Visa vad som raderas");
      await focused("#plan");
      api.meddle = () => problem(401, "unauthenticated");
      await press("Ja, radera mina uppgifter");
      await says("Du har blivit utloggad.");
      expect(text(root())).not.to.include("Har raderingen gått igenom");
      expect(heard).to.equal(1);
    });
  });

  it("is told anew in another language, and what was typed stays", async () => {
    await open();
    await write("city", "Lund");
    element.locale = "en";
    await says("What we keep");
    await waitUntil(() => api.to("/person").length === 2, "it is read again");
    expect(api.to("/person").map(({ language }) => language)).to.deep.equal(["sv", "en"]);
    expect(field("city").value).to.equal("Lund");
  });
});
