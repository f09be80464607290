import { expect } from "@open-wc/testing";
import { FakeApi } from "../support/api.ts";
import { Ranking } from "./ranking-page.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

const LONG = "Erfarensamordningskompetent ".repeat(143).slice(0, 4000);
const NAMES = new Map([
  [1, "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren"],
  [2, "מרים כהן־לוי"],
  [3, "Nguyễn Thị Ánh-Tuyết Kadıköylü-Škvorecký af Ekenstam den yngre"],
]);

describe("how a ranking looks", () => {
  let api: FakeApi;
  beforeEach(() => {
    api = new FakeApi().install();
    api.panels.comment = LONG;
    api.panels.names = NAMES;
  });
  afterEach(() => api.restore());

  /** A ranking in a column of so many pixels; the page itself stays as wide as it is. */
  async function within(width: number): Promise<Ranking> {
    const ranking = await Ranking.open(api);
    ranking.element.parentElement!.style.inlineSize = `${width}px`;
    return ranking;
  }

  /** What is wider than the column, by class and words; the dots have their own width. */
  const wide = ({ element, root }: Ranking): string[] => {
    const edge = element.getBoundingClientRect().right + 1;
    return [...root.querySelectorAll("*")]
      .filter((each) => each.checkVisibility() && !each.closest(".visually-hidden, option"))
      .filter((each) => each.getBoundingClientRect().right > edge)
      .map((each) => `${each.localName}.${each.getAttribute("class") ?? ""}`);
  };

  /** Applies the rules of a medium to the screen while `run` looks. */
  async function as(medium: RegExp, { root }: Ranking, run: () => unknown): Promise<void> {
    const rules = root.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSMediaRule)
      .filter(({ media }) => medium.test(media.mediaText));
    expect(rules.length).to.be.greaterThan(0);
    const before = rules.map(({ media }) => media.mediaText);
    for (const { media } of rules) media.mediaText = "all";
    try {
      await run();
    } finally {
      rules.forEach(({ media }, at) => (media.mediaText = before[at]!));
    }
  }

  // 640 px is a window of 1280 px at 200 % zoom.
  for (const width of [1280, 640, 375, 320])
    it(`has nothing beside its column at ${width} px, opened and by reviewer`, async () => {
      const ranking = await within(width);
      ranking.openAll();
      expect(wide(ranking)).to.deep.equal([]);
      await ranking.reviewers();
      ranking.openAll();
      ranking.root.querySelector<HTMLInputElement>('[data-path="message"]')!.click();
      await waitUntil(() => ranking.root.querySelector("vidare-merge-text"));
      await as(/max-width/, ranking, () => {
        if (width <= 375) expect(wide(ranking)).to.deep.equal([]);
      });
    });

  it("keeps names of any direction where a row begins", async () => {
    const ranking = await within(1280);
    const starts = ranking.rows.map(
      (row) => row.querySelector("h4 bdi")!.getBoundingClientRect().left,
    );
    expect(new Set(starts.map(Math.round)).size).to.equal(1);
  });

  it("is printed with each answer open, and without what cannot be pressed on paper", async () => {
    const ranking = await within(760);
    await as(/^print$/, ranking, () => {
      const shown = (selector: string) =>
        [...ranking.root.querySelectorAll(selector)].filter((each) => each.checkVisibility());
      expect(shown(".bar, summary, .extend, .tools, button")).to.have.length(0);
      expect(shown(".ranking > li")).to.have.length(12);
      const [comment] = ranking.root.querySelectorAll(".comment");
      expect(comment!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(comment!.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
      expect(wide(ranking)).to.deep.equal([]);
    });
  });

  it("says disagreement with a sign and a word, also in forced colours", async () => {
    const ranking = await within(1280);
    await as(/forced-colors/, ranking, () => {
      const [mark] = ranking.root.querySelectorAll(".disagree");
      expect(text(mark)).to.equal("Oenighet");
      expect(mark!.querySelectorAll("svg")).to.have.length(1);
      expect(getComputedStyle(mark!).borderTopStyle).to.equal("solid");
      const chosen = ranking.root.querySelector(".switch [aria-pressed=true]")!;
      expect(getComputedStyle(chosen).outlineStyle).to.equal("solid");
    });
  });
});
