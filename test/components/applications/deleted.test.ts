import { expect, fixture, html } from "@open-wc/testing";
import type { DeletedApplications } from "../../../components/applications/deleted/element.ts";
import { FakeApi, problem } from "../support/api.ts";
import { stored } from "../support/data.ts";
import { type Dialog, dialogOfList, shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("the deleted applications", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi(0).install()));
  afterEach(() => api.restore());

  function deleted(count: number): void {
    for (let n = 1; n <= count; n++)
      Object.assign(api.add(stored(n)).summary, {
        deleted: true,
        deletedAt: "2026-11-20T08:00:00Z",
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

  it("say who, in which project, with which status, and when it was deleted", async () => {
    deleted(1);
    const { root } = await list();
    expect(rows(root)[0]).to.match(
      /Eva Larsson.*A-70001.*Öresund 2030.*Mottagen.*20 november 2026 kl. 09:00/,
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
