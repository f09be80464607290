import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { BrandingWire } from "../../worker/features/templates/schemas/branding.ts";
import type { TemplateDetail } from "../../worker/features/templates/schemas/templates.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../dialog/failure.ts";
import { forgetLogo } from "../dialog/mail-frame.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import { contextOf, type FieldErrors, formWith } from "../forms/parts/form.ts";
import { formStyles } from "../forms/parts/styles.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { brandingFields, type BrandingValues } from "./branding-fields.ts";
import { savingBar } from "./saving.ts";
import { partStyles } from "./styles.ts";
import { editorStyles } from "./editor-styles.ts";

/** Bytes of a logo, as the API holds it. */
const LARGEST = 100_000;
/** The kind of message whose text shows the look. */
const SAMPLE = "application-received";
const valuesOf = ({ accent, footer }: BrandingWire): BrandingValues => ({
  accent: accent ?? "",
  sv: footer.sv ?? "",
  en: footer.en ?? "",
});

/** Colour, logo and last lines of the organisation's mail, with a message that shows them. */
export class MailBranding extends LitElement {
  static override styles = [tokens, frameStyles, formStyles, planStyles, partStyles, editorStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) settings!: Settings;

  @state() private held?: BrandingWire;
  @state() private sample?: TemplateDetail;
  @state() private values: BrandingValues = { accent: "", sv: "", en: "" };
  @state() private errors: FieldErrors = {};
  @state() private failure?: Failure;
  @state() private working = false;
  @state() private said = "";

  #again: () => void = () => undefined;

  override firstUpdated(): void {
    this.#attempt(async () => {
      const [held, sample] = await Promise.all([
        this.client.get<BrandingWire>("/v1/branding"),
        this.client.get<TemplateDetail>(`/v1/templates/${SAMPLE}?unit=`),
      ]);
      this.sample = sample;
      this.held = held;
      this.values = valuesOf(held);
    });
  }

  get dirty(): boolean {
    if (!this.held) return false;
    const held = valuesOf(this.held);
    return (["accent", "sv", "en"] as const).some((name) => held[name] !== this.values[name]);
  }

  #attempt(run: () => Promise<void>): void {
    if (this.working) return;
    this.#again = () => this.#attempt(run);
    this.working = true;
    this.failure = undefined;
    this.errors = {};
    this.said = "";
    run()
      .catch((error: unknown) => this.#refused(error))
      .finally(() => (this.working = false));
  }

  #refused(error: unknown): void {
    const errors = error instanceof ApiProblem ? error.problem.errors : undefined;
    if (errors?.length) {
      this.errors = Object.fromEntries(
        errors.map(({ path, message }) => [String(path.at(-1) ?? "logo"), message]),
      );
      if (Object.keys(this.errors).some((name) => name === "logo" || name in this.values)) return;
    }
    this.failure = failureOf(error);
    this.dispatchEvent(errorEvent(error));
  }

  #take(held: BrandingWire): void {
    this.held = held;
    forgetLogo(this.client);
    this.said = this.speech.say("templates.look-saved");
  }

  readonly #save = (event: Event): void => {
    event.preventDefault();
    if (!this.dirty) return;
    const body = this.#body();
    this.#attempt(async () => {
      this.#take(await this.client.post<BrandingWire>("/v1/branding", body, {}, "PUT"));
      this.values = valuesOf(this.held!);
    });
  };

  /** As the API takes it. */
  #body(): Pick<BrandingWire, "accent" | "footer"> {
    const { accent, sv, en } = this.values;
    return { accent: accent || null, footer: { sv: sv || null, en: en || null } };
  }

  readonly #upload = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    if (file.size > LARGEST) {
      this.errors = { logo: this.speech.say("templates.logo-large") };
      return;
    }
    this.#attempt(async () =>
      this.#take(await this.client.upload<BrandingWire>("/v1/branding/logo", file, "PUT")),
    );
  };

  readonly #removeLogo = (): void =>
    this.#attempt(async () =>
      this.#take(await this.client.post<BrandingWire>("/v1/branding/logo-removals", {})),
    );

  #set(change: Partial<BrandingValues>): void {
    this.values = { ...this.values, ...change };
    this.said = "";
    this.errors = {};
  }

  override render() {
    const { held, sample, speech, settings, failure, dirty, working, said } = this;
    const { say } = speech;
    const failed = failure
      ? failureView(failure, speech, settings.organisation.timeZone, false, {
          label: say("ui.retry"),
          run: () => this.#again(),
        })
      : nothing;
    if (!held || !sample)
      return html`${failed}
        <div class="bones" role="status" aria-label=${say("templates.loading")}>
          <i></i><i></i>
        </div>`;
    const text = sample.languages[speech.locale];
    return html`<div class="editor">
      <form class="writing" novalidate @submit=${this.#save}>
        <div class="one">
          <h3 class="visually-hidden">${say("templates.look")}</h3>
          <p class="origin">${say("templates.look-whole")}</p>
          ${failed} ${this.#renderFields(held)}
        </div>
        ${settings.managesTemplates ? savingBar(speech, { unsaved: dirty, working, said }) : nothing}
      </form>
      <vidare-mail-preview
        exportparts="message"
        .client=${this.client}
        .speech=${speech}
        .kind=${SAMPLE}
        .language=${speech.locale}
        .subject=${text.subject}
        .body=${text.body}
        .look=${JSON.stringify(this.#body())}
        .logo=${held.logo?.data ?? ""}
      ></vidare-mail-preview>
      <p class="visually-hidden" role="status">${this.said}</p>
    </div>`;
  }

  #renderFields(held: BrandingWire) {
    const { values, errors, settings } = this;
    const form = formWith<BrandingValues>({
      values,
      errors,
      context: contextOf(this),
      set: (change) => this.#set(change),
    });
    return brandingFields(form, held.logo, settings.managesTemplates, {
      upload: this.#upload,
      remove: this.#removeLogo,
    });
  }
}
