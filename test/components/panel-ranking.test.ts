import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import type { PanelRanking } from "../../components/panel-ranking/element.ts";
import "../../components/index.ts";
import { FakeApi } from "./support/api.ts";
import { shadow, text } from "./support/user.ts";

describe("the ranking of a panel", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  async function ranking(lang = "sv", panel = "pan_1") {
    const element = await fixture<PanelRanking>(
      html`<panel-ranking
        lang=${lang}
        api="http://api.test"
        panel=${panel}
        .tokenProvider=${api.provider}
      ></panel-ranking>`,
    );
    const find = () => shadow(element).querySelector("vidare-panel-ranking")?.shadowRoot;
    await waitUntil(() => find()?.querySelector(".ranking, .empty"), "the ranking is there");
    return { element, root: find()! };
  }
  const rows = (root: ShadowRoot): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(".ranking > li"),
  ];
  const names = (root: ShadowRoot): string[] =>
    rows(root).map((row) => text(row.querySelector("h4")));
  function choose(root: ShadowRoot, id: string, value: string): void {
    const select = root.querySelector<HTMLSelectElement>(`#${id}`)!;
    select.value = value;
    select.dispatchEvent(new Event("change"));
  }
  const button = (root: ShadowRoot, words: string): HTMLButtonElement =>
    [...root.querySelectorAll("button")].find(
      (each) => each.ariaLabel === words || text(each) === words,
    )!;
  async function reviewers(root: ShadowRoot): Promise<void> {
    button(root, "Granskare").click();
    await waitUntil(() => root.querySelector(".reviewers .tools"), "the reviewers are there");
  }

  it("is accepted by axe: 12 candidates and 7 reviewers, opened, and by reviewer", async () => {
    const { element, root } = await ranking();
    for (const details of root.querySelectorAll("details")) details.open = true;
    await expect(element).to.be.accessible();
    await reviewers(root);
    for (const details of root.querySelectorAll("details")) details.open = true;
    await expect(element).to.be.accessible();
  });

  it("has words in both languages", async () => {
    for (const lang of ["sv", "en"]) {
      const { root } = await ranking(lang);
      expect(text(root)).not.to.match(/ranking\.|undefined|\{\w+\}/);
      button(root, lang === "sv" ? "Granskare" : "Reviewers").click();
      await waitUntil(() => root.querySelector(".reviewers .tools"));
      expect(text(root)).not.to.match(/ranking\.|panel-form\.|undefined|\{\w+\}/);
    }
  });

  it("shares places between equals and explains each figure", async () => {
    const { root } = await ranking();
    const places = rows(root).map((row) => text(row.querySelector(".place")));
    expect(places.slice(0, 4)).to.deep.equal([
      "Plats 11 delad",
      "Plats 11 delad",
      "Plats 33 delad",
      "Plats 33 delad",
    ]);
    expect(places.at(-1)).to.equal("Ingen plats än");
    expect(text(rows(root)[0])).to.include(
      "Medel av 5 betyg. Median 7. Spridning: lägsta 6, högsta 7.",
    );
    expect(rows(root)[0]!.querySelector(".dots")!.ariaLabel).to.equal("Betyg: 2 × 6, 3 × 7");
    const split = rows(root).find((row) => text(row).includes("Kandidat C"))!;
    expect(text(split)).to.include("Oenighet").and.to.include("2 har inte svarat");
    expect(text(root)).to.include("2 jäv".replace("2", "1")).and.to.include("kan inte bedöma");
    expect(text(root)).to.include("ingen rangordnas av en maskin");
  });

  it("sorts, and shows only those on whom the panel disagrees", async () => {
    const { root } = await ranking();
    choose(root, "sort", "name");
    await waitUntil(() => names(root)[11] === "Kandidat L");
    expect(names(root)).to.deep.equal(names(root).toSorted());
    choose(root, "sort", "spread");
    await waitUntil(() => names(root)[0] === "Kandidat C");
    choose(root, "filter", "disagree");
    await waitUntil(() => names(root).length === 2);
    expect(names(root)).to.deep.equal(["Kandidat C", "Kandidat H"]);
  });

  it("shows markup in a comment as text, by candidate and by reviewer", async () => {
    const { root } = await ranking();
    expect(text(rows(root)[0]!.querySelector(".comment"))).to.match(/Kommentar 1 om <b>\d<\/b>/);
    await reviewers(root);
    expect(text(root.querySelector(".reviewers > li"))).to.include("Kandidat L");
  });

  it("reminds, reopens, and asks before it removes a reviewer", async () => {
    const { root } = await ranking();
    await reviewers(root);
    button(root, "Påminn Fred Ås").click();
    await waitUntil(() => text(root).includes("En påminnelse är på väg till Fred Ås."));
    button(root, "Öppna igen för Aino Virta").click();
    await waitUntil(() => text(root).includes("Aino Virta kan ändra sina betyg igen."));
    button(root, "Ta bort Gun Lind").click();
    await waitUntil(() => text(root.activeElement) === "Behåll", "keeping has the focus");
    expect(api.to(/revocations/)).to.have.length(0);
    button(root, "Ta bort Gun Lind").click();
    await waitUntil(() => text(root).includes("Gun Lind är borttagen."));
    expect(api.to(/revocations/).map(({ path }) => path)).to.deep.equal([
      "/v1/panels/pan_1/reviewers/rev_7/revocations",
    ]);
  });

  it("adds a reviewer with errors at the field, and moves the deadline", async () => {
    const { root } = await ranking();
    await reviewers(root);
    for (const details of root.querySelectorAll<HTMLDetailsElement>(".extend")) details.open = true;
    const name = root.querySelector<HTMLInputElement>("#field-reviewers-0-name")!;
    name.value = "Hedda Moe";
    name.dispatchEvent(new Event("input"));
    button(root, "Skicka inbjudan").click();
    await waitUntil(() => root.querySelector("[aria-invalid=true]"));
    const email = root.querySelector<HTMLInputElement>("#field-reviewers-0-email")!;
    expect(email.ariaInvalid).to.equal("true");
    email.value = "hedda@example.com";
    email.dispatchEvent(new Event("input"));
    button(root, "Skicka inbjudan").click();
    await waitUntil(() => text(root).includes("Inbjudan är på väg."));
    expect(text(root.querySelector(".reviewers"))).to.include("Hedda Moe");
    root.querySelector<HTMLInputElement>("#deadline")!.value = "2099-12-24";
    button(root, "Spara").click();
    await waitUntil(() => text(root).includes("Sista svarsdag är nu 24 december 2099."));
  });

  it("is read-only for a session without the right to send to a panel", async () => {
    api.without = ["send-to-panel"];
    const { root } = await ranking();
    button(root, "Granskare").click();
    await waitUntil(() => root.querySelector(".reviewers"));
    await waitUntil(() => api.to(/GET .*applications\/app_/).length > 0);
    expect(root.querySelector(".tools, .extend")).to.equal(null);
  });

  it("chooses among the panels of a project, and says so when there is none", async () => {
    api.panels.count = 2;
    const { root } = await ranking("sv", "");
    choose(root, "panel", "pan_2");
    await waitUntil(() => api.to(/panels\/pan_2/).length > 0);
    api.panels.count = 0;
    const { root: none } = await ranking("sv", "");
    expect(text(none)).to.include("Ingen granskningspanel än");
  });
});
