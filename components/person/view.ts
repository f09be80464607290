import { html, nothing, type TemplateResult } from "lit";
import { answerStyles } from "../guests/answer-styles.ts";
import { guestStyles } from "../guests/styles.ts";
import type { Key } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { kept, lines } from "./parts.ts";
import { personStyles } from "./styles.ts";
import { type Field, FIELDS, type Part, Working } from "./working.ts";

const AUTOCOMPLETE: Record<Field, string> = {
  firstName: "given-name",
  lastName: "family-name",
  email: "email",
  phone: "tel",
  address: "street-address",
  postalCode: "postal-code",
  city: "address-level2",
};

const KINDS = ".pdf,.docx,.odt,.rtf,.txt,.png,.jpg,.jpeg";

/** What is kept of a person, and what they do with it. */
export class PersonView extends Working {
  static override styles = [tokens, guestStyles, answerStyles, personStyles];

  override render() {
    const { speech, person, failed } = this;
    const { say } = speech;
    if (this.erased) return this.#renderErased();
    if (failed)
      return html`<div role="alert">
        <p>${say("person.failed")}</p>
        ${
          this.requestId
            ? html`<p class="muted">${say("person.reference", { id: this.requestId })}</p>`
            : nothing
        }
        <button type="button" class="button" @click=${this.read}>${say("person.retry")}</button>
      </div>`;
    if (!person) return html`<p role="status">${say("person.loading")}</p>`;
    return html`<h2>${say("person.title")}</h2>
      <p class="lead">${say("person.lead", { organisation: person.organisation.name })}</p>
      <div class="parts">
        ${kept(person, speech)} ${this.#renderContact()} ${this.#renderFiles()}
        ${this.#renderTakeOut()} ${this.#renderErase()}
      </div>`;
  }

  #renderContact(): TemplateResult {
    const { say } = this.speech;
    const { organisation, protectedIdentity } = this.person!;
    const submit = (event: Event): void => {
      event.preventDefault();
      this.save();
    };
    const words = this.moved
      ? this.ticket
        ? "person.save-code"
        : "person.save-send"
      : "person.save";
    return html`<form novalidate @submit=${submit} aria-labelledby="contact">
      <h3 id="contact">${say("person.contact")}</h3>
      <p class="hint">${say("person.contact-more", { organisation: organisation.name })}</p>
      ${protectedIdentity ? html`<p class="hint">${say("person.protected")}</p>` : nothing}
      <div class="fields">${FIELDS.map((field) => this.#renderField(field))}</div>
      ${this.ticket ? this.#renderCode() : nothing} ${this.#renderSaid("contact")}
      ${
        this.stranded.length
          ? html`<div class="notice">
              <p>${say("person.waiting")}</p>
              <ul class="lines">
                ${this.stranded.map(({ subject }) => html`<li dir="auto">${subject}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      <p class="buttons">
        <button class="button primary">
          ${say(this.busy === "contact" ? "person.saving" : words)}
        </button>
        ${
          this.ticket
            ? html`<button type="button" class="button" @click=${() => this.askCode()}>
                ${say("person.code-again")}
              </button>`
            : nothing
        }
      </p>
    </form>`;
  }

  #renderField(field: Field): TemplateResult {
    const { say } = this.speech;
    const wrong = this.wrong[field];
    const now = this.filled![field];
    const other = this.shows && now !== this.form![field];
    const more = field === "email" ? say("person.email-more") : nothing;
    const holds = now ? say("person.now", { value: now }) : say("person.now-empty");
    const hint = other ? holds : more;
    return html`<div class="field" data-field=${field}>
      <label for=${field}>${say(`person.${field}`)}</label>
      <input
        id=${field}
        type=${field === "email" ? "email" : field === "phone" ? "tel" : "text"}
        autocomplete=${AUTOCOMPLETE[field]}
        dir="auto"
        aria-invalid=${wrong ? "true" : "false"}
        aria-describedby="${field}-hint ${field}-problem"
        .value=${this.form![field]}
        @input=${(event: Event) => this.type(field, (event.target as HTMLInputElement).value)}
      />
      <p class="hint" id="${field}-hint">${hint}</p>
      <p class="problem" id="${field}-problem">${wrong}</p>
    </div>`;
  }

