import { expect, fixture, html } from "@open-wc/testing";
import "../../../components/save/answer/define.ts";
import type { SavedAnswer } from "../../../components/save/answer/element.ts";
import { problem } from "../support/answers.ts";
import { waitUntil } from "../support/until.ts";
import { shadow, text } from "../support/user.ts";
import { FakeSaved, KEPT } from "./fake-saved.ts";

const ASKED = {
  ...KEPT,
  state: "asked",
  basis: "consent",
  may: { yes: true, no: true, extend: false },
} as const;
const NEAR = {
  ...KEPT,
  may: { yes: false, no: true, extend: true },
  later: ["2100-11-20", "2101-11-20"],
};

describe("the page of who is saved", () => {
  let api: FakeSaved;
  let element: SavedAnswer;
  beforeEach(() => (api = new FakeSaved().install()));
  afterEach(() => api.restore());

  const root = () => shadow(element).querySelector("vidare-saved-answer")!.shadowRoot!;
  const says = (words: string) =>
    waitUntil(() => text(root()).includes(words), `the page says ${words}`);
  const button = (words: string) =>
    [...root().querySelectorAll("button")].find((each) => text(each) === words);
  async function click(words: string): Promise<void> {
    await waitUntil(() => button(words), `a button says ${words}`);
    button(words)!.click();
    await element.updateComplete;
  }
  const focused = (what: string) =>
    waitUntil(() => root().activeElement?.matches(what), `${what} has the focus`);

  async function atDoor(locale = "sv"): Promise<void> {
    element = await fixture<SavedAnswer>(
      html`<saved-answer
        locale=${locale}
        api="http://api.test"
        .link=${"prof_1.1.secret"}
        .guest=${"prof_1"}
      ></saved-answer>`,
    );
    await waitUntil(
      () => shadow(element).querySelector("vidare-saved-answer")?.shadowRoot?.querySelector("h2"),
      "the door",
    );
  }
  async function inside(): Promise<void> {
    await atDoor();
    root().querySelector<HTMLButtonElement>(".primary")!.click();
    await waitUntil(() => root().querySelector(".facts"), "what applies");
  }

  it("asks for nothing but what the link leads to before the button is pressed", async () => {
    await atDoor();
    await says("Här ser du hur Björkviks kommun sparar dina uppgifter");
    expect(api.asked.map(({ path }) => path)).to.deep.equal(["/guests/look"]);
  });

  for (const [name, own] of Object.entries({
    asked: ASKED,
    kept: { ...KEPT, also: true },
    "near the end": NEAR,
    "declined, with an application": {
      ...KEPT,
      state: "declined",
      answeredOn: "2099-02-01",
      changeUntil: "2099-11-20",
      may: { yes: true, no: false, extend: false },
    },
    "declined, and about to be erased": {
      ...KEPT,
      state: "declined",
      stays: { any: false, months: 24 },
      eraseAt: "2099-02-02T10:00:00Z",
      may: { yes: true, no: false, extend: false },
    },
    ended: { ...KEPT, state: "ended", may: { yes: false, no: false, extend: false } },
  }))
    it(`is accepted by axe, with everything unfolded: ${name}`, async () => {
      api.own = own as typeof KEPT;
      await inside();
      for (const each of root().querySelectorAll("details")) each.open = true;
      await expect(element).to.be.accessible();
    });

  it("says what is asked, on which basis, what stays and whom to ask", async () => {
    api.own = ASKED;
    await inside();
    for (const words of [
      "Får vi spara dina uppgifter, Åsa?",
      "kommande lärartjänster",
      "20 november 2099",
      "Utan ett ja sparar vi inget",
      "En ansökan sparas i 24 månader efter att rekryteringen har avslutats",
      "visas inte med bara en länk",
      "anna.ek@bjorkvik.example",
    ])
      expect(text(root())).to.include(words);
  });

  it("sends a yes once, with what was seen, and moves the focus to what holds now", async () => {
    api.own = ASKED;
    await inside();
    await click("Ja, spara mina uppgifter");
    button("Nej, spara dem inte")?.click();
    await says("Vi sparar dina uppgifter, Åsa");
    await focused("h2");
    expect(api.to("/answers").map(({ body }) => body)).to.deep.equal([{ seen: 1, answer: "yes" }]);
  });

  it("ends what is kept only when that is confirmed, and takes it back", async () => {
    await inside();
    expect(root().querySelector("details")!.open).to.equal(false);
    await click("Ja, ta bort dem");
    await says("Du har sagt nej");
    await click("Ja, spara mina uppgifter ändå");
    await says("Vi sparar dina uppgifter, Åsa");
    expect(api.to("/answers").map(({ body }) => body)).to.deep.equal([
      { seen: 1, answer: "no" },
      { seen: 2, answer: "yes" },
    ]);
  });

  it("keeps longer until the day that is chosen, and asks for one that is not", async () => {
    api.own = NEAR;
    await inside();
    await click("Förläng");
    await says("Välj hur länge först.");
    await focused("[name=until]");
    root().querySelectorAll<HTMLInputElement>("[name=until]")[1]!.click();
    await click("Förläng");
    await says("Du förlängde");
    expect(api.to("/answers").map(({ body }) => body)).to.deep.equal([
      { seen: 1, answer: "extend", until: "2101-11-20" },
    ]);
  });

  it("sends the same once more with the same key when nothing arrived", async () => {
    api.own = ASKED;
    await inside();
    let lost = true;
    api.meddle = ({ path }) => (path.endsWith("/answers") && lost ? "network" : undefined);
    await click("Ja, spara mina uppgifter");
    await says("Det kom inte fram");
    lost = false;
    await click("Ja, spara mina uppgifter");
    await says("Vi sparar dina uppgifter");
    const [first, second] = api.to("/answers");
    expect(first!.key).to.equal(second!.key);
  });

  it("reads anew what has changed meanwhile, and says so before it all", async () => {
    api.own = ASKED;
    await inside();
    api.meddle = ({ path }) =>
      path.endsWith("/answers") ? problem(409, "version_conflict") : undefined;
    api.own = { ...KEPT, state: "ended", may: { yes: false, no: false, extend: false } };
    await click("Ja, spara mina uppgifter");
    await says("Något har ändrats sedan du öppnade sidan");
    await says("Vi sparar inte dina uppgifter");
    await focused(".notice");
  });

  it("says that the link leads nowhere any more, when the person is erased meanwhile", async () => {
    await inside();
    api.meddle = ({ path }) => (path.endsWith("/answers") ? problem(404, "not_found") : undefined);
    await click("Ja, ta bort dem");
    await says("Länken går inte att använda");
  });

  it("speaks English, and changes language with what is shown", async () => {
    await inside();
    element.setAttribute("locale", "en");
    await says("We are keeping your details, Åsa");
    await says("What we rely on");
  });
});
