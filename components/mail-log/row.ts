import { html, nothing, type TemplateResult } from "lit";
import type { MessageWire } from "../../worker/http/schemas/messages.ts";
import type { LoggedMessage } from "../../worker/features/mail-log/schemas/messages.ts";
import { secondsUntil } from "../lib/controllers.ts";
import type { Speech } from "../lib/i18n.ts";
import { messageTone } from "../lib/tone.ts";
import { stateIcons } from "./icons.ts";

/** When it leaves, or since when it is in its state. */
function when({ state, sendAt, stateAt }: MessageWire, { say, count, time }: Speech, zone: string) {
  const seconds = secondsUntil(sendAt);
  if (state === "held" && seconds > 0 && seconds < 3600)
    return count("receipt.in-seconds", seconds);
  if (state === "held" || state === "scheduled")
    return say("receipt.at", { at: time(sendAt, zone) });
  return time(stateAt, zone);
}

/** The state in words and a picture, and its time. */
export function stateView(message: MessageWire, speech: Speech, zone: string): TemplateResult {
  const { state } = message;
  return html`<span class="chip" data-tone=${messageTone(state)}
      >${stateIcons[state]}${speech.say(`message-state.${state}`)}</span
    >
    <span class="sub">${when(message, speech, zone)}</span>`;
}

/** An address that has no room on one line parts before its @. */
const address = (to: string) => {
  const at = to.lastIndexOf("@");
  return html`<bdi>${to.slice(0, at)}<wbr />${to.slice(at)}</bdi>`;
};

/** One message: about whom, what, to whom, and how it fares. It opens, and leads to the application. */
export function row(
  message: LoggedMessage,
  speech: Speech,
  zone: string,
  { open, show }: { open: () => void; show: () => void },
): TemplateResult {
  const { say, time } = speech;
  const { id, application, externalId, candidate, project, subject } = message;
  const { kindName, createdAt, to, failure, stranded } = message;
  const { name } = candidate;
  return html`<tr data-id=${id}>
    <td>
      <button type="button" class="subject" @click=${open}>${subject}</button>
      <span class="sub">${kindName} · ${time(createdAt, zone, { dateStyle: "medium" })}</span>
    </td>
    <td data-label=${say("log.about")}>
      ${
        application && name
          ? html`<button
              type="button"
              class="subject"
              aria-label=${say("log.show-name", { name })}
              @click=${show}
            >
              ${name}
            </button>`
          : name
      }
      <span class="sub">${[externalId, project.title].filter(Boolean).join(" · ")}</span>
    </td>
    <td data-label=${say("log.to")}>${address(to)}</td>
    <td data-label=${say("log.state")}>
      <div class="state">${stateView(message, speech, zone)}</div>
      ${failure ? html`<p class="failure">${failure.message}</p>` : nothing}
      ${stranded ? html`<p class="failure">${stranded.message}</p>` : nothing}
    </td>
  </tr>`;
}
