import { expect } from "@open-wc/testing";
import { problem } from "../support/answers.ts";
import { waitUntil } from "../support/until.ts";
import { inside, type Page } from "./answer-page.ts";
import { FakeInvitation } from "./fake-invitation.ts";

const UNTIL = "2099-11-19T10:00:00Z";

describe("a candidate who finds all taken", () => {
  let api: FakeInvitation;
  beforeEach(() => (api = new FakeInvitation().install()));
  afterEach(() => api.restore());

  const answers = () => api.to("POST", "/answers").map(({ body }) => body["answer"]);
  const heading = (page: Page, words: string) =>
    waitUntil(() => page.heading === words, `the heading is ${words}`);
  const full = () => ["a", "b", "c"].forEach((id) => api.take(id));

  it("can join the queue by one press, and leave it", async () => {
    full();
    const page = await inside();
    expect(page.text).to.include("Alla tider är tagna just nu. Ställ dig i kö");
    await page.click("Ställ mig i kö");
    await heading(page, "Du står i kö för en tid");
    expect(page.text).to.include("Blir en ledig får den som har väntat längst ett mejl");
    expect(page.button("Ställ mig i kö")).to.equal(undefined);
    await page.fold("Lämna kön");
    await page.click("Lämna kön");
    await page.until("Ställ mig i kö");
    expect(answers()).to.deep.equal(["wait", "stop-waiting"]);
  });

  it("can still ask for another time, or decline, while waiting", async () => {
    full();
    const page = await inside();
    await page.click("Ställ mig i kö");
    await heading(page, "Du står i kö för en tid");
    await page.fold("Tacka nej till intervjun");
    await page.click("Tacka nej");
    await heading(page, "Du har tackat nej till intervjun");
  });

  it("reads until when a seat is held, and books it", async () => {
    api.offer("b", UNTIL);
    const page = await inside();
    expect(page.heading).to.equal("En tid är ledig för dig, Åsa");
    expect(page.text).to.include("Vi håller den åt dig till torsdag 19 november 2099, 11:00.");
    expect(page.text).to.include("13:30–14:15");
    expect(page.root.querySelector("input[name=slot]")).to.equal(null);
    await page.click("Ja tack, boka tiden");
    await heading(page, "Tiden är bokad, Åsa");
    expect(api.to("POST", "/answers")[0]!.body).to.deep.equal({
      seen: 1,
      answer: "accept",
      slot: "b",
    });
  });

  it("lets a seat be that does not suit, and waits on", async () => {
    api.offer("b", UNTIL);
    const page = await inside("en");
    await page.fold("Wait for another time");
    await page.click("I will wait for another");
    await waitUntil(() => answers().length === 1, "it is sent");
    expect(answers()).to.deep.equal(["wait"]);
  });

  it("hears that the seat has gone on, and is still in the queue", async () => {
    api.offer("b", UNTIL);
    const page = await inside();
    api.meddle = ({ path }) => {
      if (!path.endsWith("/answers")) return undefined;
      api.meddle = () => undefined;
      const { may } = api.invitation;
      full();
      api.invitation = {
        ...api.invitation,
        offer: null,
        may: { ...may, choose: false, wait: false, stopWaiting: true },
      };
      return problem(409, "not_allowed", { reason: "held_seat_over" });
    };
    await page.click("Ja tack, boka tiden");
    await page.until("har tyvärr gått vidare till nästa. Du står kvar i kön");
    expect(page.heading).to.equal("Du står i kö för en tid");
  });
});
