import { expect } from "@open-wc/testing";
import "../../../components/index.ts";
import { problem } from "../support/answers.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { FakePanel } from "./fake-review.ts";
import { atDoor, inside } from "./review-page.ts";

function hide(): void {
  Object.defineProperty(document, "hidden", { configurable: true, value: true });
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
}

describe("a reviewer's page that is loaded again without its link", () => {
  let panel: FakePanel;
  beforeEach(() => (panel = new FakePanel().install()));
  afterEach(() => panel.restore());

  const bodies = (path: string) => panel.to("POST", path).map(({ body }) => body);

  it("says where the link is when the browser keeps nothing", async () => {
    panel.meddle = () => problem(401, "unauthenticated");
    const page = await atDoor("sv", "", "rev");
    await page.until("Öppna länken i mejlet igen");
    expect(bodies("/guests/look")).to.deep.equal([{ purpose: "panel", guest: "rev" }]);
  });

  it("goes on where it was, for who was let in before", async () => {
    const page = await atDoor("sv", "", "rev");
    await page.until("1 av 3 att granska");
    expect(bodies("/guests/sessions")).to.deep.equal([{ purpose: "panel", guest: "rev" }]);
    expect(page.text).to.include("Jag är klar på den här datorn");
  });

  it("has the field for the code that was asked for, ready to be written in", async () => {
    Object.assign(panel.door, {
      codeTo: "å•••@annan.example",
      codeUntil: "2099-01-01T10:00:00Z",
    });
    const page = await atDoor("sv", "", "rev");
    await waitUntil(() => page.door?.activeElement?.matches("input"), "the field has the focus");
    expect(text(page.door)).to.include("å•••@annan.example");
    page.door!.querySelector("input")!.value = "123456";
    await page.click("Fortsätt");
    await page.until("1 av 3 att granska");
    expect(bodies("/guests/codes")).to.deep.equal([]);
    expect(bodies("/guests/sessions")).to.deep.equal([
      { purpose: "panel", guest: "rev", code: "123456" },
    ]);
  });

  it("greets whoever came last in this browser, and lets them in only when they press", async () => {
    const page = await atDoor("sv", "", "");
    await waitUntil(() => text(page.door).includes("Hej Åsa Öberg!"), "the door");
    expect(panel.asked.map(({ path }) => path)).to.deep.equal(["/guests/look"]);
    await page.click("Fortsätt");
    await page.until("1 av 3 att granska");
    expect(bodies("/guests/sessions"), "whom it greeted, and nobody else").to.deep.equal([
      { purpose: "panel", guest: "rev" },
    ]);
  });

  it("says at the door where the link is when the browser keeps nothing any more", async () => {
    Object.assign(panel.door, { codeTo: "å•••@annan.example", codeUntil: "2099-01-01T10:00:00Z" });
    const page = await atDoor("sv", "", "rev");
    const told: unknown[] = [];
    page.element.addEventListener("vidare-error", ({ code }) => told.push(code));
    panel.meddle = () => problem(401, "unauthenticated");
    await waitUntil(() => page.door!.querySelector("input"), "a field for the code");
    page.door!.querySelector("input")!.value = "123456";
    await page.click("Fortsätt");
    await waitUntil(() => text(page.door).includes("Öppna länken i mejlet igen"), "it says so");
    await page.click("Skicka en ny kod");
    await waitUntil(() => told.length === 2, "it has been tried");
    await waitUntil(
      () => text(page.door).includes("Öppna länken i mejlet igen"),
      "it says so again",
    );
    expect(text(page.door)).not.to.include("Koden stämmer inte");
    expect(told).to.deep.equal(["unauthenticated", "unauthenticated"]);
  });

  it("tells the page whose it is once it could be loaded at last", async () => {
    const told: string[] = [];
    const note = ({ brand }: { brand: { organisation: string } }) => told.push(brand.organisation);
    panel.meddle = () => "network";
    const page = await atDoor("sv", "rev.secret", "rev");
    page.element.addEventListener("panel-opened", note);
    await page.until("Kontrollera anslutningen");
    panel.meddle = () => undefined;
    await page.click("Försök igen");
    await waitUntil(() => text(page.door).includes("Hej Åsa Öberg!"), "the door");
    expect(told).to.deep.equal(["Björkviks kommun"]);
  });

  const forgets = ({ path, authorization }: { path: string; authorization: string | null }) =>
    path === "/guests/look" || authorization ? problem(401, "unauthenticated") : undefined;

  it("leaves what was typed on the screen, and saves it when the link has been opened again beside it", async () => {
    const page = await atDoor("sv", "", "rev");
    panel.meddle = ({ method, path }) =>
      method === "PUT" || path === "/guests/look" ? problem(401, "unauthenticated") : undefined;
    page.write("Det här är viktigt");
    await page.until("Öppna länken i mejlet igen");
    await page.until("står kvar här");
    expect(page.root.querySelector("textarea")!.value).to.equal("Det här är viktigt");
    const unload = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(unload);
    expect(unload.defaultPrevented, "who closes the page is warned").to.equal(true);
    page.write("Det här är viktigt!");
    panel.meddle = () => undefined;
    window.dispatchEvent(new Event("focus"));
    await waitUntil(() => panel.candidates[0]!.own?.comment === "Det här är viktigt!", "saved");
    await waitUntil(() => !page.text.includes("Öppna länken"), "the notice is gone");
  });

  it("says where the link is when a file is asked for, and that the file is not at fault", async () => {
    const page = await atDoor("sv", "", "rev");
    await page.until("1 av 3 att granska");
    const told: unknown[] = [];
    page.element.addEventListener("vidare-error", ({ code }) => told.push(code));
    panel.meddle = forgets;
    const file = page.root.querySelector("vidare-panel-file")!.shadowRoot!;
    [...file.querySelectorAll("button")].find((each) => text(each) === "Spara")!.click();
    await page.until("Öppna länken i mejlet igen");
    expect(text(file)).not.to.include("Filen gick inte att hämta");
    expect(told).to.deep.equal([]);
    panel.meddle = () => undefined;
    window.dispatchEvent(new Event("focus"));
    await waitUntil(() => !page.text.includes("Öppna länken"), "the notice is gone");
  });

  it("asks for a code when a file needs one", async () => {
    const page = await inside();
    panel.door.codeTo = "å•••@annan.example";
    panel.meddle = ({ path }) =>
      path.startsWith("/guests/panel/files") ? problem(401, "unauthenticated") : undefined;
    const file = page.root.querySelector("vidare-panel-file")!.shadowRoot!;
    [...file.querySelectorAll("button")].find((each) => text(each) === "Spara")!.click();
    await waitUntil(() => text(page.door).includes("bekräfta igen"), "it asks");
    expect(text(file)).not.to.include("Filen gick inte att hämta");
  });

  it("has saved the last words when it is left or laid aside", async () => {
    const page = await inside();
    page.write("Sista ordet");
    hide();
    // No timer runs within these turns.
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    const [saved] = panel.to("PUT", "/guests/panel/ratings");
    expect(saved?.body["comment"]).to.equal("Sista ordet");
    expect(saved?.keepalive, "it goes on without the page").to.equal(true);
    Reflect.deleteProperty(document, "hidden");
  });
});
