import { html, type TemplateResult } from "lit";
import type { MessageDetail } from "../../worker/features/mail-log/schemas/messages.ts";
import type { Speech } from "../lib/i18n.ts";

interface Step {
  what: string;
  by?: string | null;
  at: string;
}

/** What has happened to a message, oldest first; where it goes from here is its state. */
function steps(message: MessageDetail, { say }: Speech): Step[] {
  const { createdAt, by, changes, sentAt, state, stateAt, sendAt } = message;
  const cancelled = changes.some(({ verb }) => verb === "cancel");
  const beyond = !["held", "scheduled", "queued", "sent"].includes(state);
  return [
    { what: say("log.created"), by, at: createdAt },
    ...changes.map(({ verb, by: who, at }) => ({ what: say(`log.${verb}`), by: who, at })),
    ...(sentAt ? [{ what: say("message-state.sent"), at: sentAt }] : []),
    ...(beyond && !(state === "cancelled" && cancelled)
      ? [{ what: say(`message-state.${state}`), at: stateAt }]
      : []),
    ...(state === "held" || state === "scheduled"
      ? [{ what: say("log.planned"), at: sendAt }]
      : []),
  ];
}

export function timeline(message: MessageDetail, speech: Speech, timeZone: string): TemplateResult {
  const { say, time } = speech;
  return html`<ol class="timeline">
    ${steps(message, speech).map(
      ({ what, by, at }) =>
        html`<li>
          <strong>${what}</strong>
          <span class="muted"
            ><time datetime=${at}
              >${time(at, timeZone, { dateStyle: "long", timeStyle: "medium" })}</time
            >
            ${by ? say("log.by", { name: by }) : ""}</span
          >
        </li>`,
    )}
  </ol>`;
}
