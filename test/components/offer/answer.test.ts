import { expect, fixture, html } from "@open-wc/testing";
import "../../../components/offer/answer/define.ts";
import type { OfferAnswer } from "../../../components/offer/answer/element.ts";
import { problem } from "../support/answers.ts";
import { shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { FakeOffer } from "./fake-offer.ts";

describe("the page of who is offered a job", () => {
  let api: FakeOffer;
  let element: OfferAnswer;
  beforeEach(() => (api = new FakeOffer().install()));
  afterEach(() => api.restore());

  const root = () => shadow(element).querySelector("vidare-offer-answer")!.shadowRoot!;
  const says = (words: string) =>
    waitUntil(() => text(root()).includes(words), `the page says ${words}`);
  const button = (words: string) =>
    [...root().querySelectorAll("button")].find((each) => text(each) === words);
  async function click(words: string): Promise<void> {
    await waitUntil(() => button(words), `a button says ${words}`);
    button(words)!.click();
    await element.updateComplete;
  }
  function write(id: string, words: string): void {
    const field = root().querySelector<HTMLInputElement>(`#${id}`)!;
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const focused = (what: string) =>
    waitUntil(() => root().activeElement?.matches(what), `${what} has the focus`);

  async function atDoor(): Promise<void> {
    element = await fixture<OfferAnswer>(
      html`<offer-answer
        locale="sv"
        api="http://api.test"
        .link=${"gst_1.1.secret"}
        .guest=${"gst_1"}
      ></offer-answer>`,
    );
    await waitUntil(
      () => shadow(element).querySelector("vidare-offer-answer")?.shadowRoot?.querySelector("h2"),
      "the door",
    );
  }
  async function inside(): Promise<void> {
    await atDoor();
    await click("Läs förfrågan");
    await waitUntil(() => root().querySelector(".answer"), "the offer");
  }

  it("asks for nothing but what the link leads to before the button is pressed", async () => {
    await atDoor();
    await says("Hej Åsa!");
    expect(api.asked.map(({ path }) => path)).to.deep.equal(["/guests/look"]);
  });

  for (const state of [
    "standing",
    "accepted",
    "declined",
    "replaced",
    "withdrawn",
    "expired",
    "ended",
  ] as const)
    it(`is accepted by axe, with everything unfolded: ${state}`, async () => {
      const answer = state === "standing";
      const at = state === "accepted" ? "2099-11-10T09:00:00Z" : null;
      api.offer = { ...api.offer, state, answeredAt: at, may: { answer, ask: true } };
      await inside();
      for (const each of root().querySelectorAll("details")) {
        each.removeAttribute("name");
        each.open = true;
      }
      await expect(element).to.be.accessible();
    });

  it("accepts what was read, once, with the name typed", async () => {
    await inside();
    await click("Ja, jag tar jobbet");
    await says("Skriv ditt namn först.");
    await focused("#name");
    expect(api.to("/answers")).to.deep.equal([]);
    write("name", "Åsa Öberg");
    await click("Ja, jag tar jobbet");
    await says("Du har tackat ja, Åsa!");
    await focused("h2");
    const [sent, ...others] = api.to("/answers");
    expect(others).to.deep.equal([]);
    expect(sent!.body).to.deep.equal({
      seen: 1,
      answer: "accept",
      name: "Åsa Öberg",
      language: "sv",
      sha256: "0".repeat(64),
    });
    await says("Undertecknat av Åsa Öberg den 10 november 2099");
  });

  it("asks for the code where one is wanted, and for a new one when it has ended", async () => {
    api.offer.codeTo = "å•••@example.com";
    await inside();
    write("name", "Åsa");
    await click("Ja, jag tar jobbet");
    await says("Vi har skickat en kod till å•••@example.com.");
    await focused("#code");
    await click("Ja, jag tar jobbet");
    await says("Skriv de sex siffrorna i mejlet.");
    const wrong = (code: string) =>
      problem(422, "invalid_input", { errors: [{ path: ["code"], code, message: "" }] });
    api.meddle = ({ path }) => (path.endsWith("/answers") ? wrong("wrong_code") : undefined);
    write("code", "111 111");
    await click("Ja, jag tar jobbet");
    await says("Koden stämmer inte.");
    api.meddle = ({ path }) => (path.endsWith("/answers") ? wrong("ended_code") : undefined);
    write("code", "222222");
    await click("Ja, jag tar jobbet");
    await says("Koden gäller inte längre.");
    api.meddle = () => undefined;
    await click("Ja, jag tar jobbet");
    await focused("#code");
    await expect(element).to.be.accessible();
    write("code", "042-817");
    await click("Ja, jag tar jobbet");
    await says("Du har tackat ja, Åsa!");
    expect(api.to("/answers").at(-1)!.body).to.include({ ticket: "ticket", code: "042817" });
    expect(api.to("/codes")).to.have.length(2);
  });

  it("sends the same answer with the same key when it did not get through", async () => {
    await inside();
    api.meddle = ({ path }) => (path.endsWith("/answers") ? "network" : undefined);
    write("name", "Åsa");
    await click("Ja, jag tar jobbet");
    await says("Det kom inte fram.");
    api.meddle = () => undefined;
    await click("Ja, jag tar jobbet");
    await says("Du har tackat ja");
    const keys = api.to("/answers").map(({ key }) => key);
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it("declines only when asked once more, with what was chosen", async () => {
    await inside();
    [...root().querySelectorAll("summary")].find((each) => text(each) === "Tacka nej")!.click();
    root().querySelector<HTMLInputElement>("input[value=pay]")!.click();
    write("comment", "Tack ändå");
    await click("Tacka nej …");
    await focused("#sure");
    expect(api.to("/answers")).to.deep.equal([]);
    await click("Ja, jag tackar nej");
    await says("Du har tackat nej");
    expect(api.to("/answers")[0]!.body).to.deep.equal({
      seen: 1,
      answer: "decline",
      reason: "pay",
      comment: "Tack ändå",
    });
  });

  it("asks a question and stays as it is", async () => {
    await inside();
    await click("Skicka frågan");
    await says("Skriv din fråga först.");
    write("question", "Kan jag börja senare?");
    await click("Skicka frågan");
    await says("Frågan är skickad till Anna Ek.");
    expect(api.to("/questions")[0]!.body).to.deep.equal({ text: "Kan jag börja senare?" });
    expect(text(root().querySelector("h2"))).to.equal("Vill du börja hos oss, Åsa?");
  });

  it("tells who was slower than a newer offer, and keeps what was typed", async () => {
    await inside();
    api.meddle = ({ path }) => {
      if (!path.endsWith("/answers")) return undefined;
      api.offer = {
        ...api.offer,
        state: "replaced",
        lines: [],
        sha256: null,
        may: { answer: false, ask: false },
      };
      return problem(409, "not_allowed", { reason: "offer_replaced" });
    };
    write("name", "Åsa");
    await click("Ja, jag tar jobbet");
    await says("Det finns en nyare förfrågan");
    await focused(".notice");
    await says("Svaret skickades inte");
  });

  it("marks what is other than in the offer before", async () => {
    api.offer.changed = true;
    api.offer.lines[1]!.before = "36 000 SEK per månad";
    await inside();
    await says("Det som är ändrat är markerat.");
    await says("Ändrat, tidigare: 36 000 SEK per månad");
  });

  it("reads the offer anew in another language", async () => {
    await inside();
    element.locale = "en";
    await says("Would you like to join us, Åsa?");
    await waitUntil(() => api.to("/offer/offer").length === 2, "it is read again");
    expect(api.to("/offer/offer").map(({ language }) => language)).to.deep.equal(["sv", "en"]);
  });
});