  #renderCode(): TemplateResult {
    const { say } = this.speech;
    const wrong = this.wrong.code;
    return html`<div class="field code">
      <p role="status">${say("person.code-sent", { address: this.ticket!.email })}</p>
      <label for="code">${say("person.code")}</label>
      <input
        id="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="20"
        aria-invalid=${wrong ? "true" : "false"}
        aria-describedby="code-problem"
        .value=${this.code}
        @input=${(event: Event) => (this.code = (event.target as HTMLInputElement).value)}
      />
      <p class="problem" id="code-problem">${wrong}</p>
    </div>`;
  }

  #renderFiles(): TemplateResult {
    const { say, day, bytes } = this.speech;
    const { files, mayAddFile, mayHandIn } = this.person!;
    const busy = this.busy === "files";
    return html`<section aria-labelledby="files">
      <h3 id="files">${say("person.files")}</h3>
      <p class="hint">${say(mayHandIn ? "person.files-more" : "person.files-closed")}</p>
      <ul class="kept">
        ${files.map(
          ({ id, filename, size, since, stays }) =>
            html`<li>
              <strong dir="auto">${filename}</strong>
              <span class="muted"
                >${say("person.file-since", { day: day(since.slice(0, 10)), size: bytes(size) })}</span
              >
              ${mayHandIn ? this.#renderReplace(id, filename, stays) : nothing}
            </li>`,
        )}
        ${files.length ? nothing : html`<li>${say("person.files-none")}</li>`}
      </ul>
      ${
        busy
          ? html`<progress
              max="1"
              .value=${this.sent}
              aria-label=${say("person.saving")}
            ></progress>`
          : nothing
      }
      ${this.#renderSaid("files")}
      ${mayAddFile ? html`<p>${this.#renderPick("person.file-add", null)}</p>` : nothing}
    </section>`;
  }

  #renderReplace(id: string, filename: string, stays: boolean): TemplateResult {
    const { say } = this.speech;
    return html`${stays ? html`<span class="muted">${say("person.file-stays")}</span>` : nothing}
    ${this.#renderPick("person.file-replace", id, say("person.file-replace-name", { filename }))}`;
  }

  /** A file input behind a button's looks, so that keys and screen readers meet the real one. */
  #renderPick(words: Key, replaces: string | null, name?: string): TemplateResult {
    const pick = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      this.handIn(input.files?.[0], replaces);
      // The same file can be chosen once more.
      input.value = "";
    };
    return html`<label class="button pick">
      <span aria-hidden=${name ? "true" : nothing}>${this.speech.say(words)}</span>
      <input type="file" accept=${KINDS} aria-label=${name ?? nothing} @change=${pick} />
    </label>`;
  }

  #renderTakeOut(): TemplateResult {
    const { say } = this.speech;
    const enough = this.person!.takeOuts <= 0;
    return html`<section aria-labelledby="take-out">
      <h3 id="take-out">${say("person.take-out")}</h3>
      <p>${say("person.take-out-more")}</p>
      ${enough ? html`<p class="hint">${say("person.taken-enough")}</p>` : nothing}
      ${this.#renderSaid("take-out")}
      ${
        enough
          ? nothing
          : html`<p>
              <button type="button" class="button" @click=${() => this.takeOut()}>
                ${say(this.busy === "take-out" ? "person.taking-out" : "person.take-out-do")}
              </button>
            </p>`
      }
    </section>`;
  }

  #renderErase(): TemplateResult {
    const { say } = this.speech;
    const { plan } = this;
    return html`<section aria-labelledby="erase">
      <h3 id="erase">${say("person.erase")}</h3>
      ${
        plan
          ? html`<div id="plan" class="plan" tabindex="-1">
                ${lines("goes", html`<h4 id="goes">${say("person.erase-goes")}</h4>`, plan.goes)}
                ${lines("stays", html`<h4 id="stays">${say("person.erase-stays")}</h4>`, plan.stays)}
                <p class="final">${say("person.erase-final")}</p>
              </div>
              ${this.#renderSaid("erase")}
              <p class="buttons">
                <button type="button" class="button danger" @click=${() => this.erase()}>
                  ${say(this.busy === "erase" ? "person.erasing" : "person.erase-yes")}
                </button>
                <button type="button" class="button" @click=${() => this.keep()}>
                  ${say("person.erase-no")}
                </button>
              </p>`
          : html`<p>${say("person.erase-more")}</p>
              ${this.#renderSaid("erase")}
              <p>
                <button type="button" id="look" class="button" @click=${() => this.look()}>
                  ${say("person.erase-look")}
                </button>
              </p>`
      }
    </section>`;
  }

  #renderErased(): TemplateResult {
    const { say } = this.speech;
    const { erased } = this;
    const whole = erased !== "maybe" && erased!.whole ? "person.erased" : "person.erased-part";
    const title = erased === "maybe" ? "person.erase" : whole;
    return html`<h2 id="erased" tabindex="-1">${say(title)}</h2>
      ${
        erased === "maybe" || !erased
          ? html`<p class="lead">${say("person.erased-maybe")}</p>`
          : html`<p class="lead">${say("person.erased-more")}</p>
              <div class="plan">
                ${lines("goes", html`<h3 id="goes">${say("person.erased-goes-page")}</h3>`, erased.goes)}
                ${lines("stays", html`<h3 id="stays">${say("person.erased-stays-page")}</h3>`, erased.stays)}
              </div>`
      }`;
  }

  /** Always there, so that what comes is read out, and the focus stays where it is. */
  #renderSaid(part: Part): TemplateResult {
    const { said, speech, busy } = this;
    const own = said?.part === part ? said : undefined;
    const told =
      own && ("text" in own.words ? own.words.text : speech.say(own.words.key, own.words.params));
    const words =
      part === "files" && busy === part ? speech.say("person.saving") : (told ?? nothing);
    return html`<p class="said" ?data-bad=${own?.bad ?? false} role="status">${words}</p>`;
  }
}
