import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { MessageWire } from "../../worker/http/schemas/messages.ts";
import type { Receipt } from "../../worker/http/schemas/receipts.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { secondsUntil } from "../lib/controllers.ts";
import type { Client } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";
import { messageTone } from "../lib/tone.ts";
import { change } from "./plan.ts";

/** Seconds that are counted down; what is held for longer is told by its time. */
const COUNTED = 3600;

/** How a message fares, in words: a countdown while it is held. */
export function fate(message: MessageWire, speech: Speech, timeZone: string): string {
  const { state, sendAt, beingEdited } = message;
  if (beingEdited && secondsUntil(beingEdited.until) > 0)
    return speech.say("receipt.being-edited", { by: beingEdited.by });
  const seconds = secondsUntil(sendAt);
  if (state === "held" && seconds < COUNTED)
    return seconds > 0
      ? speech.count("receipt.in-seconds", seconds)
      : speech.say("receipt.sending");
  if (state === "held" || state === "scheduled")
    return speech.say("receipt.at", { at: speech.time(sendAt, timeZone) });
  return speech.say(`message-state.${state}`);
}

/** `tools` follow each message, such as those with which it is edited. */
export function messageList(
  messages: readonly MessageWire[],
  speech: Speech,
  timeZone: string,
  tools: (message: MessageWire) => unknown = () => nothing,
) {
  if (messages.length === 0) return nothing;
  return html`<ul class="sendings">
    ${repeat(
      messages,
      ({ id }) => id,
      (message) =>
        html`<li>
          <span class="subject">${message.subject}</span>
          <span class="muted">${speech.say("receipt.to", { to: message.to })}</span>
          <span class="chip" data-tone=${messageTone(message.state)}
            >${fate(message, speech, timeZone)}</span
          >
          ${message.failure ? html`<span class="error">${message.failure.message}</span>` : nothing}
          ${tools(message)}
        </li>`,
    )}
  </ul>`;
}

/** Editing and stopping a message of a list. */
export const messageTools =
  (client: Client, speech: Speech, settings: Settings) =>
  (message: MessageWire): TemplateResult =>
    html`<vidare-message-tools
      exportparts="field, message"
      .client=${client}
      .speech=${speech}
      .settings=${settings}
      .message=${message}
    ></vidare-message-tools>`;

/** What was done to one application, by whom, and how its messages fare. */
export function receiptView(
  receipt: Receipt,
  client: Client,
  speech: Speech,
  settings: Settings,
): TemplateResult {
  const { timeZone } = settings.organisation;
  const at = speech.time(receipt.at, timeZone);
  return html`
    <p class="muted">${speech.say("receipt.by", { name: receipt.actor.name, at })}</p>
    <section class="change">
      <h4 class="label">${speech.say("preview.status")}</h4>
      ${change(receipt.from ?? receipt.to, receipt.to, speech)}
    </section>
    ${
      receipt.messages.length
        ? html`<section>
            <h4>${speech.say("receipt.messages")}</h4>
            ${messageList(receipt.messages, speech, timeZone, messageTools(client, speech, settings))}
          </section>`
        : nothing
    }
  `;
}
