import { expect, fixture, html } from "@open-wc/testing";
import type { BulkHistory } from "../../../components/bulks/element.ts";
import { FakeApi, PRINT } from "../support/api.ts";
import { atRest, waitUntil } from "../support/until.ts";
import { choose, Dialog, menuFor, shadow, text } from "../support/user.ts";

describe("the letters of a bulk", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  /** Two letters, written at once, and the list of what was done to many. */
  async function written(): Promise<{ element: BulkHistory; root: ShadowRoot }> {
    const menu = await menuFor(api, ["app_1", "app_2"]);
    const dialog = await choose(menu, "send-letter");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    await dialog.click("Skriv brevet (2)");
    await dialog.step("Klart för 2 kandidater");
    await dialog.click("Stäng");
    const element = await fixture<BulkHistory>(
      html`<bulk-history
        lang="sv"
        api="http://api.test"
        .tokenProvider=${api.provider}
      ></bulk-history>`,
    );
    const root = () => shadow(element).querySelector("vidare-bulk-list")?.shadowRoot;
    await waitUntil(() => root()?.querySelector("tbody"), "the list is there");
    return { element, root: root()! };
  }

  /** The dialog of the bulk, and its part with the letters once it says so. */
  async function opened(root: ShadowRoot, says: string) {
    root.querySelector<HTMLElement>("tbody button")!.click();
    await waitUntil(() => root.querySelector("vidare-bulk"), "the dialog is there");
    const dialog = new Dialog(root.querySelector("vidare-bulk")!);
    await dialog.step("Kandidater");
    const part = () => dialog.root.querySelector("vidare-letter-print")?.shadowRoot;
    await waitUntil(() => text(part()?.querySelector("section")).includes(says), says);
    const press = (words: string) =>
      [...part()!.querySelectorAll("button")].find((each) => text(each) === words)!.click();
    return { dialog, part: part()!, press };
  }

  const accessible = async (element: Element, { root }: Dialog) => {
    atRest(root);
    await expect(element).to.be.accessible();
  };

  it("become a file that is asked for, and are taken from it once it is made", async () => {
    const { element, root } = await written();
    api.printing = { waiting: ["app_1", "app_2"], print: null };
    const { dialog, part, press } = await opened(
      root,
      "2 brev väntar på att skrivas ut och postas.",
    );
    await accessible(element, dialog);
    press("Gör en fil att skriva ut");
    await waitUntil(() => text(part.querySelector("[role=status]")).includes("0 av 2 brev"), "far");
    expect(part.activeElement).to.equal(part.querySelector("h3"));
    await accessible(element, dialog);
    await dialog.click("Stäng");

    const left = [{ application: "app_2", name: "Siv Ek", why: "protected" as const }];
    const url = "/v1/letter-prints/print_1/file";
    const print = { ...PRINT, letters: 1, joined: 1, left, pages: 2, url };
    api.printing = { waiting: ["app_1", "app_2"], print };
    const again = await opened(root, "Filen har 1 brev");
    expect(text(again.part.querySelector("li"))).to.equal("Siv Ek: skyddade personuppgifter");
    await accessible(element, again.dialog);
    again.press("Hämta filen (pdf)");
    await waitUntil(() => api.to(/GET \/v1\/letter-prints\/print_1\/file$/).length > 0, "fetched");
  });

  it("lead on to their being posted", async () => {
    const { root } = await written();
    api.printing = { waiting: ["app_1", "app_2"], print: null };
    const { press } = await opened(root, "2 brev väntar");
    press("Registrera att de är postade");
    await waitUntil(() => root.querySelector("vidare-dialog"), "the dialog is there");
    const dialog = new Dialog(root.querySelector("vidare-dialog")!);
    await waitUntil(() => dialog.text.includes("Postat den"), "the form is there");
  });

  it("are not spoken of where none was written", async () => {
    const { root } = await written();
    root.querySelector<HTMLElement>("tbody button")!.click();
    await waitUntil(() => api.to(/letter-prints/).length > 0, "asked");
    const dialog = new Dialog(root.querySelector("vidare-bulk")!);
    await dialog.step("Kandidater");
    expect(dialog.text).not.to.include("Breven");
  });
});
