import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { type Locale, LOCALES } from "../../worker/domain/vocabulary.ts";
import type {
  TemplateDetail,
  TemplateWire,
} from "../../worker/features/templates/schemas/templates.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../dialog/failure.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import { contextOf, type FieldErrors, formWith } from "../forms/parts/form.ts";
import { formStyles } from "../forms/parts/styles.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { conflictView, revertView } from "./choices.ts";
import { type Draft, differs, draftOf, wordsOf } from "./draft.ts";
import { draftFields } from "./fields.ts";
import { languageTabs } from "./language-tabs.ts";
import { above, type Levels, origin, revertLabel, sourceName } from "./levels.ts";
import { savingBar } from "./saving.ts";
import { partStyles } from "./styles.ts";
import { editorStyles } from "./editor-styles.ts";
import type { RestoreEvent } from "./versions.ts";

/** One kind of message at one level, in each language: write, see, save, go back. */
export class TemplateEditor extends LitElement {
  static override styles = [tokens, frameStyles, formStyles, planStyles, partStyles, editorStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) detail!: TemplateDetail;

  @state() private language: Locale = "sv";
  @state() private held!: Record<Locale, TemplateWire>;
  @state() private drafts!: Record<Locale, Draft>;
  @state() private errors: FieldErrors = {};
  @state() private failure?: Failure;
  @state() private working = false;
  @state() private said = "";
  /** Somebody else's newer text. */
  @state() private newer?: TemplateWire;
  /** What would hold if the level gave up its own text; null: the product's, whose words are not known yet. */
  @state() private reverting?: { to: TemplateWire | null };

  #again: () => void = () => undefined;

  override willUpdate(): void {
    if (this.held) return;
    this.held = this.detail.languages;
    this.drafts = { sv: draftOf(this.held.sv), en: draftOf(this.held.en) };
    this.language = this.speech.locale;
  }

  /** Has something been written that is not saved? */
  get dirty(): boolean {
    return LOCALES.some((language) => this.#unsaved(language));
  }

  get #levels(): Levels {
    return { speech: this.speech, organisation: this.settings.organisation.name };
  }

