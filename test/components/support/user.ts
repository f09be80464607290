/** What a person does with the elements, and what they see: through open shadow roots. */
import { aTimeout, fixture, html } from "@open-wc/testing";
import type { CandidateActions } from "../../../components/applications/menu/element.ts";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { FakeApi } from "./api.ts";
import "../../../components/index.ts";
import { atRest, waitUntil } from "./until.ts";

/** An element in a page of one language, for the first application or for several. */
export async function menuFor(
  api: FakeApi,
  ids: string[] = ["app_1"],
  lang = "sv",
): Promise<CandidateActions> {
  const page = await fixture(
    html`<div lang=${lang}>
      <candidate-actions api="http://api.test" .tokenProvider=${api.provider}></candidate-actions>
    </div>`,
  );
  const element = page.querySelector("candidate-actions")!;
  if (ids.length === 1) element.application = ids[0]!;
  else element.applications = ids;
  await waitUntil(() => text(button(element)).length > 0, "the words come");
  return element;
}

export const shadow = (element: Element): ShadowRoot => element.shadowRoot!;
export const text = (node: Element | ShadowRoot | null | undefined): string =>
  node?.textContent?.replace(/\s+/g, " ").trim() ?? "";
export const button = (element: Element): HTMLButtonElement =>
  shadow(element).querySelector(".open")!;
export const items = (element: Element): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>("[role=menuitem]"),
];
export const item = (element: Element, action: ActionId): HTMLElement =>
  shadow(element).querySelector(`[data-action="${action}"]`)!;

/** What the `aria-describedby` of a node in a shadow root says. */
export function described(node: Element): string {
  const ids = node.getAttribute("aria-describedby")?.split(" ") ?? [];
  const root = node.getRootNode() as ShadowRoot;
  return ids.map((id) => text(root.getElementById(id))).join(" ");
}

export async function openMenu(element: Element): Promise<void> {
  button(element).click();
  await waitUntil(() => items(element).length > 0, "the menu is filled");
  await waitUntil(
    () => shadow(element).activeElement?.matches("[role=menuitem]"),
    "an entry has the focus",
  );
}

export function press(target: Element | null, key: string): void {
  target!.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true }),
  );
}

/** The dialog of an element: what it shows, and its buttons by their words. */
export class Dialog {
  readonly root: ShadowRoot;
  constructor(host: Element) {
    this.root = shadow(host);
  }

  get open(): boolean {
    return this.root.querySelector("dialog")?.open ?? false;
  }

  get text(): string {
    return text(this.root.querySelector("dialog"));
  }

  get heading(): string {
    return text(this.root.querySelector("h3"));
  }

  get alert(): string {
    return text(this.root.querySelector("[role=alert]"));
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** The control of a name, whichever kind it is: they share what tests read of them. */
  control(name: string): HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement {
    return this.root.querySelector(`[name="${name}"]`)!;
  }

  button(words: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll("button")].find(
      (each) =>
        text(each) === words ||
        text(each).startsWith(`${words} (`) ||
        each.getAttribute("aria-label") === words,
    );
  }

  async click(words: string): Promise<void> {
    await waitUntil(() => this.button(words), `a button says ${words}`);
    this.button(words)!.click();
    await aTimeout(0);
  }

  async fill(name: string, value: string): Promise<void> {
    const control = this.control(name);
    control.value = value;
    control.dispatchEvent(
      new Event(control.localName === "select" ? "change" : "input", { bubbles: true }),
    );
    await aTimeout(0);
  }

  async choose(name: string, value: string): Promise<void> {
    [...this.root.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)]
      .find((each) => each.value === value)!
      .click();
    await aTimeout(0);
  }

  async until(test: () => unknown, what: string): Promise<void> {
    await waitUntil(test, what);
  }

  /** The preview, the receipt: a step that begins with a heading. */
  async step(heading: string | RegExp): Promise<void> {
    const fits = () =>
      typeof heading === "string" ? this.heading === heading : heading.test(this.heading);
    await waitUntil(fits, `the dialog says ${String(heading)}, not ${this.heading}`);
  }
}

async function dialogIn(element: Element, name: string): Promise<Dialog> {
  const find = () => shadow(element).querySelector(name);
  await waitUntil(() => find()?.shadowRoot?.querySelector("dialog")?.open, "a dialog opens");
  const shown = find()!.shadowRoot!.querySelector("dialog")!;
  atRest(shown);
  return new Dialog(find()!);
}

/** A person reaches what lies behind a dialog once that is gone. */
const behind = (element: Element, name: string): Promise<void> =>
  waitUntil(() => !shadow(element).querySelector(name), "the dialog before is gone");

/** Opens the menu, chooses an action and waits until its form or its preview is there. */
export async function choose(element: Element, action: ActionId): Promise<Dialog> {
  await behind(element, "vidare-dialog");
  await openMenu(element);
  item(element, action).click();
  return shownDialog(element);
}

/** The dialog of an action, once its form or its preview is there. */
export async function shownDialog(element: Element): Promise<Dialog> {
  const dialog = await dialogIn(element, "vidare-dialog");
  await waitUntil(
    () => dialog.root.querySelector("form, h3, [role=alert]"),
    "the dialog is filled",
  );
  return dialog;
}

export async function openHistory(element: Element): Promise<Dialog> {
  await behind(element, "vidare-history");
  shadow(element).querySelector<HTMLButtonElement>(".past")!.click();
  const dialog = await dialogIn(element, "vidare-history");
  await waitUntil(
    () => dialog.root.querySelector(".events, .body > p, [role=alert]"),
    "the history is filled",
  );
  return dialog;
}

/** A dialog of the list of deleted applications. */
export const dialogOfList = (list: Element): Promise<Dialog> => shownDialog(list);
