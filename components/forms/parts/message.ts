import { html, nothing, type TemplateResult } from "lit";
import { mergeField } from "../../merge/field.ts";
import { checkField, selectField } from "./fields.ts";
import { filled, type Form, type FormContext } from "./form.ts";

/** A message that goes with an action: one of the organisation's texts, or one's own words instead. */
export interface MessageValues {
  /** Which text; it is sent in each candidate's own language. */
  template: string;
  ownWords: boolean;
  messageSubject: string;
  messageBody: string;
}

/** The texts that an action's message may be made from; the first is what it is otherwise. */
const templatesOf = ({ settings }: FormContext, action: string) =>
  settings.templates.filter(({ kind, chosen }) => chosen && kind === action);

const textOf = (context: FormContext, action: string, template: string) => {
  const found = templatesOf(context, action).find(({ id }) => id === template);
  return { messageSubject: found?.subject ?? "", messageBody: found?.body ?? "" };
};

/** Has somebody still to fill it in? Then it is sent in no other way than as one's own words. */
const isOpen = (context: FormContext, action: string, template: string): boolean =>
  templatesOf(context, action).some(({ id, open }) => open && id === template);

/** One's own words start from the chosen text, so that they are a change of it. */
export function initialMessage(context: FormContext, action: string): MessageValues {
  const template = templatesOf(context, action)[0]?.id ?? "";
  const ownWords = isOpen(context, action, template);
  return { template, ownWords, ...textOf(context, action, template) };
}

export function messageInput(
  { template, ownWords, messageSubject, messageBody }: MessageValues,
  context: FormContext,
  action: string,
): { template: string } | { subject?: string; body?: string } | undefined {
  if (ownWords) return { subject: filled(messageSubject), body: filled(messageBody) };
  return templatesOf(context, action).length > 1 ? { template } : undefined;
}

/** Days after which the chosen text is sent; null when it does not say, or for one's own words. */
export const delayOf = (
  { template, ownWords }: MessageValues,
  { settings }: FormContext,
): number | null =>
  ownWords ? null : (settings.templates.find(({ id }) => id === template)?.delayDays ?? null);

/** The merge fields of an action's texts. */
export const fieldsOf = (context: FormContext, action: string) => {
  const own = templatesOf(context, action).flatMap(({ fields }) => fields);
  const all = [...context.settings.mergeFields, ...own];
  return [...new Map(all.map((field) => [field.id, field])).values()];
};

/** `hint` says what is sent where nobody changes the text. */
export function messageField<V extends MessageValues>(
  given: Form<V>,
  action: string,
  hint?: string,
): TemplateResult {
  const { context, errors, values, current, loaded, set } = given;
  const open = isOpen(context, action, values.template);
  const choose = (change: Partial<MessageValues>, path?: string) => {
    const words = {
      ...change,
      ...(change.template && {
        ...textOf(context, action, change.template),
        // What was begun only because the former text had to be filled in ends with it.
        ownWords: isOpen(context, action, change.template) || (values.ownWords && !open),
      }),
    };
    set(words as Partial<V>, path);
  };
  const form: Form<MessageValues> = { context, errors, values, current, loaded, set: choose };
  const { say } = context.speech;
  const fields = fieldsOf(context, action);
  // One's own words start from it.
  const label = say(values.ownWords ? "form.start-from" : "form.template");
  return html`${templateField(form, action, label)}
  ${checkField(form, "ownWords", {
    label: say("form.own-words"),
    hint: open ? say("form.own-words-open") : (hint ?? say("form.own-words-hint")),
    path: "message",
  })}
  ${
    values.ownWords
      ? html`<div class="group">
          ${mergeField(form, "messageSubject", {
            label: say("form.subject"),
            path: "message.subject",
            fields,
            oneLine: true,
          })}
          ${mergeField(form, "messageBody", {
            label: say("form.body"),
            hint: say("form.body-hint"),
            path: "message.body",
            fields,
          })}
        </div>`
      : nothing
  }`;
}

/** Which of the organisation's texts, when there is more than one. */
export function templateField<V extends { template: string }>(
  form: Form<V>,
  action: string,
  label: string,
): TemplateResult | typeof nothing {
  const templates = templatesOf(form.context, action);
  if (templates.length < 2) return nothing;
  return selectField(form as unknown as Form<{ template: string }>, "template", {
    label,
    path: "message.template",
    groups: [{ choices: templates.map(({ id, name }) => ({ value: id, label: name })) }],
  });
}
