import { html, type TemplateResult } from "lit";
import { radioField, textArea, textField } from "../forms/parts/fields.ts";
import { filled, type Form } from "../forms/parts/form.ts";
import { type Format, FORMATS } from "../../worker/features/interview/rules/interview.ts";

/** How one meets and where; what was written of one way stays while another is looked at. */
export interface PlaceValues {
  format: Format;
  place: string;
  directions: string;
  link: string;
  phone: string;
}

export const initialPlace: PlaceValues = {
  format: "in-person",
  place: "",
  directions: "",
  link: "",
  phone: "",
};

export function placeInput({ format, place, directions, link, phone }: PlaceValues) {
  switch (format) {
    case "in-person":
      return { format, place: filled(place), directions: filled(directions) };
    case "video":
      return { format, link: filled(link) };
    case "phone":
      return { format, place: filled(phone) };
  }
}

export function placeField<V extends PlaceValues>(given: Form<V>): TemplateResult {
  const form = given as unknown as Form<PlaceValues>;
  const { say } = form.context.speech;
  return html`${radioField(form, "format", {
    label: say("interview.format"),
    choices: FORMATS.toReversed().map((value) => ({ value, label: say(`interview.${value}`) })),
  })}
  ${where(form)}`;
}

function where(form: Form<PlaceValues>): TemplateResult {
  const { speech, detail } = form.context;
  const { say } = speech;
  switch (form.values.format) {
    case "in-person":
      return html`${textField(form, "place", { label: say("interview.place"), max: 200 })}
      ${textArea(form, "directions", {
        label: say("interview.directions"),
        hint: say("interview.directions-hint"),
        max: 1000,
        rows: 2,
        optional: true,
      })}`;
    case "video":
      return textField(form, "link", {
        label: say("interview.link"),
        hint: say("interview.link-hint"),
        type: "url",
        max: 1000,
      });
    case "phone": {
      const phone = detail?.candidate.phone;
      return textField(form, "phone", {
        label: say("interview.number"),
        hint: phone ? say("interview.number-own", { phone }) : say("interview.number-hint"),
        path: "place",
        max: 200,
        optional: true,
      });
    }
  }
}
