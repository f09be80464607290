import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Locale } from "../../worker/domain/vocabulary.ts";
import type { TemplatePreview } from "../../worker/features/templates/schemas/templates.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { partStyles } from "./styles.ts";

/** Milliseconds without typing after which the preview follows. */
const PAUSE = 400;

/** A text as an invented recipient will read it; follows what is typed. */
export class MailPreview extends LitElement {
  static override styles = [tokens, planStyles, partStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() kind = "";
  @property() language: Locale = "sv";
  @property() subject = "";
  @property() body = "";
  /** JSON: colour and last lines that are not saved yet; empty for those that are. */
  @property() look = "";
  /** Changes when the logo does. */
  @property() logo = "";

  @state() private shown?: TemplatePreview;
  @state() private framed = true;
  /** Why there is none, in words. */
  @state() private faults: string[] = [];
  @state() private failed = false;

  #timer = 0;
  #asking?: AbortController;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  override updated(changed: PropertyValues): void {
    const asked = ["kind", "language", "subject", "body", "look", "logo"] as const;
    if (!asked.some((name) => changed.has(name))) return;
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#timer = window.setTimeout(() => void this.#ask(), this.shown ? PAUSE : 0);
  }

  readonly #ask = async (): Promise<void> => {
    const { client, kind, language, subject, body, look } = this;
    const { signal } = (this.#asking = new AbortController());
    try {
      const path = `/v1/templates/${kind}/previews`;
      const asked = { language, subject, body, ...(look && { look: JSON.parse(look) as unknown }) };
      const shown = await client.post<TemplatePreview>(path, asked, { signal });
      if (signal.aborted) return;
      this.shown = shown;
      this.faults = [];
      this.failed = false;
    } catch (error) {
      if (signal.aborted) return;
      const errors = error instanceof ApiProblem ? error.problem.errors : undefined;
      this.faults = errors?.map(({ message }) => message) ?? [];
      this.failed = !errors;
    }
  };

  override render() {
    const { shown, faults, failed, framed } = this;
    const { say } = this.speech;
    const toggle = (value: boolean, label: string) =>
      html`<button
        type="button"
        aria-pressed=${framed === value}
        @click=${() => (this.framed = value)}
      >
        ${label}
      </button>`;
    return html`<section aria-label=${say("templates.preview")}>
      <div class="preview-head">
        <div>
          <h4>${say("templates.preview")}</h4>
          <p class="hint">${say("templates.preview-hint")}</p>
        </div>
        <div class="switch" role="group" aria-label=${say("message.view")}>
          ${toggle(true, say("message.as-html"))}${toggle(false, say("message.as-text"))}
        </div>
      </div>
      ${
        faults.length || failed
          ? html`<div class="callout" data-tone=${failed ? "bad" : "warn"}>
              <div>
                <p>${say(failed ? "templates.preview-failed" : "templates.preview-wait")}</p>
                <ul>
                  ${faults.map((fault) => html`<li>${fault}</li>`)}
                </ul>
              </div>
            </div>`
          : nothing
      }
      ${shown ? this.#renderMail(shown) : html`<div class="mail blank"></div>`}
    </section>`;
  }

  #renderMail({ subject, text, html: markup }: TemplatePreview) {
    const { say } = this.speech;
    const letter = html`<div
      class="letter"
      lang=${this.language}
      tabindex="0"
      .textContent=${text.trim()}
    ></div>`;
    return html`<article class="mail" part="message">
      <dl>
        <div>
          <dt>${say("message.subject")}</dt>
          <dd><strong lang=${this.language}>${subject}</strong></dd>
        </div>
      </dl>
      ${
        this.framed
          ? html`<vidare-mail-frame
              .client=${this.client}
              .markup=${markup}
              .label=${say("message.frame")}
              ><p class="muted">${say("message.refused")}</p>
              ${letter}</vidare-mail-frame
            >`
          : letter
      }
    </article>`;
  }
}
