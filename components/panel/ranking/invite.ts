import { html } from "lit";
import { defineForm } from "../../forms/parts/form.ts";
import {
  delayOf,
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../../forms/parts/message.ts";
import { emptyReviewer, type ReviewerRow, reviewersField, reviewersInput } from "../reviewers.ts";

interface Values extends MessageValues {
  reviewers: readonly ReviewerRow[];
}

/** More reviewers for a panel that runs, and what they are written; it leaves as its text says, else after the hold. */
export const inviteForm = defineForm<Values>({
  initial: (context) => ({
    reviewers: [emptyReviewer(context.settings.organisation.locale)],
    ...initialMessage(context, "send-to-panel"),
  }),
  input: ({ reviewers, ...message }, context) => ({
    reviewers: reviewersInput(reviewers),
    message: messageInput(message, context, "send-to-panel"),
  }),
  render: (form) => {
    const { values, errors, context } = form;
    const { speech, settings } = context;
    const delay = delayOf(values, context);
    return html`${reviewersField({
        rows: values.reviewers,
        errors,
        speech,
        set: (change) => form.set({ reviewers: change(form.current().reviewers) }),
      })}
      ${messageField(form, "send-to-panel", speech.say("panel-form.own-words-hint"))}
      <p class="hint">
        ${
          delay === null
            ? speech.count("ranking.held", settings.organisation.holdSeconds)
            : speech.count("ranking.delayed", delay)
        }
      </p>`;
  },
});