  get #writable(): boolean {
    return this.settings.managesTemplates;
  }

  #unsaved(language: Locale): boolean {
    return differs(this.drafts[language], this.held[language]);
  }

  #path(rest = ""): string {
    return `/v1/templates/${this.detail.kind}${rest}`;
  }

  #set(change: Partial<Draft>): void {
    const { language, drafts, errors } = this;
    this.drafts = { ...drafts, [language]: { ...drafts[language], ...change } };
    const gone = Object.keys(change);
    this.errors = Object.fromEntries(
      Object.entries(errors).filter(([path]) => !gone.includes(path)),
    );
    this.said = "";
  }

  /** What a text says now, after one of its kind was saved, restored or given up. */
  #take(text: TemplateWire, said: string): void {
    this.held = { ...this.held, [text.language]: text };
    this.drafts = { ...this.drafts, [text.language]: draftOf(text) };
    this.newer = undefined;
    this.reverting = undefined;
    this.said = said;
    this.client.forgetSettings();
    this.dispatchEvent(new Event("change"));
  }

  #attempt(run: () => Promise<void>): void {
    if (this.working) return;
    this.#again = () => this.#attempt(run);
    this.working = true;
    this.failure = undefined;
    this.said = "";
    run()
      .catch((error: unknown) => this.#refused(error))
      .finally(() => (this.working = false));
  }

  /** Errors go to their fields; who was faster is shown beside what was typed. */
  async #refused(error: unknown): Promise<void> {
    const problem = error instanceof ApiProblem ? error.problem : undefined;
    if (problem?.code === "version_conflict") {
      const query = new URLSearchParams({ unit: this.detail.unit });
      try {
        const fresh = await this.client.get<TemplateDetail>(`${this.#path()}?${query}`);
        this.newer = fresh.languages[this.language];
        return this.#focusOn(".newer");
      } catch (failed) {
        error = failed;
      }
    } else if (problem?.errors?.length) {
      this.errors = Object.fromEntries(
        problem.errors.toReversed().map(({ path, message }) => [fieldOf(path), message]),
      );
      return this.#focusOn("[aria-invalid=true]");
    }
    this.failure = failureOf(error);
    this.dispatchEvent(errorEvent(error));
    this.#focusOn("[role=alert]");
  }

  #focusOn(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  #put(words: ReturnType<typeof wordsOf>, version: number, said: string): void {
    const { language, detail } = this;
    this.#attempt(async () => {
      const body = { unit: detail.unit, language, version, ...words };
      this.#take(await this.client.post<TemplateWire>(this.#path(), body, {}, "PUT"), said);
    });
  }

  readonly #save = (event?: Event): void => {
    event?.preventDefault();
    const { language } = this;
    if (!this.#writable || !this.#unsaved(language)) return;
    const { version } = this.newer ?? this.held[language];
    this.#put(wordsOf(this.drafts[language]), version, this.speech.say("templates.saved"));
  };

  readonly #takeNewer = (): void => {
    const { newer } = this;
    if (newer) this.#take(newer, "");
  };

  readonly #restore = ({ version }: RestoreEvent): void => {
    const said = this.speech.say("templates.restored", { n: version.version });
    const restore = () =>
      this.#put(wordsOf(draftOf(version)), this.held[this.language].version, said);
    if (this.#unsaved(this.language))
      this.dispatchEvent(new CustomEvent("leave", { detail: restore }));
    else restore();
  };

  readonly #planRevert = (): void => {
    const { unit } = this.detail;
    this.#attempt(async () => {
      const query = new URLSearchParams({ unit: above(unit) });
      const parent = unit
        ? await this.client.get<TemplateDetail>(`${this.#path()}?${query}`)
        : undefined;
      this.reverting = { to: parent?.languages[this.language] ?? null };
      this.#focusOn(".revert");
    });
  };

  readonly #revert = (): void => {
    const { language, detail, held } = this;
    this.#attempt(async () => {
      const body = { unit: detail.unit, language, version: held[language].version };
      const now = await this.client.post<TemplateWire>(this.#path("/removals"), body);
      const where = sourceName(this.#levels, now.unit);
      this.#take(now, this.speech.say("templates.reverted", { where }));
    });
  };

  readonly #choose = (language: Locale): void => {
    this.language = language;
    this.errors = {};
    this.newer = undefined;
    this.reverting = undefined;
    this.said = "";
  };

  override render() {
    const { speech, detail, language, settings, failure } = this;
    const { say } = speech;
    const draft = this.drafts[language];
    const zone = settings.organisation.timeZone;
    return html`<div class="editor">
      <form class="writing" novalidate @submit=${this.#save}>
        ${languageTabs(speech, language, (each) => this.#unsaved(each), this.#choose)}
        <div class="one" id="words" role="tabpanel" aria-labelledby="tab-${language}">
          <p class="origin">
            ${origin(this.held[language], detail.unit, this.#levels, this.#writable)}
          </p>
          ${
            failure
              ? failureView(failure, speech, zone, false, {
                  label: say("ui.retry"),
                  run: () => this.#again(),
                })
              : nothing
          }
          ${
            this.newer
              ? conflictView(this.newer, speech, zone, detail.fields, {
                  take: this.#takeNewer,
                  keep: this.#save,
                })
              : nothing
          }
          ${this.#renderFields()}
          ${
            this.reverting
              ? revertView(this.reverting.to, this.#levels, detail.fields, {
                  revert: this.#revert,
                  keep: () => (this.reverting = undefined),
                })
              : nothing
          }
        </div>
        ${this.#writable ? this.#renderTools() : nothing}
      </form>
      <vidare-mail-preview
        exportparts="message"
        .client=${this.client}
        .speech=${speech}
        .kind=${detail.kind}
        .language=${language}
        .subject=${draft.subject}
        .body=${draft.body}
      ></vidare-mail-preview>
      <vidare-template-versions
        .client=${this.client}
        .speech=${speech}
        .fields=${detail.fields}
        .kind=${detail.kind}
        .unit=${detail.unit}
        .language=${language}
        .timeZone=${zone}
        .newest=${this.held[language].version}
        .writable=${this.#writable}
        @vidare-restore=${this.#restore}
      ></vidare-template-versions>
      <p class="visually-hidden" role="status">${this.said}</p>
    </div>`;
  }

  #renderFields() {
    const { detail, errors, language } = this;
    const form = formWith<Draft>({
      values: this.drafts[language],
      errors,
      context: contextOf(this),
      set: (change) => this.#set(change),
    });
    // What can be taken back belongs to one language.
    return keyed(language, draftFields(form, detail, this.#writable));
  }

  #renderTools() {
    const { speech, language, working, said } = this;
    const { custom, unit } = this.detail;
    // What somebody made for this level has no other words to go back to.
    const only = custom?.unit === unit;
    const revert =
      this.held[language].own && !this.reverting && !only
        ? html`<button type="button" class="button" @click=${this.#planRevert}>
            ${revertLabel(this.#levels, unit)}
          </button>`
        : nothing;
    return savingBar(speech, { unsaved: this.#unsaved(language), working, said }, revert);
  }
}

/** The API's path of an error as the fields are named. */
const fieldOf = (path: readonly (string | number)[]): string => String(path.at(-1) ?? "");
