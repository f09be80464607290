import { html, nothing } from "lit";
import { checkField, textArea } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import {
  delayOf,
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import { offerLead, offerOf } from "./offered.ts";

interface Values extends MessageValues, SendValues {
  reason: string;
  notify: boolean;
}

const ACTION = "withdraw-offer";

/** The offer is taken back; its words are in form.ts. */
export const form = defineForm<Values>({
  initial: (context) => ({
    reason: "",
    notify: context.detail?.candidate.email !== null,
    ...initialMessage(context, ACTION),
    ...initialSend(context),
  }),
  input: ({ reason, notify, ...message }, context) => ({
    offer: offerOf(context)?.offer,
    reason: filled(reason),
    notify,
    ...(notify && {
      message: messageInput(message, context, ACTION),
      send: sendInput(message),
    }),
  }),
  render: (form) => {
    const { values, context } = form;
    const { say } = context.speech;
    return html`
      ${offerLead(context)}
      ${textArea(form, "reason", {
        label: say("offer.withdraw-why"),
        hint: say("offer.withdraw-why-hint"),
        max: 2000,
        rows: 2,
      })}
      ${checkField(form, "notify", { label: say("offer.notify") })}
      ${values.notify ? html`${messageField(form, ACTION)} ${sendField(form, delayOf(values, context))}` : nothing}
    `;
  },
});
