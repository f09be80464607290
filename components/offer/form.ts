import { html, nothing } from "lit";
import { CURRENCIES, PAY_PERIODS } from "../../worker/domain/pay.ts";
import { amountIn, amountOut } from "../forms/parts/amount.ts";
import { selectField, textArea, textField } from "../forms/parts/fields.ts";
import { daysAfter, defineForm, filled, type Form, numbered } from "../forms/parts/form.ts";
import {
  delayOf,
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import { EMPLOYMENT_FORMS, LIMITED_FORMS } from "../../worker/features/offer/rules/offer.ts";
import type { OfferWire } from "../../worker/features/offer/schemas/offers.ts";
import type { words } from "../../worker/features/offer/words/sv/form.ts";
import { readOffers } from "./offered.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends MessageValues, SendValues {
  position: string;
  department: string;
  manager: string;
  startDate: string;
  until: string;
  form: string;
  extent: string;
  amount: string;
  period: string;
  currency: string;
  benefits: string;
  conditions: string;
  answerBy: string;
}

const ACTION = "send-offer";
/** Days that people have for their answer, unless somebody says otherwise. */
const USUAL_DAYS = 10;

/** The newest offer of the candidate, if there is one: a new one begins with its terms. */
export const form = defineForm<Values, OfferWire | null>({
  load: async (context) => (await readOffers(context))[0] ?? null,
  initial: (context, before) => {
    const { detail, settings, speech, today } = context;
    const usual = daysAfter(today, USUAL_DAYS);
    return {
      position: before?.position ?? detail?.project.title ?? "",
      department: before?.department ?? detail?.project.department ?? "",
      manager: before?.manager ?? settings.actor.name,
      startDate: before?.startDate ?? "",
      until: before?.until ?? "",
      form: before?.form ?? "permanent",
      extent: String(before?.extent ?? 100),
      amount: before ? amountOut(before.pay.amount, speech.locale) : "",
      period: before?.pay.period ?? "month",
      currency: before?.pay.currency ?? "SEK",
      benefits: before?.benefits ?? "",
      conditions: before?.conditions ?? "",
      answerBy: before && before.answerBy >= today ? before.answerBy : usual,
      ...initialMessage(context, ACTION),
      ...initialSend(context),
    };
  },
  input: (values, context) => ({
    position: filled(values.position),
    department: filled(values.department),
    manager: filled(values.manager),
    startDate: filled(values.startDate),
    ...(isLimited(values) && { until: filled(values.until) }),
    form: values.form,
    extent: numbered(values.extent),
    pay: {
      amount: amountIn(values.amount),
      period: values.period,
      currency: values.currency,
    },
    benefits: filled(values.benefits),
    conditions: filled(values.conditions),
    answerBy: filled(values.answerBy),
    message: messageInput(values, context, ACTION),
    send: sendInput(values),
  }),
  render: (form) => {
    const { values, context, loaded } = form;
    const { say } = context.speech;
    return html`
      ${loaded && loaded.state !== "declined" ? html`<p class="lead">${say("offer.again")}</p>` : nothing}
      ${textField(form, "position", { label: say("offer.position"), max: 200 })}
      ${textField(form, "department", { label: say("offer.department"), max: 200 })}
      ${textField(form, "manager", { label: say("offer.manager"), max: 200, optional: true })}
      ${employment(form)} ${pay(form)}
      ${textArea(form, "benefits", { label: say("offer.benefits"), max: 2000, rows: 2, optional: true })}
      ${textArea(form, "conditions", {
        label: say("offer.conditions"),
        hint: say("offer.conditions-hint"),
        max: 5000,
        rows: 3,
        optional: true,
      })}
      ${textField(form, "answerBy", {
        label: say("offer.answer-by"),
        hint: say("offer.answer-by-hint"),
        type: "date",
        min: context.today,
      })}
      ${messageField(form, ACTION)} ${sendField(form, delayOf(values, context))}
    `;
  },
});

const isLimited = ({ form }: Pick<Values, "form">): boolean =>
  LIMITED_FORMS.some((each) => each === form);

function employment(form: Form<Values, OfferWire | null>) {
  const { say } = form.context.speech;
  return html`${selectField(form, "form", {
      label: say("offer.form"),
      groups: [
        {
          choices: EMPLOYMENT_FORMS.map((value) => ({ value, label: say(`offer.form-${value}`) })),
        },
      ],
    })}
    <div class="pair">
      ${textField(form, "startDate", { label: say("offer.start"), type: "date" })}
      ${
        isLimited(form.values)
          ? textField(form, "until", { label: say("offer.until"), type: "date", optional: true })
          : nothing
      }
    </div>
    ${textField(form, "extent", {
      label: say("offer.extent"),
      type: "number",
      min: "1",
      until: "100",
    })}`;
}

function pay(form: Form<Values, OfferWire | null>) {
  const { say } = form.context.speech;
  return html`<div class="pair short">
    ${textField(form, "amount", { label: say("offer.amount"), path: "pay.amount", max: 20 })}
    ${selectField(form, "currency", {
      label: say("offer.currency"),
      path: "pay.currency",
      groups: [{ choices: CURRENCIES.map((value) => ({ value, label: value })) }],
    })}
    ${selectField(form, "period", {
      label: say("offer.period"),
      path: "pay.period",
      groups: [
        { choices: PAY_PERIODS.map((value) => ({ value, label: say(`offer.per-${value}`) })) },
      ],
    })}
  </div>`;
}
