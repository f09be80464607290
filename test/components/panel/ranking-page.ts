/** What a recruiter does with a `<panel-ranking>`, and what they see in it. */
import { fixture, html } from "@open-wc/testing";
import type { PanelRanking } from "../../../components/panel/ranking/element.ts";
import type { FakeApi } from "../support/api.ts";
import { shadow, text } from "../support/user.ts";
import "../../../components/index.ts";
import { waitUntil } from "../support/until.ts";

export class Ranking {
  readonly element: PanelRanking;
  readonly root: ShadowRoot;
  constructor(element: PanelRanking, root: ShadowRoot) {
    this.element = element;
    this.root = root;
  }

  static async open(
    api: FakeApi,
    lang = "sv",
    panel = "pan_1",
    application = "",
  ): Promise<Ranking> {
    const element = await fixture<PanelRanking>(
      html`<panel-ranking
        lang=${lang}
        api="http://api.test"
        panel=${panel}
        application=${application}
        .tokenProvider=${api.provider}
      ></panel-ranking>`,
    );
    const find = () => shadow(element).querySelector("vidare-panel-ranking")?.shadowRoot;
    await waitUntil(() => find()?.querySelector(".ranking, .empty"), "the ranking is there");
    return new Ranking(element, find()!);
  }

  get text(): string {
    return text(this.root);
  }

  get rows(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(".ranking > li")];
  }

  get names(): string[] {
    return this.rows.map((row) => text(row.querySelector("h4")));
  }

  get said(): string {
    return text(this.root.querySelector("[role=status]"));
  }

  get focused(): string {
    const { activeElement } = this.root;
    return activeElement?.ariaLabel ?? (activeElement?.id || text(activeElement));
  }

  button(words: string): HTMLButtonElement {
    return [...this.root.querySelectorAll("button")].find(
      (each) => each.ariaLabel === words || text(each) === words,
    )!;
  }

  choose(id: string, value: string): void {
    const select = this.root.querySelector<HTMLSelectElement>(`#${id}`)!;
    select.value = value;
    select.dispatchEvent(new Event("change"));
  }

  fill(selector: string, value: string): void {
    const control = this.root.querySelector<HTMLInputElement>(selector)!;
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  openAll(): void {
    for (const details of this.root.querySelectorAll("details")) details.open = true;
  }

  /** By reviewer, once what may be done to them is there. */
  async reviewers(): Promise<void> {
    const label = this.element.lang === "en" ? "Reviewers" : "Granskare";
    this.button(label).click();
    await waitUntil(() => this.root.querySelector(".tools"), "the reviewers are there");
    await waitUntil(() => this.root.querySelector('[data-path="reviewers"]'), "the form is there");
  }

  async until(words: string): Promise<void> {
    await waitUntil(() => this.said === words, `it says ${words}, not ${this.said}`);
  }
}
