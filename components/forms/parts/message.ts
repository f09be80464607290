import { html, nothing, type TemplateResult } from "lit";
import { checkField, textArea, textField } from "./fields.ts";
import { filled, type Form, type FormContext } from "./form.ts";

/** A message that goes with an action: the organisation's words, or one's own instead. */
export interface MessageValues {
  ownWords: boolean;
  messageSubject: string;
  messageBody: string;
}

const templatesOf = ({ settings }: FormContext, kind: string) =>
  settings.templates.filter((template) => template.kind === kind);

/** Starts from the organisation's text of that kind, so that one's own words are a change of it. */
export function initialMessage(context: FormContext, kind: string): MessageValues {
  const [template] = templatesOf(context, kind);
  return {
    ownWords: false,
    messageSubject: template?.subject ?? "",
    messageBody: template?.body ?? "",
  };
}

export const messageInput = (
  values: MessageValues,
): { subject?: string; body?: string } | undefined =>
  values.ownWords
    ? { subject: filled(values.messageSubject), body: filled(values.messageBody) }
    : undefined;

export function messageField<V extends MessageValues>(
  given: Form<V>,
  kind: string,
): TemplateResult {
  const form = given as unknown as Form<MessageValues>;
  const { say } = form.context.speech;
  return html`${checkField(form, "ownWords", {
    label: say("form.own-words"),
    hint: say("form.own-words-hint"),
    path: "message",
  })}
  ${
    form.values.ownWords
      ? html`<div class="group">
          ${templateField(form, kind, ({ subject, body }) => form.set({ messageSubject: subject, messageBody: body }))}
          ${textField(form, "messageSubject", { label: say("form.subject"), path: "message.subject", max: 200 })}
          <div class="stack">
            ${textArea(form, "messageBody", {
              label: say("form.body"),
              hint: say("form.body-hint"),
              path: "message.body",
              rows: 9,
            })}
            ${mergeFields(form, "messageBody")}
          </div>
        </div>`
      : nothing
  }`;
}

/** Texts to start from, when there is more than one. */
export function templateField<V>(
  form: Form<V>,
  kind: string,
  take: (template: { subject: string; body: string }) => void,
): TemplateResult | typeof nothing {
  const { speech } = form.context;
  const templates = templatesOf(form.context, kind);
  if (templates.length < 2) return nothing;
  const choose = (event: Event) => {
    const chosen = templates.find(({ id }) => id === (event.target as HTMLSelectElement).value);
    if (chosen) take(chosen);
  };
  return html`<div class="field" part="field">
    <label for="template">${speech.say("form.template")}</label>
    <select id="template" @change=${choose}>
      ${templates.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
    </select>
  </div>`;
}

/** Buttons that put a merge field where the cursor stands in a text. */
export function mergeFields<V>(form: Form<V>, name: keyof V & string): TemplateResult {
  const { settings, speech } = form.context;
  const insert = (event: Event, id: string) => {
    const root = (event.target as HTMLElement).getRootNode() as ShadowRoot;
    const area = root.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);
    if (!area) return;
    area.setRangeText(`{{${id}}}`, area.selectionStart, area.selectionEnd, "end");
    form.set({ [name]: area.value } as Partial<V>);
    area.focus();
  };
  return html`<div class="merge" role="group" aria-label=${speech.say("form.merge")}>
    <span class="hint">${speech.say("form.merge")}</span>
    ${settings.mergeFields.map(
      ({ id, label }) =>
        html`<button type="button" class="tag" @click=${(event: Event) => insert(event, id)}>
          ${label}
        </button>`,
    )}
  </div>`;
}
