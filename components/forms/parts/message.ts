import { html, nothing, type TemplateResult } from "lit";
import { mergeField } from "../../merge/field.ts";
import { checkField, selectField } from "./fields.ts";
import { filled, type Form, type FormContext } from "./form.ts";

/** Words that start from one of the organisation's texts. */
export interface StartedWords {
  /** Which text is chosen. */
  template: string;
  /** The text that the words started from; another than the chosen one until they are replaced. */
  startedFrom: string;
  messageSubject: string;
  messageBody: string;
}

/** A message that goes with an action: one of the texts, sent in each candidate's own language, or one's own words. */
export interface MessageValues extends StartedWords {
  ownWords: boolean;
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
  const all = templatesOf(context, action);
  const template = (all.find(({ id }) => id === context.start) ?? all[0])?.id ?? "";
  const ownWords = isOpen(context, action, template);
  return { ownWords, ...startFrom(context, action, template) };
}

const startFrom = (context: FormContext, action: string, template: string): StartedWords => ({
  template,
  startedFrom: template,
  ...textOf(context, action, template),
});

/** A message that is always one's own words, by the names that its input has. */
export interface StartedMail extends Pick<StartedWords, "template" | "startedFrom"> {
  subject: string;
  content: string;
}

export function initialMail(context: FormContext, action: string): StartedMail {
  const { template, startedFrom, messageSubject, messageBody } = initialMessage(context, action);
  return { template, startedFrom, subject: messageSubject, content: messageBody };
}

/** Have the words been changed since they were taken from their text? */
export function changed(
  context: FormContext,
  action: string,
  { startedFrom, messageSubject, messageBody }: StartedWords,
): boolean {
  const text = textOf(context, action, startedFrom);
  const written = messageSubject.trim() || messageBody.trim();
  return (
    Boolean(written) && (messageSubject !== text.messageSubject || messageBody !== text.messageBody)
  );
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
  const texts = templatesOf(context, action);
  const barred = new Set(texts.flatMap((text) => text.barred));
  const common = context.settings.mergeFields.filter(({ id }) => !barred.has(id));
  const all = [...common, ...texts.flatMap(({ fields }) => fields)];
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
  const choose = ({ template, ...change }: Partial<MessageValues>, path?: string) => {
    if (template === undefined) return set(change as Partial<V>, path);
    const kept = changed(context, action, values);
    const words = {
      ...(kept ? { template } : startFrom(context, action, template)),
      // What was begun only because the former text had to be filled in ends with it.
      ownWords: isOpen(context, action, template) || (values.ownWords && (kept || !open)),
    };
    set(words as Partial<V>, path);
  };
  const form: Form<MessageValues> = { context, errors, values, current, loaded, set: choose };
  const { say } = context.speech;
  const fields = fieldsOf(context, action);
  return html`${templateField(form, action)}
  ${values.ownWords ? replaceQuestion(given, action) : nothing}
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

/**
 * What one has written stays when another text is chosen, and is replaced when one says so: a choice by arrow keys
 * passes every text on its way. What is replaced comes back by Ctrl+Z in its field.
 */
function replaceQuestion<V extends StartedWords>(
  { context, values, set }: Form<V>,
  action: string,
): TemplateResult | typeof nothing {
  const { template, startedFrom } = values;
  if (template === startedFrom) return nothing;
  const { say } = context.speech;
  const name = templatesOf(context, action).find(({ id }) => id === template)?.name ?? "";
  const answer = (change: Partial<StartedWords>) => (event: Event) => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('[data-path="message.template"]')?.focus();
    set(change as Partial<V>);
  };
  return html`<div class="group" role="group" aria-labelledby="replace-words">
    <p id="replace-words" role="alert">${say("form.replace", { name })}</p>
    <div class="answers">
      <button type="button" class="button" @click=${answer(startFrom(context, action, template))}>
        ${say("form.replace-do")}
      </button>
      <button type="button" class="button" @click=${answer({ template: startedFrom })}>
        ${say("form.replace-keep")}
      </button>
    </div>
  </div>`;
}

/** The text that words start from, for a message that is always one's own words. */
export function startField<V extends StartedMail>(mail: Form<V>, action: string): TemplateResult {
  const form = asWords(mail);
  const { context, values, set } = form;
  const choose = ({ template = "" }: Partial<StartedWords>, path?: string) =>
    set(
      changed(context, action, values) ? { template } : startFrom(context, action, template),
      path,
    );
  return html`${templateField({ ...form, set: choose }, action)} ${replaceQuestion(form, action)}`;
}

const asWords = <V extends StartedMail>(form: Form<V>): Form<StartedWords> => ({
  ...form,
  values: wordsOf(form.values),
  current: () => wordsOf(form.current()),
  set: ({ messageSubject: subject, messageBody: content, ...change }, path) => {
    const mail: Partial<StartedMail> = {
      ...change,
      ...(subject !== undefined && { subject }),
      ...(content !== undefined && { content }),
    };
    form.set(mail as Partial<V>, path);
  },
});

const wordsOf = ({ template, startedFrom, subject, content }: StartedMail): StartedWords => ({
  template,
  startedFrom,
  messageSubject: subject,
  messageBody: content,
});

/** Which of the organisation's texts, when there is more than one. */
function templateField<V extends { template: string }>(
  form: Form<V>,
  action: string,
): TemplateResult | typeof nothing {
  const templates = templatesOf(form.context, action);
  if (templates.length < 2) return nothing;
  return selectField(form as unknown as Form<{ template: string }>, "template", {
    label: form.context.speech.say("form.template"),
    path: "message.template",
    groups: [{ choices: templates.map(({ id, name }) => ({ value: id, label: name })) }],
  });
}
