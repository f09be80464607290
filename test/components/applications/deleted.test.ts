import { expect, fixture, html } from "@open-wc/testing";
import type { DeletedApplications } from "../../../components/applications/deleted/element.ts";
import { FakeApi, problem } from "../support/api.ts";
import { stored } from "../support/data.ts";
import { type Dialog, dialogOfList, shadow, text } from "../support/user.ts";
import { atRest, waitUntil } from "../support/until.ts";

describe("the deleted applications", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi(0).install()));
  afterEach(() => api.restore());

  function deleted(count: number): void {
    for (let n = 1; n <= count; n++)
      Object.assign(api.add(stored(n)).summary, {
        deleted: true,
        deletedAt: "2026-11-20T08:00:00Z",
        deletedBy: { id: "bo.lind", name: "Bo Lind" },
      });
  }

  async function list(): Promise<{
    element: DeletedApplications;
    inner: Element;
    root: ShadowRoot;
  }> {
    const element = await fixture<DeletedApplications>(
      html`<deleted-applications
        lang="sv"
        api="http://api.test"
        .tokenProvider=${api.provider}
      ></deleted-applications>`,
    );
    const find = () => shadow(element).querySelector("vidare-deleted-list");
    await waitUntil(() => find()?.shadowRoot?.querySelector("table, .empty"), "the list is there");
    return { element, inner: find()!, root: find()!.shadowRoot! };
  }

  const rows = (root: ShadowRoot): string[] => [...root.querySelectorAll("tbody tr")].map(text);
  const press = (root: ShadowRoot, name: string): void =>
    root.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!.click();

  it("are accepted by axe, as a list and empty", async () => {
    const { element: empty, root } = await list();
    expect(text(root.querySelector(".empty"))).to.include("Inga raderade ansökningar");
    await expect(empty).to.be.accessible();
    deleted(3);
    const { element } = await list();
    await expect(element).to.be.accessible();
  });

  it("say who, in which project, with which status, and when and by whom it was deleted", async () => {
    deleted(1);
    const { root } = await list();
    expect(rows(root)[0]).to.match(
      /Eva Larsson.*A-70001.*Öresund 2030.*Mottagen.*20 november 2026 kl. 09:00 av Bo Lind/,
    );
  });

  it("come in pages, and the focus goes to the first row that is new", async () => {
    deleted(30);
    const { root } = await list();
    expect(rows(root)).to.have.length(25);
    [...root.querySelectorAll("button")].find((each) => text(each) === "Visa fler")!.click();
    await waitUntil(() => rows(root).length === 30, "all are shown");
    await waitUntil(
      () => root.activeElement?.closest("tr")?.dataset["id"] === "app_26",
      "the focus is on the new row",
    );
  });

  it("are restored through plan and receipt, announced, and then gone from the list", async () => {
    deleted(2);
    const { element, inner, root } = await list();
    let told = "";
    element.addEventListener("candidate-action", (event) => (told = event.action));
    press(root, "Återställ Eva Larsson");
    const dialog: Dialog = await dialogOfList(inner);
    await dialog.step("Det här kommer att hända");
    await dialog.click("Återställ");
    await dialog.step("Ansökan från Eva Larsson är återställd");
    expect(told).to.equal("restore");
    dialog.button("Stäng")!.click();
    await waitUntil(() => rows(root).length === 1, "the row is gone");
    expect(text(root.querySelector("[role=status]"))).to.equal(
      "Ansökan från Eva Larsson är återställd.",
    );
    await waitUntil(
      () => root.activeElement?.closest("tr")?.dataset["id"] === "app_2",
      "the next row has the focus",
    );
  });

  it("are purged only with the typed reference", async () => {
    deleted(1);
    const { inner, root } = await list();
    press(root, "Radera för alltid: Eva Larsson");
    const dialog = await dialogOfList(inner);
    await dialog.fill("confirmation", "A-70001");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    await dialog.click("Radera för alltid");
    await dialog.step("Ansökan är raderad för alltid");
  });

  const tick = (root: ShadowRoot, name: string): void =>
    root.querySelector<HTMLInputElement>(`[aria-label="Markera ${name}"]`)!.click();
  const button = (root: ShadowRoot, words: string): HTMLButtonElement | undefined =>
    [...root.querySelectorAll("button")].find((each) => text(each) === words);

  it("are found by name and by id, and shown all again", async () => {
    deleted(3);
    const { root } = await list();
    const search = (q: string) => {
      root.querySelector<HTMLInputElement>("#only-q")!.value = q;
      root.querySelector("form")!.requestSubmit();
    };
    search("eva");
    await waitUntil(() => rows(root).length === 1);
    search("a-70002");
    await waitUntil(() => rows(root)[0]?.includes("A-70002"));
    search("ingen");
    await waitUntil(() => root.querySelector(".empty"));
    expect(text(root.querySelector("[role=status]"))).to.equal(
      "Ingen raderad ansökan stämmer med sökningen",
    );
    button(root, "Visa alla")!.click();
    await waitUntil(() => rows(root).length === 3);
  });

  it("are read with their history, and nothing is to be done there", async () => {
    deleted(1);
    const { element, inner, root } = await list();
    press(root, "Läs ansökan från Eva Larsson");
    const find = () => shadow(inner).querySelector("vidare-application-reading")?.shadowRoot;
    await waitUntil(() => find()?.querySelector(".letter"), "the application is there");
    const reading = find()!;
    atRest(reading.querySelector("dialog")!);
    expect(text(reading)).to.include("Med stort intresse söker jag tjänsten.");
    expect(text(reading)).to.include("CV Eva Larsson.pdf");
    expect(text(reading)).to.include("Historik");
    await expect(element).to.be.accessible();
    expect([...reading.querySelectorAll("footer button")].map(text)).to.deep.equal(["Stäng"]);
    reading.querySelector<HTMLButtonElement>("footer button")!.click();
    await waitUntil(() => !find(), "it is closed");
    await waitUntil(
      () => root.activeElement?.getAttribute("aria-label") === "Läs ansökan från Eva Larsson",
      "the focus is back",
    );
  });

  it("are restored many at once, and nothing is chosen afterwards", async () => {
    deleted(3);
    const { inner, root } = await list();
    tick(root, "Eva Larsson");
    await waitUntil(() => button(root, "Återställ den valda"));
    root.querySelector<HTMLInputElement>(".picks input")!.click();
    await waitUntil(() => button(root, "Återställ 3 valda"));
    button(root, "Återställ 3 valda")!.click();
    const dialog = await dialogOfList(inner);
    await dialog.step("Det här kommer att hända");
    await dialog.click("Återställ");
    await dialog.step("Klart för 3 kandidater");
    dialog.button("Stäng")!.click();
    await waitUntil(() => root.querySelector(".empty"));
    expect(text(root.querySelector("[role=status]"))).to.equal("3 ansökningar är återställda.");
  });

  it("are erased many at once once their number is typed", async () => {
    deleted(3);
    const { inner, root } = await list();
    tick(root, "Eva Larsson");
    tick(root, "Çağla Gustafsson");
    await waitUntil(() => button(root, "Radera 2 valda för alltid"));
    button(root, "Radera 2 valda för alltid")!.click();
    const dialog = await dialogOfList(inner);
    expect(dialog.text).to.include("2 ansökningar raderas med filer, meddelanden");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    const typed = dialog.root.querySelector<HTMLInputElement>("#confirm")!;
    expect(dialog.text).to.include("De raderas för alltid, och det går inte att ångra.");
    await dialog.click("Radera för alltid");
    expect(api.to(/actions$/), "nothing is done yet").to.have.length(0);
    typed.value = "2";
    typed.dispatchEvent(new Event("input", { bubbles: true }));
    await dialog.click("Radera för alltid");
    await dialog.step("Klart för 2 kandidater");
    expect(api.to(/actions$/)[0]!.body).to.deep.include({ action: "purge", confirm: 2 });
  });

  it("say so when they cannot be fetched, and try again", async () => {
    deleted(1);
    api.meddle = () => problem(503, "unavailable");
    const { root } = await list();
    expect(text(root.querySelector("[role=alert]"))).to.include("Listan gick inte att hämta.");
    api.meddle = () => undefined;
    root.querySelector<HTMLButtonElement>("[role=alert] button")!.click();
    await waitUntil(() => rows(root).length === 1);
  });
});
