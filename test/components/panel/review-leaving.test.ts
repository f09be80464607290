import { expect } from "@open-wc/testing";
import "../../../components/index.ts";
import { problem } from "../support/answers.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { FakePanel } from "./fake-review.ts";
import { atDoor, inside } from "./review-page.ts";

/** Not "rev": tabs of one browser hear of each other, and other files have theirs. */
describe("a reviewer who is done on a computer", () => {
  let panel: FakePanel;
  beforeEach(() => (panel = new FakePanel().install()));
  afterEach(() => panel.restore());

  const DONE = "Jag är klar på den här datorn";

  it("saves what was written, and shows and keeps nothing more", async () => {
    const page = await atDoor("sv", "done.secret", "done");
    await page.click("Fortsätt");
    await waitUntil(() => page.root.querySelector(".rating"), "the first candidate");
    page.write("Sista ordet");
    await page.click(DONE);
    await page.until("Den här datorn minns dig inte längre");
    expect(panel.candidates[0]!.own?.comment).to.equal("Sista ordet");
    expect(panel.asked.at(-1)).to.deep.include({
      path: "/guests/sign-outs",
      body: { purpose: "panel", guest: "done" },
    });
    expect(text(page.root)).not.to.include("Eva Ström");
    await waitUntil(() => page.root.activeElement?.matches("h2"), "the heading has the focus");
    await expect(page.element).to.be.accessible();
  });

  it("stays when something is not saved, or nothing answers", async () => {
    const page = await atDoor("sv", "", "done");
    await page.until("1 av 3 att granska");
    panel.meddle = () => "network";
    await page.click(DONE);
    await page.until("Kontrollera anslutningen och försök igen.");
    page.write("Sista ordet");
    await page.click(DONE);
    await page.until("Ingen anslutning");
    await page.until("Allt är kanske inte sparat än");
    expect(page.root.querySelector("textarea")!.value).to.equal("Sista ordet");
    panel.meddle = () => undefined;
    await page.click(DONE);
    await page.until("Den här datorn minns dig inte längre");
  });

  it("is not asked within an intranet, whose computer it is not ours to clear", async () => {
    const page = await inside();
    expect(page.text).not.to.include(DONE);
  });

  const entered = async (link = "done.secret", guest = "done") => {
    const page = await atDoor("sv", link, guest);
    await page.click("Fortsätt");
    await waitUntil(() => page.root.querySelector(".rating"), "the first candidate");
    return page;
  };

  for (const [why, answer] of [
    ["of who has left", problem(409, "not_allowed", { reason: "left_panel" })],
    ["that is too long", problem(422, "invalid_input")],
    ["that came too late", problem(409, "not_allowed", { reason: "panel_over" })],
  ] as const)
    it(`is not kept by what cannot be saved: what was said ${why}`, async () => {
      const page = await entered();
      panel.meddle = ({ method }) => (method === "PUT" ? answer : undefined);
      page.write("Sista ordet");
      await page.until("Kunde inte sparas");
      await page.click(DONE);
      await page.until("Den här datorn minns dig inte längre");
      expect(panel.to("POST", "/guests/sign-outs")).to.have.lengthOf(1);
      const unload = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(unload);
      expect(unload.defaultPrevented).to.equal(false);
    });

  it("needs no code to leave", async () => {
    const page = await entered();
    panel.door.codeTo = "å•••@annan.example";
    panel.meddle = ({ method }) => (method === "PUT" ? problem(401, "unauthenticated") : undefined);
    page.write("Sista ordet");
    await waitUntil(() => text(page.door).includes("bekräfta igen"), "it asks");
    await page.click(DONE);
    await page.until("Den här datorn minns dig inte längre");
  });

  it("hands in although a candidate has left, of whom something was being said", async () => {
    const page = await inside();
    for (const [at, value] of ["5", "conflict", "3"].entries()) {
      if (at === 1)
        panel.meddle = ({ path }) =>
          path.endsWith("/ratings/app_3")
            ? problem(409, "not_allowed", { reason: "left_panel" })
            : undefined;
      if (at < 2) {
        page.radio(value).click();
        await waitUntil(() => page.saved.startsWith("Sparat"), "it is saved");
        await page.click("Nästa");
        await waitUntil(() => page.saved === "", "the next one");
      } else {
        page.write("Ett halvt svar");
        await page.until("Kandidaten är inte längre med");
      }
    }
    await page.click("Gå igenom och lämna in");
    await page.until("Gå igenom dina svar");
    expect(page.text).not.to.include("saknar svar");
    panel.candidates.pop();
    await page.click("Lämna in");
    await page.until("Tack, Åsa Öberg!");
    const unload = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(unload);
    expect(unload.defaultPrevented).to.equal(false);
  });

  it("has left each of their tabs, and nobody else's", async () => {
    const [one, same, other] = [await entered(), await entered(), await entered("oth.x", "oth")];
    same.write("I den andra fliken");
    await one.click(DONE);
    for (const page of [one, same]) await page.until("Den här datorn minns dig inte längre");
    expect(panel.candidates[0]!.own?.comment).to.equal("I den andra fliken");
    expect(panel.to("POST", "/guests/sign-outs").map(({ body }) => body)).to.deep.equal([
      { purpose: "panel", guest: "done" },
    ]);
    await other.click(DONE);
    await other.until("Den här datorn minns dig inte längre");
    expect(panel.to("POST", "/guests/sign-outs").at(-1)!.body["guest"]).to.equal("oth");
  });
});
