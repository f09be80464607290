/** A reviewer's page, as its reviewer sees and touches it. */
import { fixture, html } from "@open-wc/testing";
import type { PanelReview } from "../../../components/panel/review/element.ts";
import { shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

export class Page {
  readonly element: PanelReview;
  constructor(element: PanelReview) {
    this.element = element;
  }
  get root(): ShadowRoot {
    return shadow(this.element).querySelector("vidare-panel-review")!.shadowRoot!;
  }
  get door(): ShadowRoot | null | undefined {
    return this.root.querySelector("vidare-panel-door")?.shadowRoot;
  }
  get text(): string {
    const sheets = [...this.root.querySelectorAll(".sheet")].map(text);
    return sheets.reduce((rest, sheet) => rest.replace(sheet, ""), text(this.root));
  }
  button(words: string): HTMLButtonElement | undefined {
    const all = [this.root, this.door].flatMap((root) => [
      ...(root?.querySelectorAll("button") ?? []),
    ]);
    return all.findLast((each) => text(each) === words);
  }
  async click(words: string): Promise<void> {
    await waitUntil(() => this.button(words), `a button says ${words}`);
    this.button(words)!.click();
    await this.element.updateComplete;
  }
  radio(value: string): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
  }
  get saved(): string {
    return text(this.root.querySelector(".saved"));
  }
  write(words: string): void {
    const field = this.root.querySelector("textarea")!;
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  async until(words: string | RegExp): Promise<void> {
    const fits = () =>
      typeof words === "string" ? this.text.includes(words) : words.test(this.text);
    await waitUntil(fits, `the page says ${String(words)}`);
  }
}

export async function atDoor(lang = "sv", link = "rev.secret", guest?: string): Promise<Page> {
  const page = new Page(
    await fixture<PanelReview>(
      html`<panel-review
        locale=${lang}
        api="http://api.test"
        .link=${link}
        .guest=${guest ?? null}
      ></panel-review>`,
    ),
  );
  const there = () => shadow(page.element).querySelector("vidare-panel-review")?.shadowRoot;
  await waitUntil(
    () => there()?.querySelector("vidare-panel-door, [role=alert], .rating"),
    "the door",
  );
  return page;
}

export async function inside(): Promise<Page> {
  const page = await atDoor();
  await page.click("Fortsätt");
  await waitUntil(() => page.root.querySelector(".rating"), "the first candidate");
  return page;
}
