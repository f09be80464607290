import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { FeedWire, MadeFeedWire } from "../../../worker/features/interview/schemas/feeds.ts";
import type { CalendarMirrorWire } from "../../../worker/features/interview/schemas/mirror.ts";
import { Attempts } from "../../dialog/attempts.ts";
import { frameStyles } from "../../dialog/styles/frame.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { entryView, waitingView } from "./entry.ts";

/** What the candidate's calendar shows of their meetings, and the recruiter's own calendar of them. Made by the history. */
export class InterviewCalendar extends LitElement {
  static override styles = [
    tokens,
    frameStyles,
    css`
      :host {
        display: block;
        margin-block-end: 1.5rem;
      }
      section,
      ul,
      li,
      .own {
        display: grid;
        gap: 0.5rem;
      }
      .own {
        gap: 1rem;
        padding-block-start: 0.75rem;
      }
      .waiting {
        margin-block-end: 1.25rem;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.625rem;
        align-items: center;
      }
      .muted {
        font-size: 0.9375rem;
      }
      summary {
        padding-block: 0.5rem;
        font-weight: 600;
        cursor: pointer;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      label {
        display: grid;
        gap: 0.375rem;
      }
      label.check {
        grid-template-columns: auto 1fr;
        column-gap: 0.625rem;
        align-items: start;
      }
      .check .hint {
        grid-column: 2;
      }
      input[type="checkbox"] {
        inline-size: 1.125rem;
        block-size: 1.125rem;
        margin: 0.1875rem 0 0;
        accent-color: var(--_accent);
      }
      input[readonly] {
        inline-size: 100%;
        min-block-size: 2.75rem;
        padding: 0.5rem 0.75rem;
        border: 1px solid var(--_edge);
        border-radius: calc(var(--_radius) - 0.125rem);
        background: var(--_surface);
        color: var(--_text);
        font: inherit;
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() application = "";

  @state() private mirror?: CalendarMirrorWire;
  @state() private feed: FeedWire["feed"] = null;
  @state() private names = false;
  /** Of a feed that was made here; shown once. */
  @state() private address = "";
  @state() private said = "";

  readonly #attempts = new Attempts(this);

  override firstUpdated(): void {
    this.#attempts.run(async () => {
      const path = `/v1/applications/${encodeURIComponent(this.application)}/calendar`;
      const [mirror, { feed }] = await Promise.all([
        this.client.get<CalendarMirrorWire>(path),
        this.client.get<FeedWire>("/v1/calendar-feed"),
      ]);
      Object.assign(this, { mirror, feed, names: feed?.names ?? false });
    });
  }

  readonly #make = (): void =>
    this.#attempts.run(async () => {
      const { names } = this;
      const { feed, address } = await this.client.post<MadeFeedWire>("/v1/calendar-feed", {
        names,
      });
      Object.assign(this, { feed, address, said: "" });
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLInputElement>("[readonly]")?.select();
    });

  readonly #revoke = (): void =>
    this.#attempts.run(async () => {
      await this.client.post<FeedWire>("/v1/calendar-feed/revocations", {});
      const said = this.speech.say("calendar.own-revoked");
      Object.assign(this, { feed: null, address: "", said });
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(".make")?.focus();
    });

  override render() {
    const { mirror, speech } = this;
    if (!mirror) return this.#attempts.view(undefined);
    const { say } = speech;
    const entries = mirror.entries.filter(({ agreement }) => agreement !== "none");
    const waiting = mirror.entries.filter(({ state }) => state === "waiting");
    return html`${
        waiting.length
          ? html`<ul class="waiting">
              ${waiting.map((entry) => waitingView(entry, speech))}
            </ul>`
          : nothing
      }
      <section aria-labelledby="title">
        <h3 id="title">${say("calendar.title")}</h3>
        ${
          entries.length
            ? html`<ul>
                ${entries.map((entry) => entryView(entry, speech))}
              </ul>`
            : html`<p class="muted">${say("calendar.none")}</p>`
        }
        <details>
          <summary>${say("calendar.own")}</summary>
          ${this.#renderOwn(speech)}
        </details>
        ${this.#attempts.view(undefined)}
      </section>`;
  }

  #renderOwn({ say, time }: Speech) {
    const { feed, address, names, said } = this;
    const name = (event: Event): void => {
      this.names = (event.target as HTMLInputElement).checked;
    };
    return html`<div class="own">
      <p class="muted">${say("calendar.own-more")}</p>
      ${feed && !address ? html`<p>${say("calendar.own-since", { when: time(feed.createdAt) })}</p>` : nothing}
      ${
        address
          ? html`<label
              >${say("calendar.own-address")}
              <input readonly .value=${address} aria-describedby="keep" />
              <span class="hint" id="keep">${say("calendar.own-keep")}</span></label
            >`
          : html`<label class="check"
              ><input type="checkbox" .checked=${names} aria-describedby="names" @change=${name} />
              <span>${say("calendar.own-names")}</span>
              <span class="hint" id="names">${say("calendar.own-names-hint")}</span></label
            >`
      }
      <p class="buttons">
        <button type="button" class="button make" @click=${this.#make}>
          ${say(feed ? "calendar.own-renew" : "calendar.own-make")}
        </button>
        ${
          feed
            ? html`<button type="button" class="button" @click=${this.#revoke}>
                ${say("calendar.own-revoke")}
              </button>`
            : nothing
        }
      </p>
      <p role="status">${said}</p>
    </div>`;
  }
}
