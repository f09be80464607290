/** The demo intranet as a recruiter uses it: what stands where, and the steps that every action has. */
import type { Locator, Page } from "playwright-core";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { Demo } from "./demo.ts";
import { type Hands, keyboard, mouse } from "./hands.ts";
import { type Language, type Say, sayIn } from "./words.ts";

export type HandsName = "mouse" | "keyboard";

export class Portal {
  readonly page: Page;
  readonly hands: Hands;
  readonly language: Language;
  readonly say: Say;
  readonly #base: string;

  private constructor(base: string, page: Page, language: Language, hands: HandsName) {
    this.#base = base;
    this.page = page;
    this.language = language;
    this.say = sayIn(language);
    this.hands = hands === "mouse" ? mouse(page) : keyboard(page);
  }

  static async open(demo: Demo, language: Language, hands: HandsName = "mouse"): Promise<Portal> {
    const context = await demo.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    // Told only when a file is to be chosen, the browser may open a window of its own first.
    page.on("filechooser", () => {});
    return new Portal(demo.url, page, language, hands);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Goes to a place of the intranet: `project`, `view`, `status`, `q`, `application`. */
  async go(place: Record<string, string> = {}): Promise<void> {
    const query = new URLSearchParams({ ...(this.language === "en" && { lang: "en" }), ...place });
    await this.page.goto(`${this.#base}/?${query}`);
    if (place["application"])
      await this.page.locator("#detail[aria-busy]").waitFor({ state: "detached" });
  }

  get actions(): Locator {
    return this.page.locator("#actions");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The button with these words in the open dialog. */
  button(key: string): Locator {
    return this.dialog.getByRole("button", { name: this.say(key), exact: true });
  }

  field(key: string): Locator {
    return this.dialog.getByLabel(this.say(key)).first();
  }

  heading(key: string, params: Record<string, string | number> = {}): Locator {
    return this.dialog.getByRole("heading", { name: this.say(key, params), exact: true });
  }

  entry(action: ActionId, within = this.actions): Locator {
    return within.getByRole("menuitem", { name: this.say(`action.${action}`), exact: true });
  }

  async choose(action: ActionId, within = this.actions): Promise<void> {
    await this.hands.take(within.getByRole("button").first(), this.entry(action, within));
    await this.dialog.waitFor();
  }

  /** From the form to the plan. */
  async review(): Promise<void> {
    await this.hands.press(this.button("dialog.review"));
    await this.heading("preview.title").waitFor();
  }

  async execute(key: string): Promise<void> {
    await this.hands.press(this.button(key));
    await this.dialog.locator(".finished").waitFor();
  }

  async undo(): Promise<void> {
    await this.hands.press(this.button("receipt.undo"));
    await this.heading("undo.title").waitFor();
    await this.hands.press(this.button("undo.do"));
    await this.heading("undo.done").waitFor();
  }

  async leave(): Promise<void> {
    await this.hands.press(this.dialog.getByRole("button", { name: this.say("ui.close") }).last());
    await this.dialog.waitFor({ state: "detached" });
  }
}
