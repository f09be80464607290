import { html, nothing } from "lit";
import type { InvitationWire } from "../../../worker/features/interview/schemas/answers.ts";
import type { Speech } from "../../lib/i18n.ts";
import { calendarLinks } from "./calendar.ts";
import { outward } from "./facts.ts";
import { sayHalfDay } from "./times.ts";

/** The agreed meeting, into whichever calendar: as a file, or by a link to one on the web. */
export function intoCalendar(
  invitation: InvitationWire,
  { download, failed }: { download: () => void; failed: boolean },
  speech: Speech,
) {
  const { say } = speech;
  const slot = invitation.slots.find(({ own }) => own);
  if (!slot) return nothing;
  const { google, outlook } = calendarLinks(invitation, slot, speech);
  return html`<section aria-labelledby="calendar">
    <h3 id="calendar">${say("answer.calendar")}</h3>
    <p class="buttons">
      <button type="button" class="button" @click=${download}>
        ${say("answer.calendar-file")}
      </button>
    </p>
    <p class="links">
      ${outward(google, say("answer.calendar-google"), speech)}
      ${outward(outlook, say("answer.calendar-outlook"), speech)}
    </p>
    <p role="status" class="problem">${failed ? say("answer.calendar-failed") : nothing}</p>
  </section>`;
}

/** When the candidate has said that they can. */
export function askedFor({ halfDays, wish }: InvitationWire, speech: Speech) {
  return html`<section aria-labelledby="asked">
    <h3 id="asked">${speech.say("answer.asked-for")}</h3>
    <ul class="asked">
      ${halfDays.map((each) => html`<li>${sayHalfDay(speech, each)}</li>`)}
    </ul>
    ${wish ? html`<p class="said" dir="auto">${wish}</p>` : nothing}
  </section>`;
}
