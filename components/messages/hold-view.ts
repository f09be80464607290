import { html, nothing, type TemplateResult } from "lit";
import type { Speech } from "../lib/i18n.ts";
import { toneIcons } from "../dialog/icons.ts";
import type { Holding } from "./holding.ts";

/** Seconds before the end of all waiting at which more of it is offered. */
const SOON = 300;

/** When the message leaves once its form is closed without a word. */
function afterClosing({ hold }: Holding, { say, count, time }: Speech, timeZone: string): string {
  if (!hold) return "";
  return hold.plannedAt
    ? say("hold.planned", { at: time(hold.plannedAt, timeZone) })
    : count("hold.rest", hold.restSeconds);
}

/** What a screen reader is told when it changes: that the message waits, or that it does not for long. */
export function holdWords(holding: Holding, speech: Speech, timeZone: string): string {
  const { say } = speech;
  if (!holding.hold) return "";
  if (holding.standing !== "waits") return say(`hold.${holding.standing}`);
  if (holding.left <= SOON) return say("hold.soon");
  return `${say("hold.waits")} ${afterClosing(holding, speech, timeZone)}`;
}

/** How long it still waits, without being read out as it counts; and the way to more of it near the end. */
export function holdView(
  holding: Holding,
  speech: Speech,
  timeZone: string,
  more: () => void,
): TemplateResult | typeof nothing {
  const { hold, standing, left } = holding;
  const { say, count } = speech;
  if (!hold) return nothing;
  const countdown =
    left > 60 ? count("hold.left-minutes", Math.ceil(left / 60)) : count("hold.left-seconds", left);
  const waits = standing === "waits";
  return html`<div class="hold" data-tone=${waits ? "info" : "warn"}>
    ${waits ? toneIcons.info : toneIcons.warn}
    <div>
      <p><strong>${say(`hold.${standing}`)}</strong></p>
      ${
        waits
          ? html`<p>${afterClosing(holding, speech, timeZone)}</p>
              <p class="muted" role="timer">${countdown}</p>`
          : nothing
      }
      ${
        standing === "over" || left <= SOON
          ? html`<button type="button" class="button" @click=${more}>${say("hold.more")}</button>`
          : nothing
      }
    </div>
  </div>`;
}
