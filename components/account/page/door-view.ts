import { html, nothing, type TemplateResult } from "lit";
import { LONGEST, SHORTEST } from "../../../worker/features/account/rules/password.ts";
import type { Look } from "../../../worker/features/account/schemas/account.ts";
import type { Key } from "../../lib/i18n.ts";
import { ComingIn, type Field } from "./coming-in.ts";
import { field, showing } from "./fields.ts";

/** The forms of the way in, and of another password. */
export abstract class DoorView extends ComingIn {
  protected override renderDoor(door: Look): TemplateResult {
    if (this.manner === "first") return this.#renderFirst();
    return door.stage === "choose" ? this.#renderChoose(door) : this.#renderSignIn(door);
  }

  #renderSignIn({ stage, brand: { organisation } }: Look) {
    const { say } = this.speech;
    const byCode = this.manner === "code";
    return html`<h2 tabindex="-1">${say("own.sign-in-title")}</h2>
      ${stage === "retired" ? html`<p class="notice">${say("own.retired")}</p>` : nothing}
      ${this.ended ? html`<p class="notice">${say("own.ended")}</p>` : nothing}
      <p class="lead">${say("own.sign-in-lead", { organisation })}</p>
      ${this.#form(
        () => this.signIn(),
        html`${field({
          id: "userName",
          label: say("own.user-name"),
          hint: say("own.user-name-hint"),
          autocomplete: "username",
          max: 254,
          value: this.userName,
          write: (value) => (this.userName = value.trim()),
          problem: this.#problem("userName"),
        })}
        ${byCode ? this.#renderCode() : this.#renderPassword()}`,
        byCode && !this.ticket ? "own.code-send" : "own.sign-in",
        byCode
          ? html`${
              this.ticket ? this.#button("own.code-again", () => this.askCode()) : nothing
            }${this.#button("own.by-password", () => this.byPasswordAgain())}`
          : this.#button("own.by-code", () => this.askCode()),
      )}
      <p class="muted">${say(byCode ? "own.code-help" : "own.forgotten-password")}</p>`;
  }

  #renderPassword() {
    return html`${this.#passwordField("password", "own.password", "current-password")}
    ${this.#renderShowing()}`;
  }

  #renderCode() {
    const { say } = this.speech;
    if (!this.ticket) return nothing;
    return html`<p role="status">${say("own.code-sent")}</p>
      ${field({
        id: "code",
        label: say("own.code"),
        autocomplete: "one-time-code",
        digits: true,
        max: 20,
        value: this.code,
        write: (value) => (this.code = value),
        problem: this.#problem("code"),
      })}`;
  }

  /** By the link in the mail. */
  #renderChoose({ firstName, userName, brand: { organisation } }: Look) {
    const { say } = this.speech;
    return html`<h2 tabindex="-1">
        <bdi>${say("own.choose-title", { name: firstName ?? "" })}</bdi>
      </h2>
      <p class="lead">${say("own.choose-lead", { organisation })}</p>
      ${this.#form(
        () => this.choose(),
        html`${this.#named(userName ?? "")} ${this.#chosenField()} ${this.#renderShowing()}`,
        "own.choose",
      )}`;
  }

  /** The first password was right. */
  #renderFirst() {
    const { say } = this.speech;
    return html`<h2 tabindex="-1">${say("own.first-title")}</h2>
      <p class="lead">${say("own.first-lead")}</p>
      ${this.#form(
        () => this.choose(),
        html`${this.#named(this.userName)} ${this.#chosenField()} ${this.#renderShowing()}`,
        "own.choose",
      )}`;
  }

  protected renderChange() {
    const { say } = this.speech;
    const { asksCurrent, hasPassword, userName } = this.own!;
    return html`<details>
      <summary>${say(hasPassword ? "own.change" : "own.choose-one")}</summary>
      ${this.#form(
        () => this.change(),
        html`${this.#named(userName)}
        ${asksCurrent ? this.#passwordField("current", "own.current", "current-password") : nothing}
        ${this.#chosenField()} ${this.#renderShowing()}`,
        "own.change-send",
      )}
    </details>`;
  }

  /** Password managers keep a password by the name that stands in its form. */
  #named(userName: string) {
    return html`<div class="field">
      <label for="named">${this.speech.say("own.user-name")}</label>
      <input id="named" name="username" autocomplete="username" readonly .value=${userName} />
    </div>`;
  }

  #chosenField() {
    return this.#passwordField("chosen", "own.chosen", "new-password", "own.chosen-hint");
  }

  #passwordField(
    id: "password" | "current" | "chosen",
    label: Key,
    autocomplete: string,
    hint?: Key,
  ) {
    const { say } = this.speech;
    return field({
      id,
      label: say(label),
      type: this.shown ? "text" : "password",
      autocomplete,
      // Of what is cut off nobody would know.
      max: 2 * LONGEST,
      value: this[id],
      write: (value) => (this[id] = value),
      problem: this.#problem(id),
      ...(hint && { hint: say(hint, { n: SHORTEST }) }),
    });
  }

  #renderShowing() {
    const toggle = (): void => void (this.shown = !this.shown);
    return showing(this.speech.say("own.show"), this.shown, toggle);
  }

  #button(label: Key, press: () => void) {
    return html`<button type="button" class="button" @click=${press}>
      ${this.speech.say(label)}
    </button>`;
  }

  #form(send: () => void, fields: TemplateResult, label: Key, more: unknown = nothing) {
    const { say } = this.speech;
    const submit = (event: Event): void => {
      event.preventDefault();
      send();
    };
    return html`<form novalidate @submit=${submit}>
      ${fields}
      <p class="problem" role="status">${this.#problem("form")}</p>
      <p class="buttons">
        <button class="button primary" aria-disabled=${this.sending ? "true" : nothing}>
          ${say(this.sending ? "own.sending" : label)}
        </button>
        ${more}
      </p>
    </form>`;
  }

  #problem(at: Field | "form"): string | typeof nothing {
    const { problem, speech } = this;
    if (problem?.at !== at) return nothing;
    const { what } = problem;
    return typeof what === "string"
      ? speech.say(what)
      : speech.say(`own.why-${what.why}`, { n: SHORTEST, most: LONGEST });
  }
}
