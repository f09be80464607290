import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { PrintingWire } from "../../../worker/features/letter/schemas/prints.ts";
import { Attempts } from "../../dialog/attempts.ts";
import { frameStyles } from "../../dialog/styles/frame.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { saveFile } from "../../lib/save-file.ts";

/** Milliseconds between two looks at how far the file is. */
const AGAIN = 5_000;

/** The letters of a bulk as one file for the printer, and that they are posted. Made by the bulk's dialog. */
export class LetterPrint extends LitElement {
  static override styles = [
    tokens,
    frameStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: 0.5rem;
        margin-block-end: 1.5rem;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      progress {
        inline-size: 100%;
        accent-color: var(--_accent);
      }
      ul {
        margin: 0;
        padding-inline-start: 1.25rem;
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  /** Its id. */
  @property({ attribute: false }) bulk = "";

  /** Leads on to recording that the letters of these applications are posted. */
  @property({ attribute: false }) post!: (applications: readonly string[]) => void;

  @state() private printing?: PrintingWire;

  readonly #attempts = new Attempts(this);
  #timer?: ReturnType<typeof setTimeout>;

  override firstUpdated(): void {
    this.#attempts.run(() => this.#look());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Looks again until the file is made. */
  async #look(): Promise<void> {
    const query = new URLSearchParams({ bulk: this.bulk });
    this.#take(await this.client.get(`/v1/letter-prints?${query}`));
  }

  #take(printing: PrintingWire): void {
    this.printing = printing;
    clearTimeout(this.#timer);
    if (this.isConnected && printing.print && !printing.print.url)
      this.#timer = setTimeout(() => this.#attempts.run(() => this.#look()), AGAIN);
  }

  readonly #make = (): void =>
    this.#attempts.run(async () => {
      this.#take(await this.client.post("/v1/letter-prints", { bulk: this.bulk }));
      await this.updateComplete;
      // The button that was pressed is gone.
      this.renderRoot.querySelector("h3")!.focus();
    });

  readonly #get = (): void =>
    this.#attempts.run(() =>
      saveFile(
        this.client,
        this.printing!.print!.url!,
        `${this.speech.say("letter-print.file")}.pdf`,
      ),
    );

  override render() {
    const { printing, speech } = this;
    const { say, count } = speech;
    const { waiting = [], print = null } = printing ?? {};
    const problem = this.#attempts.view(undefined);
    if (!waiting.length && !print) return problem;
    const making = print && !print.url;
    return html`<section aria-labelledby="title">
      <h3 id="title" tabindex="-1">${say("letter-print.title")}</h3>
      <p>
        ${waiting.length ? count("letter-print.waiting", waiting.length) : say("letter-print.all-posted")}
      </p>
      ${making ? this.#renderProgress(print) : print ? this.#renderFile(print) : nothing}
      <div class="tools">
        ${
          print?.url
            ? this.#button(say("letter-print.get"), this.#get)
            : waiting.length && !print
              ? this.#button(say("letter-print.make"), this.#make)
              : nothing
        }
        ${print?.url && waiting.length ? this.#button(say("letter-print.again"), this.#make) : nothing}
        ${waiting.length ? this.#button(say("letter-print.posted"), () => this.post(waiting)) : nothing}
      </div>
      ${problem}
    </section>`;
  }

  #button(words: string, run: () => void) {
    return html`<button
      type="button"
      class="button"
      aria-disabled=${this.#attempts.running ? "true" : nothing}
      @click=${() => this.#attempts.running || run()}
    >
      ${words}
    </button>`;
  }

  #renderProgress({ joined, letters }: Print) {
    const words = this.speech.say("letter-print.making", { joined, letters });
    return html`<progress max=${letters} value=${joined} aria-labelledby="far"></progress>
      <p id="far" class="muted" role="status">${words}</p>`;
  }

  #renderFile({ createdBy, createdAt, letters, pages, left }: Print) {
    const { say, count, time } = this.speech;
    const made = { by: createdBy, at: time(createdAt), pages: pages ?? 0 };
    return html`<p class="muted">
        ${count("letter-print.made", letters)} ${say("letter-print.by", made)}
      </p>
      ${
        left.length
          ? html`<p>${count("letter-print.left", left.length)}</p>
              <ul>
                ${left.map(
                  ({ name, why }) =>
                    html`<li>
                      ${name ?? say("letter-print.nameless")}: ${say(`letter-print.${why}`)}
                    </li>`,
                )}
              </ul>`
          : nothing
      }`;
  }
}

type Print = NonNullable<PrintingWire["print"]>;
