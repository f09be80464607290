import { expect } from "@open-wc/testing";
import { FakeApi, problem } from "../support/api.ts";
import { choose, menuFor, openHistory, shadow, shownDialog, text } from "../support/user.ts";
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
    await dialog.step("Avslag registrerat, beskedet till Eva Larsson skickas strax");
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

  it("opens what a message says, in its place", async () => {
    const history = await openHistory(await rejected());
    const message = history.root.querySelector("vidare-message-body")!.shadowRoot!;
    const toggle = message.querySelector<HTMLButtonElement>("button")!;
    expect(text(toggle)).to.equal("Visa mejlet");
    toggle.click();
    await waitUntil(() => message.querySelector(".letter"), "the body is there");
    expect(text(message.querySelector(".letter"))).to.equal("Hej Eva, tack.");
    expect(toggle.getAttribute("aria-expanded")).to.equal("true");
    await expect(history.root.host).to.be.accessible();
    toggle.click();
    await waitUntil(() => !message.querySelector(".letter"), "it is closed again");
  });

  it("tells an application's arrival by its own day, and by whom only if a person entered it", async () => {
    const element = await rejected();
    const [first] = api.receipts;
    const arrival = (actor: { id: string; name: string }) => {
      const received = {
        action: "receive",
        receivedAt: "2026-10-03",
        messages: [],
        undoable: false,
      };
      Object.assign(first!, received, { actor, from: null, detail: {} });
    };
    arrival({ id: "key_0x", name: "Rekryteringssystemet" });
    const history = await openHistory(element);
    const entry = () => text(history.root.querySelector(".event"));
    expect(entry()).to.equal("Ansökan mottagen 3 oktober 2026");
    await history.click("Stäng");
    arrival({ id: "bo.lind", name: "Bo Lind" });
    const again = await openHistory(element);
    expect(text(again.root.querySelector(".event"))).to.equal(
      "Ansökan mottagen 3 oktober 2026 av Bo Lind",
    );
  });

  it("says that a candidate has answered for themselves, of whom no name is kept", async () => {
    const element = await rejected();
    const own = {
      action: "answer-invitation",
      actor: { id: "inv_1", name: "" },
      detail: { answer: "decline" },
      undoable: false,
    };
    Object.assign(api.receipts[0]!, own);
    const history = await openHistory(element);
    expect(text(history.root.querySelector(".event"))).to.include("av kandidaten själv");
  });

  it("offers to tell a candidate whose rejection has left that it holds no longer", async () => {
    api.texts = ["reject", "send-email", "rejection-taken-back"];
    const element = await rejected();
    for (const message of api.receipts[0]!.messages) message.state = "delivered";
    const history = await openHistory(element);
    await history.click("Ångra");
    await history.click("Ångra nu");
    await waitUntil(() => history.button("Skriv till kandidaten"), "it is offered");
    await waitUntil(() => history.focused?.matches(".told"), "it has the focus");
    await expect(history.root.host).to.be.accessible();
    await history.click("Skriv till kandidaten");
    await waitUntil(() => shadow(element).querySelector("vidare-dialog"), "the dialog opens");
    expect(shadow(element).querySelector("vidare-history")).to.equal(null);
    const dialog = await shownDialog(element);
    expect(dialog.text).to.match(/^Skicka e-post Eva Larsson/);
    const text = dialog.root.querySelector<HTMLSelectElement>('[data-path="message.template"]');
    expect(text?.value).to.equal("rejection-taken-back");
    expect(api.to(/actions$/)).to.have.length(1);
  });

  it("offers it too when the rejection left while the plan to undo it was open", async () => {
    api.texts = ["reject", "send-email", "rejection-taken-back"];
    const history = await openHistory(await rejected());
    await history.click("Ångra");
    await waitUntil(() => history.root.querySelector(".undo"), "the plan is shown");
    for (const message of api.receipts[0]!.messages) message.state = "delivered";
    await history.click("Ångra nu");
    await waitUntil(() => history.button("Skriv till kandidaten"), "it is offered");
  });

  it("offers nothing of the sort when the rejection was stopped in time", async () => {
    const history = await openHistory(await rejected());
    await history.click("Ångra");
    await history.click("Ångra nu");
    await waitUntil(() => history.root.querySelectorAll(".event").length === 2);
    expect(history.button("Skriv till kandidaten")).to.equal(undefined);
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
