import { expect } from "@open-wc/testing";
import type { CandidateActions } from "../../../components/applications/menu/element.ts";
import { ACTION_IDS } from "../../../worker/domain/vocabulary.ts";
import { FakeApi } from "../support/api.ts";
import { choose, items, openMenu, shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { Ranking } from "./ranking-page.ts";

describe("candidates of a ranking", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  const boxes = ({ root }: Ranking) => [
    ...root.querySelectorAll<HTMLInputElement>(".ranking .tick"),
  ];
  const menu = ({ root }: Ranking) => root.querySelector<CandidateActions>("candidate-actions")!;
  const label = (ranking: Ranking) => text(shadow(menu(ranking)).querySelector(".open"));

  async function open(lang = "sv") {
    const ranking = await Ranking.open(api, lang);
    await waitUntil(() => menu(ranking) && label(ranking), "the menu is there");
    return ranking;
  }
  const says = (ranking: Ranking, words: string) =>
    waitUntil(() => label(ranking) === words, `it says ${words}, not ${label(ranking)}`);

  it("are ticked one by one or all that are shown, and the menu is for them", async () => {
    const ranking = await open();
    await says(ranking, "Välj kandidater först");
    boxes(ranking)[0]!.click();
    await says(ranking, "Vidare åtgärder");
    boxes(ranking)[1]!.click();
    await says(ranking, "Vidare åtgärder för 2 kandidater");
    expect(boxes(ranking)[1]!.ariaLabel).to.equal(`Markera ${ranking.names[1]}`);
    const all = ranking.root.querySelector<HTMLInputElement>("#tick-all")!;
    expect(all.indeterminate).to.equal(true);
    await expect(ranking.element).to.be.accessible();
    ranking.choose("filter", "disagree");
    await waitUntil(() => boxes(ranking).length < 10, "some are shown");
    const few = boxes(ranking).length;
    all.click();
    await waitUntil(() => boxes(ranking).filter(({ checked }) => checked).length === few);
  });

  it("keep the menu open while the ranking looks anew", async () => {
    const ranking = await open();
    for (const at of [0, 1]) boxes(ranking)[at]!.click();
    await says(ranking, "Vidare åtgärder för 2 kandidater");
    await openMenu(menu(ranking));
    const before = items(menu(ranking))[0];
    (ranking.root.host as HTMLElement & { requestUpdate: () => void }).requestUpdate();
    await (ranking.root.host as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    expect(items(menu(ranking))[0] === before).to.equal(true);
  });

  it("are acted upon as anywhere, with the events that a page knows; then none is ticked", async () => {
    const ranking = await open();
    const told: string[] = [];
    for (const name of [
      "candidate-action-before",
      "candidate-action",
      "candidate-action-close",
    ] as const)
      ranking.element.addEventListener(name, () => told.push(name));
    for (const at of [0, 1]) boxes(ranking)[at]!.click();
    await says(ranking, "Vidare åtgärder för 2 kandidater");
    const dialog = await choose(menu(ranking), "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 2 kandidater, mejlen skickas strax");
    const asked = api.to(/^POST \/v1\/actions$/)[0]!.body.applications!.map(({ id }) => id);
    expect(asked).to.deep.equal(ranking.rows.slice(0, 2).map(({ dataset }) => dataset["id"]));
    await dialog.click("Stäng");
    await says(ranking, "Välj kandidater först");
    expect(told).to.deep.equal([
      "candidate-action-before",
      "candidate-action",
      "candidate-action-close",
    ]);
    expect(boxes(ranking).some(({ checked }) => checked)).to.equal(false);
    expect(ranking.root.activeElement?.id).to.equal("tick-all");
  });

  it("cannot be ticked by who may do nothing to them", async () => {
    api.without = [...ACTION_IDS];
    const ranking = await Ranking.open(api);
    expect(menu(ranking)).to.equal(null);
    expect(boxes(ranking)).to.deep.equal([]);
  });
});
