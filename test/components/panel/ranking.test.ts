import { aTimeout, expect } from "@open-wc/testing";
import { FakeApi } from "../support/api.ts";
import { Ranking } from "./ranking-page.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("the ranking of a panel", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("is accepted by axe: 12 candidates and 7 reviewers, and each answer opened", async () => {
    const ranking = await Ranking.open(api);
    await expect(ranking.element).to.be.accessible();
    ranking.openAll();
    await expect(ranking.element).to.be.accessible();
  });

  it("is accepted by axe when it waits, is empty, has failed, and shows nobody", async () => {
    api.panels.count = 0;
    await expect((await Ranking.open(api, "sv", "")).element).to.be.accessible();
    api.meddle = ({ path }) => (path.includes("/panels") ? "network" : undefined);
    const failed = await Ranking.open(api);
    expect(text(failed.root.querySelector("[role=alert]"))).to.include("gick inte att hämta");
    await expect(failed.element).to.be.accessible();
    api.meddle = () => undefined;
    api.panels.scores = [[5, 5, 5, 5, 5]];
    failed.button("Försök igen").click();
    await waitUntil(() => failed.rows.length === 1);
    failed.choose("filter", "disagree");
    await waitUntil(() => failed.text.includes("Ingen kandidat i det urvalet."));
    await expect(failed.element).to.be.accessible();
    api.meddle = ({ path }) =>
      path.includes("/panels/") ? new Promise(() => undefined) : undefined;
    failed.element.panel = "pan_2";
    await failed.element.updateComplete;
    await expect(failed.element).to.be.accessible();
  });

  it("has words in both languages, and no key where a word should stand", async () => {
    const key = /\b(ranking|panel-form|form|receipt|dialog|ui|error)\.[a-z]|undefined|\{\w+\}/;
    for (const lang of ["sv", "en"]) {
      const ranking = await Ranking.open(api, lang);
      expect(ranking.text).not.to.match(key);
      expect(text(ranking.root.querySelector("#sort"))).not.to.equal("");
      await ranking.reviewers();
      ranking.openAll();
      expect(ranking.text).not.to.match(key);
      const said = [...ranking.root.querySelectorAll("[aria-label]")].map((each) => each.ariaLabel);
      expect(said.join(" ")).not.to.match(key);
      const empty = [...ranking.root.querySelectorAll("button, summary, label, option, h4")];
      expect(empty.filter((each) => !text(each)).length).to.equal(0);
    }
  });

  it("shows of one candidate, by whichever id, the figures, each comment and nobody else", async () => {
    api.panels.count = 5;
    api.panels.comment = "Tydlig och varm";
    for (const application of ["app_3", `ext:${api.at(3).summary.externalId}`]) {
      const ranking = await Ranking.open(api, "sv", "", application);
      expect(ranking.names).to.deep.equal(["Kandidat C"]);
      const details = ranking.rows[0]!.querySelector("details")!;
      expect(details.open).to.equal(true);
      expect(text(details)).to.include("Tydlig och varm");
      expect(ranking.root.querySelectorAll("#panel option").length).to.equal(2);
      expect(ranking.root.querySelector(".bar")).to.equal(null);
      await expect(ranking.element).to.be.accessible();
    }
  });

  it("tells a recruiter who reviews as well why there is nothing to see yet", async () => {
    const note = "visas när du har lämnat in ditt eget svar om kandidaten";
    expect((await Ranking.open(api)).text).not.to.include(note);
    api.panels.blind = true;
    const ranking = await Ranking.open(api);
    expect(ranking.text).to.include(note);
    await expect(ranking.element).to.be.accessible();
  });

  it("says in an anonymous panel, and only there, which number each is to the reviewers", async () => {
    const numbers = async () =>
      (await Ranking.open(api)).rows.map((row) => text(row.querySelector("h4 small")));
    expect((await numbers()).join("")).to.equal("");
    api.panels.anonymise = true;
    const all = await numbers();
    expect(all).to.include("kandidat 3");
    expect(new Set(all).size).to.equal(12);
  });

  it("shares places between equals and explains each figure", async () => {
    const ranking = await Ranking.open(api);
    const places = ranking.rows.map((row) => text(row.querySelector(".place")));
    expect(places.slice(0, 4)).to.deep.equal([
      "Plats 11 delad",
      "Plats 11 delad",
      "Plats 33 delad",
      "Plats 33 delad",
    ]);
    expect(places.at(-1)).to.equal("Ej rangordnad ännu");
    expect(text(ranking.rows[0])).to.include(
      "Medel av 5 betyg. Median 7. Spridning: lägsta 6, högsta 7.",
    );
    expect(ranking.rows[0]!.querySelector(".dots")!.ariaLabel).to.equal("Betyg: 2 × 6, 3 × 7");
    const split = ranking.rows.find((row) => text(row).includes("Kandidat C"))!;
    expect(text(split)).to.include("Oenighet").and.to.include("2 har inte svarat");
    expect(ranking.text).to.include("1 känner personen").and.to.include("kan inte bedöma");
    expect(ranking.text).to.include("ingen maskin bedömer kandidaterna");
  });

  it("sorts, and shows only those on whom the panel disagrees", async () => {
    const ranking = await Ranking.open(api);
    ranking.choose("sort", "name");
    await waitUntil(() => ranking.names[11] === "Kandidat L");
    expect(ranking.names).to.deep.equal(ranking.names.toSorted());
    ranking.choose("sort", "spread");
    await waitUntil(() => ranking.names[0] === "Kandidat C");
    ranking.choose("filter", "disagree");
    await waitUntil(() => ranking.names.length === 2);
    expect(ranking.names).to.deep.equal(["Kandidat C", "Kandidat H"]);
  });

  it("has names in the order of the organisation's language, whichever the page is in", async () => {
    for (const [at, name] of ["Örjan Ek", "Åke Ek", "Ängla Ek", "Éva Ek", "Evert Ek"].entries())
      api.panels.names.set(at + 1, name);
    const ranking = await Ranking.open(api, "en");
    ranking.choose("sort", "name");
    await waitUntil(() => ranking.names[0] === "Éva Ek");
    expect(ranking.names.filter((name) => name.endsWith(" Ek"))).to.deep.equal([
      "Éva Ek",
      "Evert Ek",
      "Åke Ek",
      "Ängla Ek",
      "Örjan Ek",
    ]);
  });

  it("shows markup in a comment as text, by candidate and by reviewer", async () => {
    const ranking = await Ranking.open(api);
    expect(text(ranking.rows[0]!.querySelector(".comment"))).to.match(/Kommentar 1 om <b>\d<\/b>/);
    await ranking.reviewers();
    expect(text(ranking.root.querySelector(".reviewers > li"))).to.include("Kandidat L");
  });

  it("says what was done to the panel, newest first, in words", async () => {
    const ranking = await Ranking.open(api);
    await ranking.reviewers();
    ranking.button("Påminn Fred Ås").click();
    await waitUntil(() => ranking.button("Skicka påminnelsen"));
    ranking.button("Skicka påminnelsen").click();
    await ranking.until("Fred Ås får strax en påminnelse. Du kan stoppa mejlet innan det skickas.");
    const lines = [...ranking.root.querySelectorAll(".changes li span")].map(text);
    expect(lines).to.deep.equal(["Anna Ek påminde Fred Ås", "Anna Ek öppnade panelen"]);
  });

  it("chooses among 120 panels, page after page, and stays with the chosen one", async () => {
    api.panels.count = 120;
    const ranking = await Ranking.open(api, "sv", "");
    const options = () => ranking.root.querySelectorAll("#panel option").length;
    expect(options()).to.equal(50);
    ranking.button("Visa fler").click();
    await waitUntil(() => options() === 100);
    expect(ranking.focused).to.equal("panel");
    await ranking.until("Det finns nu 100 paneler att välja bland.");
    ranking.button("Visa fler").click();
    await waitUntil(() => options() === 120);
    expect(ranking.button("Visa fler")).to.equal(undefined);
    ranking.choose("panel", "pan_117");
    await waitUntil(() => api.to(/panels\/pan_117$/).length > 0);
    ranking.element.reload();
    await waitUntil(() => api.to(/panels\/pan_117$/).length > 1);
    await aTimeout(0);
    expect(options()).to.equal(120);
    expect(ranking.root.querySelector<HTMLSelectElement>("#panel")!.value).to.equal("pan_117");
    await expect(ranking.element).to.be.accessible();
  });

  it("says so when there is no panel", async () => {
    api.panels.count = 0;
    expect((await Ranking.open(api, "sv", "")).text).to.include("Ingen granskningspanel än");
  });

  it("downloads the API's own file under a name in words", async () => {
    const ranking = await Ranking.open(api);
    const taken: { blob?: Blob; name?: string } = {};
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      taken.blob = blob;
      return "blob:taken";
    };
    const take = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      taken.name = this.download;
    };
    try {
      ranking.button("Ladda ner CSV").click();
      await waitUntil(() => taken.name !== undefined, "something is downloaded");
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = take;
    }
    expect(taken.name).to.equal("rangordning.csv");
    expect(await taken.blob!.text()).to.include("plats;namn");
    expect(api.to(/ranking\.csv/).map(({ path }) => path)).to.deep.equal([
      "/v1/panels/pan_1/ranking.csv",
    ]);
  });

  it("tells of a file that does not come", async () => {
    const ranking = await Ranking.open(api);
    api.meddle = ({ path }) => (path.endsWith(".csv") ? "network" : undefined);
    ranking.button("Ladda ner CSV").click();
    await waitUntil(() => ranking.root.querySelector("[role=alert]"));
    expect(text(ranking.root.querySelector("[role=alert]"))).to.equal(
      "Det gick inte. Försök igen.",
    );
  });

  it("prints what is on show", async () => {
    const ranking = await Ranking.open(api);
    const { print } = window;
    let printed = 0;
    window.print = () => (printed += 1);
    ranking.button("Skriv ut").click();
    window.print = print;
    expect(printed).to.equal(1);
  });
});
