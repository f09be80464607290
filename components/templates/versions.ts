import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Locale } from "../../worker/domain/vocabulary.ts";
import type { TemplateVersion } from "../../worker/features/templates/schemas/templates.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import type { Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { mergeStyles } from "../merge/styles.ts";
import { shownText } from "../merge/field.ts";
import { partStyles } from "./styles.ts";

/** An older version is to hold again. */
export class RestoreEvent extends Event {
  static readonly type = "vidare-restore";
  readonly version: TemplateVersion;
  constructor(version: TemplateVersion) {
    super(RestoreEvent.type);
    this.version = version;
  }
}

/** The versions of one text at one level, newest first: when, by whom, with which words. */
export class TemplateVersions extends LitElement {
  static override styles = [tokens, mergeStyles, partStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) fields: readonly { id: string; label: string }[] = [];
  @property() kind = "";
  @property() unit = "";
  @property() language: Locale = "sv";
  @property({ attribute: false }) timeZone = "UTC";
  /** Number of the newest; asks again when it changes. */
  @property({ type: Number }) newest = 0;
  /** May one be restored? */
  @property({ type: Boolean }) writable = false;

  @state() private rows: TemplateVersion[] = [];
  @state() private next: string | null = null;
  @state() private failed = false;
  @state() private opened: string | null = null;

  #asked = 0;

  override updated(changed: PropertyValues): void {
    if (["kind", "unit", "language", "newest"].some((name) => changed.has(name)))
      void this.#load(null);
  }

  async #load(cursor: string | null): Promise<void> {
    const asked = ++this.#asked;
    this.failed = false;
    const query = new URLSearchParams({ unit: this.unit, language: this.language, limit: "10" });
    if (cursor) query.set("cursor", cursor);
    try {
      const page = this.newest
        ? await this.client.get<Page<TemplateVersion>>(
            `/v1/templates/${this.kind}/versions?${query}`,
          )
        : { data: [], next: null };
      if (asked !== this.#asked) return;
      this.rows = cursor ? [...this.rows, ...page.data] : page.data;
      this.next = page.next;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #more = (): void => void this.#load(this.failed && !this.rows.length ? null : this.next);

  override render() {
    const { say } = this.speech;
    return html`<section aria-label=${say("templates.versions")}>
      <h4>${say("templates.versions")}</h4>
      ${
        this.rows.length
          ? html`<ol class="versions">
              ${this.rows.map((row) => this.#renderRow(row))}
            </ol>`
          : this.failed
            ? html`<p class="error" role="alert">${say("templates.failed")}</p>`
            : html`<p class="hint">${say("templates.versions-none")}</p>`
      }
      ${
        this.next || this.failed
          ? html`<button type="button" class="button" @click=${this.#more}>
              ${say(this.failed ? "ui.retry" : "templates.versions-more")}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderRow(row: TemplateVersion): TemplateResult {
    const { say, time } = this.speech;
    const { id, version, removed, at, by } = row;
    const open = this.opened === id;
    const now = version === this.newest && !removed;
    const words = { n: version };
    return html`<li>
      <div class="version">
        <div class="version-words">
          <strong>${say("templates.version", words)}</strong>
          ${now ? html`<span class="chip" data-tone="good">${say("templates.version-now")}</span>` : nothing}
          <span class="hint"
            >${say("templates.version-by", { at: time(at, this.timeZone), by })}</span
          >
          ${removed ? html`<span class="hint">${say("templates.version-removed")}</span>` : nothing}
        </div>
        ${
          removed
            ? nothing
            : html`<div class="tools">
                <button
                  type="button"
                  class="button plain"
                  aria-expanded=${open}
                  aria-label=${say(open ? "templates.version-hide" : "templates.version-show", words)}
                  @click=${() => (this.opened = open ? null : id)}
                >
                  ${say(open ? "templates.hide" : "templates.show")}
                </button>
                ${
                  this.writable && !now
                    ? html`<button
                        type="button"
                        class="button"
                        aria-label=${say("templates.version-restore", words)}
                        @click=${() => this.dispatchEvent(new RestoreEvent(row))}
                      >
                        ${say("templates.restore")}
                      </button>`
                    : nothing
                }
              </div>`
        }
      </div>
      ${
        open
          ? html`<div class="old">
              ${shownText(this.speech, this.fields, say("form.subject"), row.subject, true)}
              ${shownText(this.speech, this.fields, say("form.body"), row.body)}
            </div>`
          : nothing
      }
    </li>`;
  }
}
