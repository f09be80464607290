import { html, nothing } from "lit";
import { radioField, textArea, textField } from "../forms/parts/fields.ts";
import {
  defineForm,
  filled,
  type Form,
  type FormContext,
  type FormModule,
} from "../forms/parts/form.ts";
import {
  changed,
  delayOf,
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import { type Locale, LOCALES } from "../../worker/domain/vocabulary.ts";
import { basesOf, SAVED_MONTHS, textOf } from "../../worker/features/save/rules.ts";
import type { words } from "../../worker/features/save/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

const YEARS = SAVED_MONTHS / 12;

interface Values extends MessageValues, NoteValues, SendValues {
  purpose: string;
  /** The same in the other language. */
  purposeToo: string;
  basis: string;
  expiresOn: string;
}

const yearsFrom = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

const otherThan = ({ speech }: FormContext): Locale => (speech.locale === "sv" ? "en" : "sv");

/** Does anybody get the message in the other language? Of many, somebody may. */
function isReadToo(context: FormContext): boolean {
  const { detail, settings } = context;
  if (!detail) return true;
  const own = LOCALES.find((each) => detail.candidate.language.toLowerCase().startsWith(each));
  return (own ?? settings.organisation.locale) === otherThan(context);
}

/** What an action that saves says and sends. */
interface Texts {
  /** The text that fits a basis. */
  textOf: (basis: string) => string;
  /** Words of the action where the candidate is asked; they are told by those of its id. */
  asking: "save-ask" | "save-ask-and-send-login";
}

type SavingAction = "save" | "save-and-send-login";

/** The form of an action that keeps a person for other jobs. */
export function savingForm(action: SavingAction, { textOf, asking }: Texts): FormModule {
  /** With the texts that fit the basis: nobody tells whom they should ask. */
  const fitting = (context: FormContext, basis: string): FormContext => {
    const { settings } = context;
    const templates = settings.templates.filter(
      ({ kind, base }) => kind !== action || base === textOf(basis),
    );
    return { ...context, settings: { ...settings, templates } };
  };

  /** The text follows the basis; what somebody has written themselves stays. */
  const choosesBasis = (form: Form<Values>): Form<Values> => ({
    ...form,
    set: (change, path) => {
      const now = form.current();
      const written = now.ownWords && changed(form.context, action, now);
      const after = initialMessage(fitting(form.context, change.basis ?? now.basis), action);
      const { template, startedFrom } = after;
      const words = written
        ? { template, startedFrom }
        : { ...after, ownWords: now.ownWords || after.ownWords };
      form.set({ ...change, ...words }, path);
    },
  });

  return defineForm<Values>({
    initial: (context) => ({
      purpose: "",
      purposeToo: "",
      basis: "consent",
      note: "",
      expiresOn: yearsFrom(context.today, 1),
      ...initialMessage(fitting(context, "consent"), action),
      ...initialSend(context),
    }),
    input: ({ purpose, purposeToo, basis, note, expiresOn, ...message }, context) => ({
      purpose: filled(purpose),
      purposes: {
        [context.speech.locale]: filled(purpose),
        ...(isReadToo(context) && { [otherThan(context)]: filled(purposeToo) }),
      },
      basis,
      note: filled(note),
      expiresOn: filled(expiresOn),
      message: messageInput(message, fitting(context, basis), action),
      send: sendInput(message),
    }),
    verb: ({ basis }) => (basis === "consent" ? `do.${asking}` : `do.${action}`),
    done: ({ basis }) => (basis === "consent" ? `done.${asking}` : `done.${action}`),
    render: (form) => {
      const { settings, speech, today } = form.context;
      const { say } = speech;
      const { basis } = form.values;
      const context = fitting(form.context, basis);
      const why = basis === "public-interest" ? "save.why-task-hint" : "save.why-interest-hint";
      return html`
        ${textField(form, "purpose", { label: say("save.purpose"), hint: say("save.purpose-hint"), max: 300 })}
        ${
          isReadToo(form.context)
            ? textField(form, "purposeToo", {
                label: say(`save.purpose-${otherThan(form.context)}`),
                hint: say("save.purpose-too-hint"),
                path: `purposes.${otherThan(form.context)}`,
                max: 300,
                optional: true,
              })
            : nothing
        }
        ${radioField(choosesBasis(form), "basis", {
          label: say("save.basis"),
          choices: basesOf(settings.organisation).map((value) => ({
            value,
            label: say(`save.basis-${value}`),
            hint: say(`save.basis-${value}-hint`),
          })),
        })}
        ${
          basis === "consent"
            ? noteField(form)
            : textArea(form, "note", { label: say("save.why"), hint: say(why), max: 2000 })
        }
        ${textField(form, "expiresOn", {
          label: say("save.until"),
          hint: say("save.until-hint", { n: YEARS }),
          type: "date",
          min: today,
          until: yearsFrom(today, YEARS),
        })}
        ${messageField({ ...form, context }, action)}
        ${sendField(form, delayOf(form.values, context))}
      `;
    },
  });
}

export const form = savingForm("save", { textOf, asking: "save-ask" });
