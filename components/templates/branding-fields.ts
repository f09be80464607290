import { html, nothing, type TemplateResult } from "lit";
import type { BrandingWire } from "../../worker/features/templates/schemas/branding.ts";
import { field, textArea } from "../forms/parts/fields.ts";
import type { Form } from "../forms/parts/form.ts";

/** What the form holds; the logo is stored as soon as it is chosen. */
export interface BrandingValues {
  accent: string;
  sv: string;
  en: string;
}

/** Where the picker begins when no colour is set. */
const BEGIN = "#1a56b8";

interface LogoDoes {
  upload: (event: Event) => void;
  remove: () => void;
}

/** Logo, colour and last lines. */
export function brandingFields(
  form: Form<BrandingValues>,
  logo: BrandingWire["logo"],
  writable: boolean,
  does: LogoDoes,
): TemplateResult {
  const { say } = form.context.speech;
  return html`${logoField(form, logo, writable, does)} ${accentField(form, writable)}
  ${(["sv", "en"] as const).map((language) =>
    textArea(form, language, {
      label: say(`templates.footer-${language}`),
      hint: say("templates.footer-hint"),
      optional: true,
      max: 400,
      rows: 2,
    }),
  )}`;
}

function accentField(form: Form<BrandingValues>, writable: boolean) {
  const { say } = form.context.speech;
  const type = (event: Event) =>
    form.set({ accent: (event.target as HTMLInputElement).value.trim() });
  const { accent } = form.values;
  const valid = /^#[0-9a-f]{6}$/i.test(accent);
  return field(
    form,
    {
      label: say("templates.accent"),
      hint: say("templates.accent-hint"),
      path: "accent",
      optional: true,
    },
    ({ id, path, invalid, described }) =>
      html`<div class="colour">
        <input
          type="color"
          aria-label=${say("templates.accent-pick")}
          .value=${valid ? accent : BEGIN}
          ?disabled=${!writable}
          @input=${type}
        /><input
          id=${id}
          data-path=${path}
          maxlength="7"
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${accent}
          @input=${type}
        />${
          accent
            ? html`<button
                type="button"
                class="button plain"
                @click=${() => form.set({ accent: "" })}
              >
                ${say("templates.accent-none")}
              </button>`
            : nothing
        }
      </div>`,
  );
}

function logoField(
  form: Form<BrandingValues>,
  logo: BrandingWire["logo"],
  writable: boolean,
  does: LogoDoes,
) {
  const { say } = form.context.speech;
  const error = form.errors["logo"];
  return html`<div class="field" part="field" role="group" aria-labelledby="logo-label">
    <span class="label" id="logo-label"
      >${say("templates.logo")} <span class="optional">${say("form.optional")}</span></span
    >
    <p class="hint" id="logo-hint">${say("templates.logo-hint")}</p>
    ${logo ? html`<img class="logo" src=${logo.data} alt=${say("templates.logo-alt")} />` : nothing}
    ${
      writable
        ? html`<div class="merge">
            <label class="tag upload"
              ><input
                type="file"
                class="visually-hidden"
                accept=".png,.jpg,.jpeg"
                aria-invalid=${error ? "true" : nothing}
                aria-describedby=${error ? "logo-error" : "logo-hint"}
                @change=${does.upload}
              />${say(logo ? "templates.logo-change" : "templates.logo-choose")}</label
            >
            ${
              logo
                ? html`<button type="button" class="tag" @click=${does.remove}>
                    ${say("templates.logo-remove")}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
    ${error ? html`<p class="error" id="logo-error" role="alert">${error}</p>` : nothing}
  </div>`;
}
