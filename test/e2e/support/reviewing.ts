/** Panels, and a reviewer's page from the link in the mail to the thanks. */
import type { BrowserContextOptions, Locator, Page, Response } from "playwright-core";
import type { PanelOptions, ReviewerKind } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelDetail } from "../../../worker/features/panel/schemas/panels.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import { inDays } from "./dates.ts";
import type { Demo, Mail } from "./demo.ts";
import { type Language, type Say, sayIn } from "./words.ts";

export interface Invited {
  kind: ReviewerKind;
  name: string;
  email: string;
  language: Language;
}

/** A panel sent through the API; answers its id. Mail to the reviewers leaves at once. */
export async function sendToPanel(
  demo: Demo,
  applications: readonly string[],
  reviewers: readonly Invited[],
  options: Partial<PanelOptions> = {},
): Promise<string> {
  const deadline = inDays(10);
  const { results } = await demo.post<{ results: { receipt: Receipt & { panel: string } }[] }>(
    "/v1/actions",
    {
      action: "send-to-panel",
      applications: applications.map((id) => ({ id })),
      input: { reviewers, deadline, options, send: { when: "now" } },
    },
  );
  return results[0]!.receipt.panel;
}

export const panelOf = (demo: Demo, id: string): Promise<PanelDetail> =>
  demo.get(`/v1/panels/${id}`);

/** What the recruiter does to one reviewer of a panel. */
export async function actOn(
  demo: Demo,
  panel: string,
  email: string,
  verb: "revocations" | "reopenings",
): Promise<void> {
  const { reviewerList } = await panelOf(demo, panel);
  const { id } = reviewerList.find((each) => each.email === email)!;
  await demo.post(`/v1/panels/${panel}/reviewers/${id}/${verb}`, {});
}

/** The token in the invitation. */
export async function linkTo(demo: Demo, email: string): Promise<string> {
  await demo.mailed(email, "sent");
  const texts = (await demo.mail(email)).map(({ text }) => /\/panel#([\w.-]+)/.exec(text));
  return texts.find((found) => found)![1]!;
}

/** Everything that a page was answered, bodies and headers, but for scripts: they are the same for all. */
class Answers {
  readonly #all: Promise<string>[] = [];

  note(response: Response): void {
    if (response.request().resourceType() === "script") return;
    // A page that closes takes unread answers with it; who looks at them awaits them before.
    const none = () => "";
    const heads = response.allHeaders().then((headers) => JSON.stringify(headers), none);
    const body = response.body().then(String, none);
    this.#all.push(Promise.all([heads, body]).then((parts) => parts.join("\n")));
  }

  async text(): Promise<string> {
    return (await Promise.all(this.#all)).join("\n");
  }
}

/** One reviewer's browser. */
export class Reviewing {
  readonly page: Page;
  readonly say: Say;
  readonly answers = new Answers();
  readonly #demo: Demo;

  private constructor(demo: Demo, page: Page, language: Language) {
    this.#demo = demo;
    this.page = page;
    this.say = sayIn(language);
    page.setDefaultTimeout(60_000);
    page.on("response", (response) => this.answers.note(response));
  }

  /** With a browser that speaks the other language: the page is to follow the reviewer's. */
  static async open(
    demo: Demo,
    language: Language,
    options: BrowserContextOptions = {},
  ): Promise<Reviewing> {
    const context = await demo.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: language === "sv" ? "en-GB" : "sv-SE",
      ...options,
    });
    return new Reviewing(demo, await context.newPage(), language);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Opens the link as from the mail. */
  async arrive(email: string): Promise<void> {
    await this.page.goto(`${this.#demo.url}/panel#${await linkTo(this.#demo, email)}`);
    await this.page.locator("vidare-panel-door h2").waitFor();
  }

  /** An internal reviewer's way to the first candidate that is not done. */
  async enter(email: string): Promise<void> {
    await this.arrive(email);
    await this.button("review.continue").click();
    await this.name.waitFor();
  }

  button(key: Parameters<Say>[0]): Locator {
    return this.page.getByRole("button", { name: this.say(key), exact: true });
  }

  /** The heading of the candidate that is shown. */
  get name(): Locator {
    return this.page.locator("#name");
  }

  get comment(): Locator {
    return this.page.locator("textarea");
  }

  radio(value: string | number): Locator {
    return this.page.locator(`input[name=rating][value="${value}"]`);
  }

  /** The label that a finger meets. */
  step(value: string | number): Locator {
    return this.page.locator("label", { has: this.radio(value) });
  }

  /** How the saving of the candidate that is shown stands. */
  state(state: "saved" | "offline" | "refused"): Locator {
    return this.page.locator(`.saved[data-state=${state}]`);
  }

  async rateAll(scores: readonly (string | number)[]): Promise<void> {
    for (const [at, score] of scores.entries()) {
      await this.step(score).click();
      if (at < scores.length - 1) await this.button("review.next").click();
    }
    await this.button("review.look-through").last().click();
    await this.page.getByRole("heading", { name: this.say("review.check") }).waitFor();
  }

  async submit(): Promise<void> {
    await this.button("review.submit").click();
    await this.page.getByText(this.say("review.yours"), { exact: true }).waitFor();
  }

  /** The newest code that was sent, as it stands in the mail. */
  async code(email: string, sentSoFar: number): Promise<string> {
    const codes = async (): Promise<Mail[]> =>
      (await this.#demo.mail(email)).filter(({ text }) => /\b\d{3} \d{3}\b/.test(text));
    for (;;) {
      const found = await codes();
      if (found.length > sentSoFar && found[0]!.status === "sent")
        return /\b\d{3} \d{3}\b/.exec(found[0]!.text)![0];
      await this.page.waitForTimeout(100);
    }
  }

  /** The whole of the document, shadow trees, attributes and what is typed. */
  dom(): Promise<string> {
    return this.page.evaluate(() => {
      const read = (root: Document | ShadowRoot | Element): string =>
        Array.from(root.querySelectorAll("*"), (element) => {
          const attributes = Array.from(element.attributes, ({ value }) => value);
          const typed = "value" in element ? String(element.value) : "";
          const own = Array.from(element.childNodes, (node) =>
            node instanceof Element ? "" : (node.textContent ?? ""),
          );
          const within = element.shadowRoot ? read(element.shadowRoot) : "";
          return [...attributes, typed, ...own, within].join("\n");
        }).join("\n");
      return read(document);
    });
  }
}
