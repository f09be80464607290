import { expect } from "@open-wc/testing";
import { MENU_ACTIONS } from "../../../worker/domain/vocabulary.ts";
import { FakeApi, problem } from "../support/api.ts";
import {
  button,
  described,
  item,
  items,
  menuFor,
  openMenu,
  press,
  shadow,
  text,
} from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("the menu of one application", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("is accepted by axe, closed and open", async () => {
    const element = await menuFor(api);
    await expect(element).to.be.accessible();
    await openMenu(element);
    await expect(element).to.be.accessible();
  });

  it("offers the fourteen actions in the product's order, each with a line of explanation", async () => {
    const element = await menuFor(api);
    await openMenu(element);
    expect(items(element).map(({ dataset }) => dataset["action"])).to.deep.equal([...MENU_ACTIONS]);
    for (const each of items(element)) expect(described(each)).not.to.equal("");
  });

  it("shows an action that is not allowed as disabled, says why, and still lets one reach it", async () => {
    api.at(1).summary.status = "rejected";
    api.without = ["send-email"];
    const element = await menuFor(api);
    await openMenu(element);
    const reject = item(element, "reject");
    expect(reject.getAttribute("aria-disabled")).to.equal("true");
    expect(described(reject)).to.include("Har redan fått avslag");
    expect(described(item(element, "send-email"))).to.include("Du har inte behörighet");
    reject.focus();
    expect(shadow(element).activeElement === reject).to.equal(true);
    reject.click();
    expect(shadow(element).querySelectorAll("vidare-dialog").length).to.equal(0);
  });

  it("goes to what several letters begin, and begins anew after a pause", async () => {
    const element = await menuFor(api);
    await openMenu(element);
    let clock = 10_000;
    const type = (keys: string, pause = 50) => {
      for (const key of keys) {
        const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
        Object.defineProperty(event, "timeStamp", { value: (clock += pause) });
        shadow(element).activeElement!.dispatchEvent(event);
      }
      clock += 5000;
      return (shadow(element).activeElement as HTMLElement).dataset["action"];
    };
    expect(type("av")).to.equal("reject");
    expect(type("sp")).to.equal("save");
    expect(type("SPARA O")).to.equal("save-and-send-login");
    expect(type("skicka a")).to.equal("send-offer");
    // One letter again and again goes through those that begin with it.
    expect(type("ss")).to.equal("send-to-panel");
    expect(type("as", 2000)).to.equal("save");
    expect(type("xyz")).to.equal("save");
    expect(shadow(element).querySelector("vidare-dialog")).to.equal(null);
  });

  it("offers reopen, restore and purge only in their states", async () => {
    api.at(1).summary.status = "rejected";
    const rejected = await menuFor(api);
    await openMenu(rejected);
    expect(items(rejected)[0]?.dataset["action"]).to.equal("reopen");
    api.at(2).summary.deleted = true;
    const deleted = await menuFor(api, ["app_2"]);
    await openMenu(deleted);
    const first = items(deleted).slice(0, 2);
    expect(first.map(({ dataset }) => dataset["action"])).to.deep.equal(["restore", "purge"]);
    expect(described(item(deleted, "reject"))).to.include("återställ den först");
  });

  it("is walked with the keyboard: arrows, Home, End, first letters", async () => {
    const element = await menuFor(api);
    press(button(element), "ArrowDown");
    await waitUntil(
      () => shadow(element).activeElement === items(element)[0],
      "the first entry has the focus",
    );
    const walk = (key: string) => {
      press(shadow(element).activeElement, key);
      return (shadow(element).activeElement as HTMLElement).dataset["action"];
    };
    expect(walk("ArrowDown")).to.equal("delete");
    expect(walk("End")).to.equal("send-to-panel");
    expect(walk("ArrowDown")).to.equal("withdraw");
    expect(walk("ArrowUp")).to.equal("send-to-panel");
    expect(walk("Home")).to.equal("withdraw");
    expect(walk("a")).to.equal("reject");
    expect(walk("a")).to.equal("hire");
  });

  it("gives the focus back to its button when it closes", async () => {
    const element = await menuFor(api);
    button(element).focus();
    await openMenu(element);
    expect(button(element).getAttribute("aria-expanded")).to.equal("true");
    shadow(element).querySelector<HTMLElement>(".menu")!.hidePopover();
    await waitUntil(() => button(element).getAttribute("aria-expanded") === "false");
    expect(shadow(element).activeElement === button(element)).to.equal(true);
  });

  it("says that the actions could not be fetched, tells the page, and tries again", async () => {
    const element = await menuFor(api);
    let failing = true;
    api.meddle = () => (failing ? problem(503, "unavailable") : undefined);
    const codes: string[] = [];
    element.addEventListener("vidare-error", (event) => codes.push(event.code));
    button(element).click();
    await waitUntil(() => shadow(element).querySelector(".failed"), "a failure is shown");
    expect(codes).to.deep.equal(["unavailable"]);
    failing = false;
    shadow(element).querySelector<HTMLButtonElement>(".failed button")!.click();
    await waitUntil(() => items(element).length === 14, "the menu is filled");
  });

  it("asks for one token however many elements a page has, and renews it when it is refused", async () => {
    const elements = [await menuFor(api), await menuFor(api, ["app_2"])];
    for (const element of elements) await openMenu(element);
    expect(api.tokens).to.equal(1);
    api.meddle = ({ authorization }) =>
      authorization === "Bearer token-1" ? problem(401, "unauthenticated") : undefined;
    await openMenu(await menuFor(api, ["app_3"]));
    expect(api.tokens).to.equal(2);
  });

  it("keeps its size while its words and its actions come", async () => {
    const element = await menuFor(api);
    const before = element.getBoundingClientRect();
    await openMenu(element);
    const after = element.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
  });
});

describe("the menu of several applications", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("says for how many it is", async () => {
    const element = await menuFor(api, ["app_1", "app_2", "app_3"]);
    expect(text(button(element))).to.equal("Vidare åtgärder för 3 kandidater");
  });

  it("offers what the session may do, whatever the status of the first", async () => {
    api.at(1).summary.status = "rejected";
    api.without = ["hire"];
    const element = await menuFor(api, ["app_1", "app_2"]);
    await openMenu(element);
    expect(item(element, "reject").hasAttribute("aria-disabled")).to.equal(false);
    expect(item(element, "hire").getAttribute("aria-disabled")).to.equal("true");
  });
});

describe("the language", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("is that of the nearest lang, and the API is asked in it", async () => {
    const element = await menuFor(api, ["app_1"], "en-GB");
    await openMenu(element);
    expect(text(button(element))).to.equal("Further actions");
    expect(api.asked.every(({ language }) => language === "en")).to.equal(true);
  });

  it("is the element's own when it has one", async () => {
    const element = await menuFor(api, ["app_1"], "en");
    element.locale = "sv";
    await waitUntil(() => text(button(element)) === "Vidare åtgärder");
  });
});
