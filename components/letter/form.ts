import { html, nothing } from "lit";
import { radioField } from "../forms/parts/fields.ts";
import { defineForm, type FormContext } from "../forms/parts/form.ts";
import {
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import type { LetterWindow } from "../../worker/features/letter/schemas/letters.ts";
import type { words } from "../../worker/features/letter/words/sv/form.ts";
import { letterNext } from "./next.ts";
import { initialWhither, whitherField, whitherInput, type WhitherValues } from "./parts.ts";
import { saveFile } from "../lib/save-file.ts";
import { initialWindow, windowField, type WindowValues } from "./window.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends MessageValues, WhitherValues, WindowValues {
  letter: "made" | "hand";
}

const ACTION = "send-letter";

/** Which letter a text is of. */
const letterOf = ({ settings }: FormContext, { template }: MessageValues) =>
  settings.templates.find(({ id }) => id === template)?.base;

const startOf = ({ start, detail }: FormContext) =>
  start ?? (detail?.status === "rejected" ? "letter-rejected" : undefined);

export const form = defineForm<Values, LetterWindow>({
  load: ({ client }) => client.get<LetterWindow>("/v1/letter-window"),
  initial: (context, window) => ({
    letter: "made",
    ...initialMessage({ ...context, start: startOf(context) }, ACTION),
    ...initialWhither(),
    ...initialWindow(window),
  }),
  input: (values, context) =>
    values.letter === "hand"
      ? { letter: "by-hand" }
      : {
          letter: letterOf(context, values),
          message: messageInput(values, context, ACTION),
          ...whitherInput(values),
        },
  next: letterNext,
  render: (form) => {
    const { values, context } = form;
    const { client, detail, speech } = context;
    const { say } = speech;
    const { confirmProtected, ...whither } = whitherInput(values);
    const label = () => {
      const query = new URLSearchParams(
        Object.entries({ ...whither, confirmProtected: confirmProtected && "true" }).filter(
          (each): each is [string, string] => typeof each[1] === "string",
        ),
      );
      const path = `/v1/applications/${detail!.id}/address-label?${query}`;
      saveFile(client, path, `${say("letter.address")}.pdf`).catch(() =>
        form.set({ kept: "failed" }),
      );
    };
    return html`
      ${radioField(form, "letter", {
        label: say("letter.which"),
        choices: [
          { value: "made", label: say("letter.which-made"), hint: say("letter.which-made-hint") },
          { value: "hand", label: say("letter.which-hand"), hint: say("letter.which-hand-hint") },
        ],
      })}
      ${
        values.letter === "made"
          ? messageField(form, ACTION, say("letter.own-words"))
          : html`<p class="lead">${say("letter.by-hand-lead")}</p>`
      }
      ${whitherField(form)}
      ${
        values.letter === "hand" && detail
          ? html`<button type="button" class="button" @click=${label}>${say("letter.label")}</button
              >${
                values.kept === "failed"
                  ? html`<p class="error" role="alert">${say("letter.failed")}</p>`
                  : nothing
              }`
          : nothing
      }
      ${windowField(form)}
    `;
  },
});
