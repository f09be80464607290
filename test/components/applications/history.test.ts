import { expect } from "@open-wc/testing";
import { FakeApi, problem } from "../support/api.ts";
import { choose, menuFor, openHistory, shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("the history", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  async function rejected() {
    const element = await menuFor(api);
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.fill("note", "Talade i telefon");
    await dialog.click("Granska");
    await dialog.click("Skicka avslag");
    await dialog.step("Eva Larsson har fått avslag");
    dialog.button("Stäng")!.click();
    await waitUntil(() => shadow(element).querySelectorAll("vidare-dialog").length === 0);
    return element;
  }

  it("is accepted by axe", async () => {
    const element = await rejected();
    await openHistory(element);
    await expect(element).to.be.accessible();
  });

  it("says who did what and when, from where to where, why, and how each message fares", async () => {
    const history = await openHistory(await rejected());
    const [event] = history.root.querySelectorAll(".event");
    expect(text(event)).to.match(/Avslag.*av Anna Ek.*Mottagen.*Avslag/);
    expect(text(event)).to.include("Andra hade mer erfarenhet").and.to.include("Talade i telefon");
    expect(text(event)).to.match(/Skickas om \d+ sekunder/);
  });

  it("tells days in words", async () => {
    const element = await rejected();
    Object.assign(api.receipts[0]!.detail, { startDate: "2027-01-11", expiresOn: "2028-06-30" });
    const history = await openHistory(element);
    expect(text(history.root.querySelector(".event")))
      .to.include("11 januari 2027")
      .and.to.include("30 juni 2028");
  });

  it("undoes the newest event after saying what comes back", async () => {
    const element = await rejected();
    const history = await openHistory(element);
    let told = 0;
    element.addEventListener("candidate-action-undo", () => told++);
    await history.click("Ångra");
    await waitUntil(() => history.root.querySelector(".undo"), "the plan is shown");
    expect(text(history.root.querySelector(".undo"))).to.include("skickas inte");
    expect(api.at(1).summary.status).to.equal("rejected");
    await history.click("Ångra nu");
    await waitUntil(
      () => history.root.querySelectorAll(".event").length === 2,
      "both events are shown",
    );
    expect(api.at(1).summary.status).to.equal("received");
    expect(told).to.equal(1);
    expect(history.button("Ångra")).to.equal(undefined);
  });

  it("says so when it cannot be fetched, and tries again", async () => {
    const element = await rejected();
    api.meddle = ({ path }) => (path.endsWith("/events") ? problem(503, "unavailable") : undefined);
    const history = await openHistory(element);
    await waitUntil(() => history.alert, "the failure is shown");
    api.meddle = () => undefined;
    await history.click("Försök igen");
    await waitUntil(() => history.root.querySelectorAll(".event").length === 1);
  });
});
