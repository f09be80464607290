import { html, nothing } from "lit";
import type { HostingWire } from "../../../worker/features/interview/schemas/hosting.ts";
import type { Speech } from "../../lib/i18n.ts";
import { sayClock } from "../answer/times.ts";

export type Day = HostingWire["days"][number];
type Meeting = Day["meetings"][number];

/** The times of a day, each with who comes. */
export const meetings = (
  { meetings: those }: Day,
  { kind, timeZone }: HostingWire,
  speech: Speech,
) =>
  html`<ul class="meetings">
    ${those.map(
      (meeting) =>
        html`<li>
          <p class="clock">${sayClock(speech, meeting, timeZone)}</p>
          ${kind === "interview" ? nothing : seats(meeting, speech)} ${who(meeting, speech)}
        </li>`,
    )}
  </ul>`;

const seats = ({ candidates, capacity: all }: Meeting, { say }: Speech) =>
  html`<p class="muted">${say("hosting.booked", { n: candidates.length, all })}</p>`;

function who({ candidates, closed }: Meeting, { say }: Speech) {
  if (!candidates.length)
    return html`<p class="muted">${say(closed ? "hosting.closed" : "hosting.nobody")}</p>`;
  return html`<ul class="people">
    ${candidates.map(
      ({ name, needs }) =>
        html`<li>
          <strong><bdi>${name}</bdi></strong>
          ${needs ? html`<p class="said" dir="auto">${say("hosting.needs", { needs })}</p>` : nothing}
        </li>`,
    )}
  </ul>`;
}

export interface Absence {
  asker: string;
  suggestion: string;
  /** The suggestion is being changed. */
  editing: boolean;
  sending: boolean;
  problem: string;
  write: (suggestion: string) => void;
  edit: () => void;
  say: (can: "yes" | "no") => void;
}

/** What a host has said of a day, or can say. */
export function absence(day: Day, own: Absence, { say }: Speech) {
  const problem = html`<p class="problem" role="status">${own.problem}</p>`;
  const field = html`<p>${say("hosting.cannot-more", { asker: own.asker })}</p>
    <div class="field">
      <label for=${`suggestion-${day.date}`}>${say("hosting.suggestion")}</label>
      <textarea
        id=${`suggestion-${day.date}`}
        rows="2"
        maxlength="1000"
        dir="auto"
        aria-describedby=${`hint-${day.date}`}
        .value=${own.suggestion}
        @input=${(event: Event) => own.write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="hint" id=${`hint-${day.date}`}>${say("hosting.suggestion-hint")}</p>
    </div>
    ${problem}
    <p class="buttons">
      <button type="button" class="button primary" @click=${() => own.say("no")}>
        ${say(own.sending ? "hosting.sending" : "hosting.send")}
      </button>
    </p>`;
  if (!day.cannot)
    return html`<details>
      <summary>${say("hosting.cannot")}</summary>
      <div class="way">${field}</div>
    </details>`;
  return html`<div class="notice" tabindex="-1" data-date=${day.date}>
      <p>${say("hosting.said")}</p>
      ${
        day.suggestion
          ? html`<p class="said" dir="auto">
              ${say("hosting.said-more", { suggestion: day.suggestion })}
            </p>`
          : nothing
      }
    </div>
    ${
      own.editing
        ? html`<div class="way">${field}</div>`
        : html`${problem}
            <p class="buttons">
              <button type="button" class="button" @click=${own.edit}>
                ${say("hosting.change")}
              </button>
              <button type="button" class="button" @click=${() => own.say("yes")}>
                ${say("hosting.can")}
              </button>
            </p>`
    }`;
}
