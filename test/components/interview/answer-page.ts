/** A candidate's page, as they see and touch it. */
import { fixture, html } from "@open-wc/testing";
import "../../../components/interview/answer/define.ts";
import type { InterviewAnswer } from "../../../components/interview/answer/element.ts";
import { shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

export class Page {
  readonly element: InterviewAnswer;
  constructor(element: InterviewAnswer) {
    this.element = element;
  }
  get root(): ShadowRoot {
    return shadow(this.element).querySelector("vidare-interview-answer")!.shadowRoot!;
  }
  get text(): string {
    return text(this.root);
  }
  get heading(): string {
    return text(this.root.querySelector("h2"));
  }
  /** In what is folded too. */
  button(words: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll("button")].find((each) => text(each) === words);
  }
  async click(words: string): Promise<void> {
    await waitUntil(() => this.button(words), `a button says ${words}`);
    this.button(words)!.click();
    await this.element.updateComplete;
  }
  input(value: string): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
  }
  field(id: string): HTMLTextAreaElement {
    return this.root.querySelector<HTMLTextAreaElement>(`#${id}`)!;
  }
  write(id: string, words: string): void {
    const field = this.field(id);
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  link(words: string): HTMLAnchorElement | undefined {
    return [...this.root.querySelectorAll("a")].find((each) => text(each).startsWith(words));
  }
  async fold(words: string): Promise<void> {
    [...this.root.querySelectorAll("summary")].find((each) => text(each) === words)!.click();
    await this.element.updateComplete;
  }
  async until(words: string): Promise<void> {
    await waitUntil(() => this.text.includes(words), `the page says ${words}`);
  }
}

export async function atDoor(lang = "sv", link = "inv_1.1.secret", guest = "inv_1"): Promise<Page> {
  const page = new Page(
    await fixture<InterviewAnswer>(
      html`<interview-answer
        locale=${lang}
        api="http://api.test"
        .link=${link}
        .guest=${guest}
      ></interview-answer>`,
    ),
  );
  const there = () => shadow(page.element).querySelector("vidare-interview-answer")?.shadowRoot;
  await waitUntil(() => there()?.querySelector("h2, [role=alert]"), "the door");
  return page;
}

export async function inside(lang = "sv"): Promise<Page> {
  const page = await atDoor(lang);
  await page.click(lang === "sv" ? "Läs kallelsen" : "Read the invitation");
  await waitUntil(() => page.root.querySelector(".layout"), "the invitation");
  return page;
}
