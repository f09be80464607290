/** Where a letter goes, and in whose words: the same for each action that sends one. */
import { html, nothing, type TemplateResult } from "lit";
import { checkField, textField } from "../forms/parts/fields.ts";
import { filled, type Form, type FormContext } from "../forms/parts/form.ts";

export interface WhitherValues {
  careOf: string;
  country: string;
  confirmProtected: boolean;
}

export const initialWhither = (): WhitherValues => ({
  careOf: "",
  country: "",
  confirmProtected: false,
});

export const whitherInput = ({ careOf, country, confirmProtected }: WhitherValues) => ({
  careOf: filled(careOf),
  country: filled(country),
  ...(confirmProtected && { confirmProtected }),
});

/** The address of one, and what it lacks; of many the plans tell. `path`: what its paths begin with. */
export function whitherField<V extends WhitherValues>(given: Form<V>, path = ""): TemplateResult {
  const form = given as unknown as Form<WhitherValues>;
  const { detail, speech } = form.context;
  const { say } = speech;
  const confirm = `${path}confirmProtected`;
  return html`${detail ? home(detail, say("letter.address"), say("letter.no-address")) : nothing}
  ${
    detail
      ? html`${textField(form, "careOf", { label: say("letter.care-of"), path: `${path}careOf`, max: 100, optional: true })}
        ${textField(form, "country", { label: say("letter.country"), path: `${path}country`, max: 60, optional: true })}`
      : nothing
  }
  ${
    detail?.candidate.protectedIdentity || (!detail && form.errors[confirm])
      ? checkField(form, "confirmProtected", { label: say("letter.confirm"), path: confirm })
      : nothing
  }`;
}

function home(
  { candidate }: NonNullable<FormContext["detail"]>,
  label: string,
  none: string,
): TemplateResult {
  const { address, postalCode, city } = candidate;
  const place = [postalCode, city].filter(Boolean).join(" ");
  const lines = [address, place].filter(Boolean).join(", ");
  return html`<div class="field">
    <span class="label">${label}</span>
    <p>${lines || none}</p>
  </div>`;
}
