import { aTimeout, expect } from "@open-wc/testing";
import { FakeApi } from "../support/api.ts";
import { Ranking } from "./ranking-page.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

/** Milliseconds between two looks. */
const PACE = 10_000;

describe("a ranking that stays open", () => {
  let api: FakeApi;
  let ticks: (() => void)[];
  let hidden = false;
  const { setInterval } = window;

  beforeEach(() => {
    api = new FakeApi().install();
    ticks = [];
    window.setInterval = ((run: () => void, pace?: number) => {
      if (pace !== PACE) return setInterval(run, pace);
      ticks.push(run);
      return 0;
    }) as typeof window.setInterval;
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  });
  afterEach(() => {
    api.restore();
    window.setInterval = setInterval;
    hidden = false;
    Reflect.deleteProperty(document, "hidden");
  });

  /** Ten seconds later, when the answer is there. */
  async function later(): Promise<void> {
    for (const tick of ticks) tick();
    await waitUntil(() => api.underway === 0);
    await aTimeout(20);
  }
  const looks = () => api.to(/GET .*panels\/pan_1$/).length;

  it("looks again, says once what is new, and keeps focus and open answers", async () => {
    const ranking = await Ranking.open(api);
    const [row] = ranking.rows;
    const details = row!.querySelector("details")!;
    details.open = true;
    const summary = details.querySelector("summary")!;
    summary.focus();
    api.panels.submit("rev_6");
    await later();
    await ranking.until("Nya svar har kommit in. Nu har 6 av 7 lämnat in.");
    expect(ranking.text).to.include("6 av 7 granskare har lämnat in");
    expect(details.open && details.isConnected).to.equal(true);
    expect(ranking.root.activeElement === summary).to.equal(true);
    let said = 0;
    const status = ranking.root.querySelector("[role=status]")!;
    const watching = new MutationObserver(() => (said += 1));
    watching.observe(status, { childList: true, characterData: true, subtree: true });
    await later();
    await later();
    watching.disconnect();
    expect(said).to.equal(0);
  });

  it("keeps what is being typed", async () => {
    const ranking = await Ranking.open(api);
    await ranking.reviewers();
    ranking.openAll();
    ranking.fill("#field-reviewers-0-name", "Hedda M");
    const field = ranking.root.querySelector<HTMLInputElement>("#field-reviewers-0-name")!;
    field.focus();
    api.panels.submit("rev_6");
    await later();
    await waitUntil(() => ranking.text.includes("6 av 7 granskare"));
    expect(field.value).to.equal("Hedda M");
    expect(ranking.root.activeElement === field).to.equal(true);
  });

  it("does not look while nobody sees it", async () => {
    const ranking = await Ranking.open(api);
    const before = looks();
    hidden = true;
    api.panels.submit("rev_6");
    await later();
    expect(looks()).to.equal(before);
    hidden = false;
    await later();
    await waitUntil(() => ranking.text.includes("6 av 7 granskare"));
  });

  it("follows a look that fails with the next one, and says nothing of it", async () => {
    const ranking = await Ranking.open(api);
    api.panels.submit("rev_6");
    api.meddle = () => "network";
    await later();
    expect(ranking.root.querySelectorAll("[role=alert]").length).to.equal(0);
    expect(ranking.text).to.include("5 av 7 granskare");
    api.meddle = () => undefined;
    await later();
    await waitUntil(() => ranking.text.includes("6 av 7 granskare"));
  });

  it("looks no more when everybody has answered", async () => {
    for (const id of ["rev_6", "rev_7"]) api.panels.submit(id);
    await Ranking.open(api);
    await waitUntil(() => api.to(/applications\/app_/).length > 0);
    const before = looks();
    await later();
    expect(looks()).to.equal(before);
  });

  it("does not put an older answer over what was just done", async () => {
    const ranking = await Ranking.open(api);
    await ranking.reviewers();
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const state = () => text(ranking.root.querySelector("[data-id=rev_7] .chip"));
    api.meddle = ({ method, ...asked }) => {
      if (method !== "GET") return undefined;
      const older = api.panels.answer({ method, ...asked }, "pan_1", [], new URLSearchParams());
      const answer = structuredClone(older);
      return gate.then(() => answer);
    };
    api.panels.submit("rev_6");
    for (const tick of ticks) tick();
    await waitUntil(() => looks() > 1);
    api.meddle = () => undefined;
    ranking.button("Ta bort Gun Lind").click();
    await waitUntil(() => ranking.focused === "Behåll");
    ranking.button("Ta bort Gun Lind").click();
    await ranking.until("Gun Lind är borttagen.");
    release();
    await aTimeout(20);
    expect(state()).to.equal("Borttagen");
  });
});
