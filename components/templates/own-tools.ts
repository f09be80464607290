import { html, LitElement } from "lit";
import { property, state } from "lit/decorators.js";
import type { TemplateDetail } from "../../worker/features/templates/schemas/templates.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import { textField } from "../forms/parts/fields.ts";
import { contextOf, formWith } from "../forms/parts/form.ts";
import { formStyles } from "../forms/parts/styles.ts";
import type { Client } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { OwnAttempt } from "./own-attempt.ts";
import { ownStyles, partStyles } from "./styles.ts";

/** Renames or deletes a template of one's own; says so by `renamed` (with the name and its version) and `deleted`. */
export class OwnTextTools extends LitElement {
  static override styles = [tokens, frameStyles, formStyles, planStyles, partStyles, ownStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) detail!: TemplateDetail;

  @state() private doing: "rename" | "delete" | null = null;
  @state() private name = "";

  readonly #attempt = new OwnAttempt(this);

  #begin(doing: "rename" | "delete"): void {
    this.doing = doing;
    this.name = this.detail.name;
    this.#attempt.forget();
    this.#attempt.focusOn(doing === "rename" ? "input" : ".own");
  }

  readonly #keep = (): void => {
    const last = this.doing;
    this.doing = null;
    this.#attempt.focusOn(`[data-tool=${last}]`);
  };

  #path(rest: string): string {
    return `/v1/templates/${this.detail.kind}/${rest}`;
  }

  readonly #rename = (event: Event): void => {
    event.preventDefault();
    void this.#attempt.run(async () => {
      const body = { name: this.name, version: this.detail.custom!.version };
      const detail = await this.client.post(this.#path("name"), body, {}, "PUT");
      this.doing = null;
      this.dispatchEvent(new CustomEvent("renamed", { detail }));
    });
  };

  readonly #delete = (): void =>
    void this.#attempt.run(async () => {
      await this.client.post(this.#path("deletions"), { version: this.detail.custom!.version });
      this.doing = null;
      this.dispatchEvent(new Event("deleted"));
    });

  override render() {
    const { say } = this.speech;
    if (this.doing === "rename") return this.#renderRename();
    if (this.doing === "delete") return this.#renderDelete();
    return html`<div class="tools">
      <button type="button" class="button" data-tool="rename" @click=${() => this.#begin("rename")}>
        ${say("templates.rename")}
      </button>
      <button type="button" class="button" data-tool="delete" @click=${() => this.#begin("delete")}>
        ${say("templates.delete")}
      </button>
    </div>`;
  }

  #renderRename() {
    const { say } = this.speech;
    const form = formWith<{ name: string }>({
      values: { name: this.name },
      errors: this.#attempt.errors,
      context: contextOf(this),
      set: ({ name = "" }) => {
        this.name = name;
        this.#attempt.errors = {};
      },
    });
    return html`<form class="own" novalidate @submit=${this.#rename}>
      ${this.#attempt.view()} ${textField(form, "name", { label: say("templates.name"), max: 80 })}
      <div class="tools">
        <button type="submit" class="button primary">${say("templates.rename")}</button>
        <button type="button" class="button" @click=${this.#keep}>
          ${say("templates.cancel")}
        </button>
      </div>
    </form>`;
  }

  #renderDelete() {
    const { say } = this.speech;
    const title = say("templates.delete-ask", { name: this.detail.name });
    return html`<div class="own" role="group" aria-label=${title} tabindex="-1">
      ${this.#attempt.view()}
      <p><strong>${title}</strong></p>
      <p>${say("templates.delete-what")}</p>
      <div class="tools">
        <button type="button" class="button danger" @click=${this.#delete}>
          ${say("templates.delete")}
        </button>
        <button type="button" class="button" @click=${this.#keep}>
          ${say("templates.cancel")}
        </button>
      </div>
    </div>`;
  }
}
