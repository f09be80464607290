import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type {
  TemplateDetail,
  TemplateList,
  UnitWire,
} from "../../worker/features/templates/schemas/templates.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { back } from "../dialog/icons.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import { formStyles } from "../forms/parts/styles.ts";
import type { Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import type { TemplateEditor } from "./editor.ts";
import { kindList } from "./list.ts";
import type { MailBranding } from "./branding.ts";
import type { Levels } from "./levels.ts";
import { partStyles } from "./styles.ts";
import { viewStyles } from "./view-styles.ts";

/** The content of {@link EmailTemplates}: a level, its texts or the look, and one text opened. */
export class EmailTemplatesView extends LitElement {
  static override styles = [tokens, frameStyles, formStyles, planStyles, partStyles, viewStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() unit = "";

  @state() private list?: TemplateList;
  @state() private settings?: Settings;
  @state() private failed = false;
  @state() private shown: "texts" | "look" = "texts";
  @state() private opened?: TemplateDetail;

  @query("vidare-template-editor, vidare-mail-look") private writing?:
    TemplateEditor | MailBranding;
  @query("dialog") private dialog!: HTMLDialogElement;

  #asked = 0;
  #level = "";
  /** What is done once what is unsaved may be thrown away. */
  #then: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("beforeunload", this.#hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("beforeunload", this.#hold);
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("client") && !changed.has("unit")) return;
    this.#level = this.unit;
    this.opened = undefined;
    void this.#load();
  }

  get #levels(): Levels {
    return { speech: this.speech, organisation: this.settings?.organisation.name ?? "" };
  }

  /** Leaving the page asks, as far as the browser lets it. */
  readonly #hold = (event: BeforeUnloadEvent): void => {
    if (this.writing?.dirty) event.preventDefault();
  };

  async #attempt(run: (asked: () => boolean) => Promise<void>): Promise<void> {
    const asked = ++this.#asked;
    this.failed = false;
    try {
      await run(() => asked === this.#asked);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #load = (): Promise<void> =>
    this.#attempt(async (still) => {
      const query = new URLSearchParams({ unit: this.#level });
      const [list, settings] = await Promise.all([
        this.client.get<TemplateList>(`/v1/templates?${query}`),
        this.client.settings(),
      ]);
      if (!still()) return;
      this.list = list;
      this.settings = settings;
    });

  readonly #open = (kind: string): void =>
    void this.#attempt(async (still) => {
      const query = new URLSearchParams({ unit: this.#level });
      const detail = await this.client.get<TemplateDetail>(`/v1/templates/${kind}?${query}`);
      if (!still()) return;
      this.opened = detail;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("h3")?.focus();
    });

  readonly #made = ({ detail }: CustomEvent<TemplateDetail>): void => {
    this.client.forgetSettings();
    this.opened = detail;
    void this.#load();
    this.#focusHeading();
  };

  readonly #renamed = ({ detail }: CustomEvent<{ name: string; version: number }>): void => {
    this.client.forgetSettings();
    const { opened } = this;
    if (!opened?.custom) return;
    const { name, version } = detail;
    this.opened = { ...opened, name, custom: { ...opened.custom, version } };
    void this.#load();
    this.#focusHeading();
  };

  readonly #deleted = (): void => {
    this.client.forgetSettings();
    this.opened = undefined;
    void this.#load();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>("vidare-new-template")?.focus(),
    );
  };

  #focusHeading(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("h3")?.focus());
  }

  /** Does something that would throw away what is unsaved, once that is agreed to. */
  #leaving(then: () => void): void {
    if (!this.writing?.dirty) return then();
    this.#then = then;
    this.dialog.showModal();
  }

  readonly #close = (): void =>
    this.#leaving(() => {
      const kind = this.opened?.kind ?? "";
      this.opened = undefined;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus(),
      );
    });

  readonly #goTo = (event: Event): void => {
    this.#level = (event.target as HTMLSelectElement).value;
    void this.#load();
  };

  #show(shown: "texts" | "look"): void {
    if (shown !== this.shown) this.#leaving(() => (this.shown = shown));
  }

  readonly #stay = (): void => this.dialog.close();
  readonly #leave = (): void => {
    this.dialog.close();
    this.#then();
  };

  override render() {
    const { say } = this.speech;
    return html`<div class="view" aria-busy=${!this.list && !this.failed}>
        ${this.failed ? this.#renderFailure() : nothing}${this.#renderContent()}
      </div>
      <dialog class="leaving" aria-labelledby="leaving">
        <p id="leaving">${say("templates.leave")}</p>
        <div class="tools">
          <button type="button" class="button primary" @click=${this.#stay}>
            ${say("templates.leave-stay")}
          </button>
          <button type="button" class="button" @click=${this.#leave}>
            ${say("templates.leave-go")}
          </button>
        </div>
      </dialog>`;
  }

  #renderFailure() {
    const { say } = this.speech;
    return html`<div class="empty" role="alert">
      <p>${say("templates.failed")}</p>
      <button type="button" class="button" @click=${this.#load}>${say("ui.retry")}</button>
    </div>`;
  }

  #renderContent() {
    const { list, settings, opened, speech } = this;
    const { say } = speech;
    if (!list || !settings)
      return this.failed
        ? nothing
        : html`<div class="bones" role="status" aria-label=${say("templates.loading")}>
            <i></i><i></i><i></i><i></i><i></i>
          </div>`;
    if (opened) return this.#renderEditor(opened, settings);
    const switchTo = (shown: "texts" | "look") =>
      html`<button
        type="button"
        aria-pressed=${this.shown === shown}
        @click=${() => this.#show(shown)}
      >
        ${say(`templates.${shown}`)}
      </button>`;
    return html`<div class="head">
        <div class="switch" role="group" aria-label=${say("templates.parts")}>
          ${switchTo("texts")}${switchTo("look")}
        </div>
        ${settings.managesTemplates ? nothing : html`<p class="hint">${say("templates.read-only")}</p>`}
      </div>
      ${
        this.shown === "look"
          ? html`<vidare-mail-look
              exportparts="field, message"
              .client=${this.client}
              .speech=${speech}
              .settings=${settings}
            ></vidare-mail-look>`
          : html`${this.#renderLevels(list)}
            ${kindList(list, this.#levels, this.#open, this.#renderNew(list, settings))}`
      }`;
  }

  #renderLevels({ unit, units }: TemplateList) {
    const { say, count } = this.speech;
    const named = ({ unit: each, level, own }: UnitWire) => {
      const name = each ? each.split(" / ").at(-1)! : say("templates.whole");
      const indented = `${"\u2003".repeat(level)}${name}`;
      return own ? count("templates.level-own", own, { unit: indented }) : indented;
    };
    return html`<div class="field level" part="field">
      <label for="level">${say("templates.level")}</label>
      <p class="hint" id="level-hint">${say("templates.level-hint")}</p>
      <select id="level" aria-describedby="level-hint" @change=${this.#goTo}>
        ${units.map(
          (each) =>
            html`<option value=${each.unit} ?selected=${each.unit === unit}>
              ${named(each)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #renderNew({ unit, ownFor }: TemplateList, settings: Settings) {
    if (!settings.managesTemplates) return nothing;
    return html`<vidare-new-template
      exportparts="field"
      .client=${this.client}
      .speech=${this.speech}
      .settings=${settings}
      .kinds=${ownFor}
      .unit=${unit}
      @made=${this.#made}
    ></vidare-new-template>`;
  }

  #renderEditor(detail: TemplateDetail, settings: Settings) {
    const { say } = this.speech;
    return html`<div class="opened">
        <button type="button" class="button plain back" @click=${this.#close}>
          ${back}${say("templates.back")}
        </button>
        <div class="opened-words">
          <h3 tabindex="-1">${detail.name}</h3>
          <span class="chip">${detail.unit || say("templates.whole")}</span>
          ${detail.inUse ? nothing : html`<span class="chip" data-tone="wait">${say("templates.later")}</span>`}
        </div>
        <p class="muted">${detail.about}</p>
        ${settings.managesTemplates ? nothing : html`<p class="hint">${say("templates.read-only")}</p>`}
        ${
          detail.custom && settings.managesTemplates
            ? html`<vidare-own-template
                exportparts="field"
                .client=${this.client}
                .speech=${this.speech}
                .settings=${settings}
                .detail=${detail}
                @renamed=${this.#renamed}
                @deleted=${this.#deleted}
              ></vidare-own-template>`
            : nothing
        }
      </div>
      <vidare-template-editor
        exportparts="field, message"
        .client=${this.client}
        .speech=${this.speech}
        .settings=${settings}
        .detail=${detail}
        @change=${() => void this.#load()}
        @leave=${(event: CustomEvent<() => void>) => this.#leaving(event.detail)}
      ></vidare-template-editor>`;
  }
}
