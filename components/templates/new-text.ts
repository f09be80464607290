import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type {
  TemplateDetail,
  TemplateList,
} from "../../worker/features/templates/schemas/templates.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import { selectField, textField } from "../forms/parts/fields.ts";
import { contextOf, formWith } from "../forms/parts/form.ts";
import { formStyles } from "../forms/parts/styles.ts";
import type { Client } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { OwnAttempt } from "./own-attempt.ts";
import { ownStyles, partStyles } from "./styles.ts";

interface Values {
  name: string;
  kind: string;
}

/** Makes a template of one's own: a name and what it is for; its words are written once it is there. */
export class NewText extends LitElement {
  static override styles = [tokens, frameStyles, formStyles, planStyles, partStyles, ownStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) kinds: TemplateList["ownFor"] = [];
  /** Level for which it is made. */
  @property() unit = "";

  @state() private open = false;
  @state() private values: Values = { name: "", kind: "" };

  readonly #attempt = new OwnAttempt(this);

  readonly #begin = (): void => {
    this.open = true;
    this.values = { name: "", kind: this.kinds[0]?.id ?? "" };
    this.#attempt.forget();
    this.#attempt.focusOn("input");
  };

  readonly #cancel = (): void => {
    this.open = false;
    this.#attempt.focusOn("button");
  };

  readonly #make = (event: Event): void => {
    event.preventDefault();
    void this.#attempt.run(async () => {
      const body = { ...this.values, unit: this.unit };
      const detail = await this.client.post<TemplateDetail>("/v1/templates", body);
      this.open = false;
      this.dispatchEvent(new CustomEvent("made", { detail }));
    });
  };

  override render() {
    const { say } = this.speech;
    if (!this.open)
      return html`<button type="button" class="button" @click=${this.#begin}>
        ${say("templates.new")}
      </button>`;
    const form = formWith<Values>({
      values: this.values,
      errors: this.#attempt.errors,
      context: contextOf(this),
      set: (change) => {
        this.values = { ...this.values, ...change };
        this.#attempt.errors = {};
      },
    });
    return html`<form class="own" novalidate @submit=${this.#make}>
      <h4>${say("templates.new")}</h4>
      ${this.#attempt.view()}
      ${textField(form, "name", { label: say("templates.name"), hint: say("templates.name-hint"), max: 80 })}
      ${selectField(form, "kind", {
        label: say("templates.used-for"),
        hint: say("templates.used-for-hint"),
        groups: [{ choices: this.kinds.map(({ id, label }) => ({ value: id, label })) }],
      })}
      <div class="tools">
        <button
          type="submit"
          class="button primary"
          aria-disabled=${this.#attempt.working ? "true" : nothing}
        >
          ${say("templates.make")}
        </button>
        <button type="button" class="button" @click=${this.#cancel}>
          ${say("templates.cancel")}
        </button>
      </div>
    </form>`;
  }
}
