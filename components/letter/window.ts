/** The organisation's envelopes: which they are, how much they differ, and a sheet to find that out with. */
import { html, nothing, type TemplateResult } from "lit";
import type { WindowId } from "../../worker/features/letter/rules/windows.ts";
import type { LetterWindow } from "../../worker/features/letter/schemas/letters.ts";
import { selectField, textField } from "../forms/parts/fields.ts";
import type { Form } from "../forms/parts/form.ts";
import { ApiProblem } from "../lib/api.ts";
import { saveFile } from "../lib/save-file.ts";

export interface WindowValues {
  layout: string;
  x: string;
  y: string;
  /** What became of the last attempt to save or to get the sheet. */
  kept: "" | "saved" | "failed";
}

export const initialWindow = ({ layout, offset }: LetterWindow): WindowValues => ({
  layout,
  x: String(offset.x),
  y: String(offset.y),
  kept: "",
});

const LAYOUTS: readonly WindowId[] = ["sv-H2", "sv-V2", "din-A", "din-B"];

/** Whoever may not change it is told which it is. */
export function windowField<V extends WindowValues>(given: Form<V>): TemplateResult {
  const form = given as unknown as Form<WindowValues>;
  const { context, values } = form;
  const { client, speech, settings } = context;
  const { say } = speech;
  const name = (id: string) => say(`letter.window-${id as WindowId}`);
  const attempt = async (work: () => Promise<unknown>, done: WindowValues["kept"]) => {
    try {
      await work();
      form.set({ kept: done });
    } catch (failure) {
      form.set({ kept: "failed" });
      if (!(failure instanceof ApiProblem)) throw failure;
    }
  };
  const save = () =>
    attempt(() => {
      const { layout, x, y } = form.current();
      const offset = { x: numberOf(x), y: numberOf(y) };
      return client.post("/v1/letter-window", { layout, offset }, {}, "PUT");
    }, "saved");
  const sheet = () =>
    attempt(() => saveFile(client, "/v1/letter-window/sheet", `${say("letter.sheet")}.pdf`), "");
  return html`<details class="options">
    <summary>${say("letter.window")}<span class="hint">${name(values.layout)}</span></summary>
    ${
      settings.managesTemplates
        ? html`${selectField(form, "layout", {
              label: say("letter.window"),
              hint: say("letter.window-hint"),
              groups: [{ choices: LAYOUTS.map((value) => ({ value, label: name(value) })) }],
            })}
            ${textField(form, "x", { label: say("letter.x") })}
            ${textField(form, "y", { label: say("letter.y") })}
            <button type="button" class="button" @click=${save}>${say("letter.save")}</button>`
        : nothing
    }
    <button type="button" class="button" @click=${sheet}>${say("letter.sheet")}</button>
    <p class="hint" role="status">${values.kept ? say(`letter.${values.kept}`) : nothing}</p>
  </details>`;
}

/** A comma is a point; what is no number is the API's to refuse. */
const numberOf = (text: string): number | string => {
  const value = Number(text.trim().replace("−", "-").replace(",", ".") || Number.NaN);
  return Number.isNaN(value) ? text : value;
};
