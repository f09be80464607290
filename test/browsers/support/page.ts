/** What a person finds and does in a page, through open shadow roots. */
import { setTimeout as pause } from "node:timers/promises";
import type { Window } from "./window.ts";

export interface Target {
  css: string;
  /** An element of the page, in whose shadow trees it is. */
  within?: string;
  /** Its whole name: what its label or its own text says. */
  name?: string;
  /** Which of those that fit; default the first. */
  nth?: number;
}

interface Found {
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  value: string;
  focused: boolean;
  /** Nothing lies on its middle. */
  free: boolean;
}

/** Runs in the page. */
function find({ css, within, name, nth }: Target, reveal: boolean): Found | null {
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
      shadowRoot ? roots(shadowRoot) : [],
    ),
  ];
  const tidy = (text: string | null | undefined): string =>
    (text ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (element: Element): string =>
    tidy(
      element.getAttribute("aria-label") ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent,
    );
  const shown = (element: Element): boolean =>
    element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const fits = (element: Element): boolean =>
    shown(element) &&
    !element.matches(":disabled") &&
    (name === undefined || nameOf(element) === name);
  const start = within ? document.querySelector(within)?.shadowRoot : document;
  const element = (start ? roots(start) : [])
    .flatMap((root) => [...root.querySelectorAll(css)])
    .filter(fits)[nth ?? 0];
  if (!element) return null;
  const root = element.getRootNode() as Document | ShadowRoot;
  const free = (): boolean => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = root.elementFromPoint(x + width / 2, y + height / 2);
    return top !== null && (element.contains(top) || top.contains(element));
  };
  if (reveal && !free()) element.scrollIntoView({ block: "center" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    x,
    y,
    width,
    height,
    text: tidy(element.textContent),
    value: String((element as HTMLInputElement).value ?? ""),
    focused: element.matches(":focus"),
    free: free(),
  };
}

/** Runs in the page. */
function pick({ css, name }: Target, at: number): boolean {
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
      shadowRoot ? roots(shadowRoot) : [],
    ),
  ];
  const select = roots(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLSelectElement>(css)])
    .find(
      ({ labels }) =>
        name === undefined || labels[0]?.textContent?.replace(/\s+/g, " ").trim() === name,
    );
  const option = select?.options[at];
  if (!select || !option) return false;
  select.value = option.value;
  for (const type of ["input", "change"])
    select.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return true;
}

/** Longer than anything takes; only what hangs meets it. */
const HANGS = 240_000;

export class Page {
  readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  async until<T>(what: string, look: () => Promise<T>): Promise<NonNullable<T>> {
    const over = Date.now() + HANGS;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > over) throw new Error(`${this.window.browser}: not found: ${what}`);
      await pause(50);
    }
  }

  /** As it stands now. */
  look(target: Target): Promise<Found | null> {
    return this.window.run(find, target, false);
  }

  see(target: Target): Promise<Found> {
    return this.until(JSON.stringify(target), () => this.look(target));
  }

  /** Scrolls to it where something lies on it. */
  async reveal(target: Target): Promise<void> {
    await this.until(JSON.stringify(target), () => this.window.run(find, target, true));
  }

  /** In the middle, as soon as it stands still and nothing lies on it. */
  async click(target: Target): Promise<void> {
    let before = "";
    const { x, y, width, height } = await this.until(JSON.stringify(target), async () => {
      const found = await this.window.run(find, target, true);
      const place = JSON.stringify(found);
      const still = place === before;
      before = place;
      return found?.free && still ? found : null;
    });
    await this.window.click(x + width / 2, y + height / 2);
  }

  async write(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.until("focus", async () => (await this.look(target))?.focused);
    await this.window.press("Control+a");
    await this.window.type(text);
  }

  /** In a drop-down, whose list is the browser's own affair: the option with that number, from 0. */
  async choose(target: Target, at: number): Promise<void> {
    await this.until(JSON.stringify(target), () => this.window.run(pick, target, at));
  }
}
