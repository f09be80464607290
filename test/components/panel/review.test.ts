import { expect, fixture, html } from "@open-wc/testing";
import "../../../components/index.ts";
import type { PanelReview } from "../../../components/panel/review/element.ts";
import { problem } from "../support/answers.ts";
import { FakePanel } from "./fake-review.ts";
import { atDoor, inside, Page } from "./review-page.ts";
import { shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("a reviewer's page", () => {
  let panel: FakePanel;
  beforeEach(() => (panel = new FakePanel().install()));
  afterEach(() => panel.restore());

  async function rateAll(page: Page): Promise<void> {
    for (const value of ["5", "conflict", "3"]) {
      page.radio(value).click();
      await waitUntil(() => page.saved.startsWith("Sparat"), "it is saved");
      page.button("Nästa")?.click();
      await waitUntil(() => page.saved === "" || value === "3", "the next one");
    }
  }

  it("is accepted by axe: door, code, candidate, looking through, thanks", async () => {
    panel.door.codeTo = "å•••@annan.example";
    const page = await atDoor();
    await expect(page.element).to.be.accessible();
    await page.click("Skicka kod");
    await waitUntil(() => page.door!.querySelector("input"), "a field for the code");
    await expect(page.element).to.be.accessible();
    page.door!.querySelector("input")!.value = "123 456";
    await page.click("Fortsätt");
    await waitUntil(() => page.root.querySelector(".rating"));
    await expect(page.element).to.be.accessible();
    await rateAll(page);
    await page.click("Gå igenom och lämna in");
    await expect(page.element).to.be.accessible();
    await page.click("Lämna in");
    await page.until("Tack, Åsa Öberg!");
    await expect(page.element).to.be.accessible();
  });

  it("says which file needs a password", async () => {
    panel.candidates[1]!.files[0]!.needsPassword = true;
    const page = await inside();
    const file = () => text(page.root.querySelector("vidare-panel-file")!.shadowRoot);
    expect(file()).to.include("cv.pdf").and.not.to.include("lösenord");
    await page.click("Nästa");
    await page.until("ליאת כהן");
    await waitUntil(() => file().includes("kräver lösenord"), "the mark");
  });

  it("asks for nothing but what the link leads to before the button is pressed", async () => {
    const page = await atDoor();
    expect(text(page.door)).to.include("artikel 15").and.to.include("Lärare 7–9");
    expect(panel.asked.map(({ path }) => path)).to.deep.equal(["/guests/look"]);
  });

  it("says that a code is wrong, and lets another be sent", async () => {
    panel.door.codeTo = "å•••@annan.example";
    const page = await atDoor();
    await page.click("Skicka kod");
    await waitUntil(() => page.door!.querySelector("input"));
    const field = page.door!.querySelector("input")!;
    expect(field.autocomplete).to.equal("one-time-code");
    field.value = "12";
    await page.click("Fortsätt");
    await waitUntil(() => text(page.door).includes("sex siffrorna"));
    expect(panel.to("POST", "/guests/sessions").length).to.equal(0);
    field.value = "000000";
    await page.click("Fortsätt");
    await waitUntil(() => text(page.door).includes("Koden stämmer inte"));
    await page.click("Skicka en ny kod");
    await waitUntil(() => panel.to("POST", "/guests/codes").length === 2);
  });

  it("says of a link that leads nowhere whom to ask", async () => {
    panel.meddle = () => problem(404, "not_found");
    const page = await atDoor();
    await page.until("Länken går inte att använda");
  });

  it("rates by digit key while the scale has the focus, and saves and says so", async () => {
    const page = await inside();
    page.root.querySelector<HTMLElement>(".to-rating")!.click();
    const key = (name: string, at: HTMLElement) =>
      at.dispatchEvent(
        new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
      );
    key("4", page.root.querySelector("textarea")!);
    expect(page.radio("4").checked).to.equal(false);
    key("6", page.radio("1"));
    await waitUntil(() => page.radio("6").checked, "six is chosen");
    expect(page.root.activeElement).to.equal(page.radio("6"));
    key("8", page.radio("6"));
    page.write("Tydligt brev");
    await waitUntil(() => page.saved === "Sparat 14:02", "it says so");
    expect(panel.to("PUT", "/guests/panel/ratings/app_1").at(-1)!.body).to.deep.equal({
      verdict: "rated",
      score: 6,
      comment: "Tydligt brev",
    });
    await page.until("1 av 3 klara");
  });

  it("keeps what is written through a lost connection, and sends it when it is back", async () => {
    const page = await inside();
    panel.meddle = ({ method }) => (method === "PUT" ? "network" : undefined);
    page.radio("5").click();
    await page.until("Ingen anslutning");
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented, "leaving asks").to.equal(true);
    await page.click("Nästa");
    await page.until("Inte sparat");
    panel.meddle = () => undefined;
    window.dispatchEvent(new Event("online"));
    await waitUntil(() => panel.candidates[0]!.own?.score === 5, "it is sent");
    await waitUntil(() => !page.text.includes("Inte sparat"));
  });

  it("keeps what is written when the session ends, until the reviewer has confirmed again", async () => {
    panel.door.codeTo = "å•••@annan.example";
    const page = await atDoor();
    const confirm = async () => {
      await page.click("Skicka kod");
      await waitUntil(() => page.door?.querySelector("input"), "a field for the code");
      page.door!.querySelector("input")!.value = "123456";
      await page.click("Fortsätt");
    };
    await confirm();
    await waitUntil(() => page.root.querySelector(".rating"), "the first candidate");
    panel.meddle = ({ method }) => (method === "PUT" ? problem(401, "unauthenticated") : undefined);
    page.write("Mitt i en mening");
    await waitUntil(() => text(page.door).includes("bekräfta igen"), "it asks");
    expect(page.root.querySelector("textarea")!.value).to.equal("Mitt i en mening");
    panel.meddle = () => undefined;
    await confirm();
    await waitUntil(() => panel.candidates[0]!.own?.comment === "Mitt i en mening", "it is saved");
    expect(page.root.querySelectorAll("vidare-panel-door").length).to.equal(0);
    await waitUntil(() => page.root.activeElement?.matches("h2"), "the name has the focus");
  });

  for (const [reason, status, words] of [
    ["panel_over", 409, "Tiden för granskningen har gått ut"],
    ["submitted", 409, "redan inlämnad"],
    ["not_found", 404, "inte öppen för dig längre"],
  ] as const)
    it(`leaves what was typed on the screen when it is too late: ${reason}`, async () => {
      const page = await inside();
      panel.meddle = ({ method }) =>
        method === "PUT" ? problem(status, "not_allowed", { reason }) : undefined;
      page.write("Det här är viktigt");
      await page.until(words);
      await page.until("står kvar här");
      expect(page.saved, "near the hand too").to.include(words);
      const field = page.root.querySelector("textarea")!;
      expect(field.value).to.equal("Det här är viktigt");
      expect(field.readOnly).to.equal(true);
      const asked = panel.to("PUT", "/guests/panel/ratings").length;
      window.dispatchEvent(new Event("online"));
      expect(panel.to("PUT", "/guests/panel/ratings").length).to.equal(asked);
    });

  it("names what is missing, hands in, locks, and shows others' words as text", async () => {
    panel.commentRequired = true;
    const page = await inside();
    await rateAll(page);
    await page.click("Gå igenom och lämna in");
    await page.until("2 kandidater saknar svar");
    expect(page.button("Lämna in")).to.equal(undefined);
    for (const at of [0, 2]) {
      page.root.querySelectorAll<HTMLButtonElement>(".narrow .summary .button")[at]!.click();
      await waitUntil(() => page.root.querySelector("textarea"));
      page.write("Därför");
      await waitUntil(() => page.saved.startsWith("Sparat"));
      page.root.querySelector<HTMLButtonElement>(".through")!.click();
      await page.until("Gå igenom dina svar");
    }
    let told = 0;
    page.element.addEventListener("panel-submitted", () => (told += 1));
    await page.click("Lämna in");
    await page.until("Tack, Åsa Öberg!");
    expect(told).to.equal(1);
    expect(page.text).to.include("Kim Berg").and.to.include("<b>Tunt</b>");
    expect(page.root.querySelector("textarea, [type=radio]")).to.equal(null);
  });

  it("hands in nothing that another device said and nobody read here", async () => {
    const page = await inside();
    await rateAll(page);
    await page.click("Gå igenom och lämna in");
    await page.until("Gå igenom dina svar");
    const [first] = panel.candidates;
    first!.own = { ...first!.own!, comment: "Från telefonen", version: first!.own!.version + 1 };
    await page.click("Lämna in");
    await page.until("har ändrats på en annan enhet");
    expect(panel.submittedAt).to.equal(null);
    expect(page.text).to.include("Från telefonen");
    await page.click("Lämna in");
    await page.until("Tack, Åsa Öberg!");
  });

  it("says of who came in after it was handed in that nothing was said, and shows no others' words", async () => {
    panel.submittedAt = "2026-11-24T13:02:00Z";
    const own = {
      verdict: "rated" as const,
      score: 5,
      comment: null,
      version: 1,
      at: panel.submittedAt,
    };
    for (const each of panel.candidates.slice(0, 2)) each.own = own;
    const page = await atDoor();
    page.door!.querySelector<HTMLButtonElement>("button")!.click();
    await page.until("Tack, Åsa Öberg!");
    const [one, , late] = [...page.root.querySelectorAll(".summary > li")].map(text);
    expect(one).to.include("Kim Berg").and.not.to.include("Inget svar");
    expect(late).to.include("Inget svar").and.not.to.include("Kim Berg");
    expect(page.text).not.to.include("visas här när tiden har gått ut");
    await expect(page.element).to.be.accessible();
  });

  it("hands in nothing when everybody has left meanwhile, and says so", async () => {
    const page = await inside();
    await rateAll(page);
    await page.click("Gå igenom och lämna in");
    await page.until("Gå igenom dina svar");
    panel.candidates.length = 0;
    await page.click("Lämna in");
    await page.until("Det finns inga kandidater att granska just nu.");
    expect(panel.submittedAt).to.equal(null);
  });

  describe("in another language", () => {
    const scaleOf = (page: Page): string => text(page.root.querySelector("fieldset"));

    it("tells the page which one its reviewer was written to in, before it says a word", async () => {
      panel.door.language = "en";
      const element = document.createElement("panel-review");
      Object.assign(element, { api: "http://api.test", link: "rev.secret", locale: "sv" });
      const page = new Page(element);
      const spoken: unknown[] = [];
      const note = (): void => {
        const door = page.root.querySelector("vidare-panel-door");
        if (door) spoken.push(Reflect.get(door, "speech").locale);
      };
      element.addEventListener("panel-opened", ({ language }) => {
        expect(text(page.root)).to.equal("");
        new MutationObserver(note).observe(page.root, { childList: true });
        element.locale = language;
      });
      document.body.append(element);
      const there = () => shadow(element).querySelector("vidare-panel-review")?.shadowRoot;
      await waitUntil(() => there() && text(page.door).includes("Hello Åsa Öberg!"), "the door");
      expect([...new Set(spoken)]).to.deep.equal(["en"]);
      expect(panel.asked.map(({ path }) => path)).to.deep.equal(["/guests/look"]);
      element.remove();
    });

    it("changes every word of a review that is under way, and loses nothing", async () => {
      panel.anonymous = true;
      const page = await inside();
      await page.click("Nästa");
      await page.until("Kandidat 2");
      page.radio("6").click();
      page.write("Skriver just nu");
      const field = page.root.querySelector("textarea")!;
      field.focus();
      page.element.locale = "en";
      await page.until("2 of 3 to review");
      await waitUntil(() => scaleOf(page).includes("6, very good"), "the scale speaks English");
      await waitUntil(() => !/Kandidat \d|mycket bra/.test(text(page.root)), "nothing is Swedish");
      expect(page.root.activeElement === field, "the field keeps the focus").to.equal(true);
      expect(field.value).to.equal("Skriver just nu");
      expect(page.radio("6").checked).to.equal(true);
      await waitUntil(() => panel.candidates[1]!.own?.comment === "Skriver just nu", "it is saved");
      expect(panel.asked.at(-1)!.language).to.equal("en");
    });

    it("says in it why something was refused", async () => {
      const page = await inside();
      panel.meddle = ({ method, language }) =>
        method === "PUT"
          ? problem(422, "invalid_input", {
              errors: [{ path: ["comment"], code: "x", message: `refused-${language}` }],
            })
          : undefined;
      page.write("Det här");
      await page.until("Kunde inte sparas: refused-sv");
      page.element.locale = "en";
      await page.until("Could not be saved: refused-en");
      expect(page.root.querySelector("textarea")!.value).to.equal("Det här");
    });

    it("is that of the review, also when it is changed while one waits for it", async () => {
      const page = await atDoor();
      await waitUntil(() => page.button("Fortsätt"));
      panel.meddle = ({ path }) => {
        if (path === "/guests/panel/review" && page.element.locale === "sv")
          page.element.locale = "en";
        return undefined;
      };
      await page.click("Fortsätt");
      await page.until("1 of 3 to review");
      await waitUntil(() => scaleOf(page).includes("1, not at all"), "the scale speaks English");
    });

    it("is asked for again when the connection is back", async () => {
      panel.anonymous = true;
      const page = await inside();
      panel.meddle = () => "network";
      page.element.locale = "en";
      await page.until("1 of 3 to review");
      expect(scaleOf(page)).to.include("1, inte alls");
      panel.meddle = () => undefined;
      window.dispatchEvent(new Event("online"));
      await waitUntil(() => scaleOf(page).includes("1, not at all"), "the scale speaks English");
    });
  });

  it("says of a link that is retired whom to ask", async () => {
    const detail = "Länken gäller inte längre. Hör av dig till Anna Ek på Provköpings kommun.";
    panel.meddle = () => problem(410, "gone", { reason: "link_retired", detail });
    const page = await atDoor("sv");
    await page.until("Hör av dig till Anna Ek");
  });

  it("says to a colleague who is not in the panel whom to ask, and nothing of a link", async () => {
    panel.meddle = () => problem(404, "not_found");
    const element = await fixture<PanelReview>(
      html`<panel-review
        lang="sv"
        api="http://api.test"
        panel="pan_1"
        .tokenProvider=${() => Promise.resolve("host-token")}
      ></panel-review>`,
    );
    await waitUntil(() => shadow(element).querySelector("vidare-panel-review")?.shadowRoot);
    const page = new Page(element);
    await page.until("Granskningen är inte öppen för dig");
    expect(page.text).not.to.match(/länk/i);
  });

  it("works in a page with a session of its own, without a door", async () => {
    const element = await fixture<PanelReview>(
      html`<panel-review
        lang="en"
        api="http://api.test"
        panel="pan_1"
        .tokenProvider=${() => Promise.resolve("host-token")}
      ></panel-review>`,
    );
    const page = new Page(element);
    await waitUntil(() => shadow(element).querySelector("vidare-panel-review")?.shadowRoot);
    await page.until("1 of 3 to review");
    expect(panel.asked[0]).to.deep.include({
      path: "/guests/embedded-sessions",
      body: { purpose: "panel", thing: "pan_1" },
      authorization: "Bearer host-token",
    });
    expect(panel.asked.at(-1)!.authorization).to.equal("Bearer reviewer-token");
    expect(page.text).not.to.match(/review\.[a-z]/);
    expect(page.root.querySelectorAll("h2 > bdi").length).to.be.greaterThan(0);
    // The session ends with the host's; another is begun, and nothing is asked of the reviewer.
    let ended = false;
    panel.meddle = ({ path }) => {
      if (ended || !path.startsWith("/guests/panel/ratings")) return undefined;
      ended = true;
      return problem(401, "unauthenticated");
    };
    page.radio("5").click();
    await waitUntil(() => page.saved.startsWith("Saved"), "it is saved");
    expect(panel.to("POST", "/guests/embedded-sessions")).to.have.lengthOf(2);
    expect(panel.candidates[0]!.own?.score).to.equal(5);
  });
});
