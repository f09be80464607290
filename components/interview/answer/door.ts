import { html } from "lit";
import type { InterviewDoor } from "../../../worker/features/interview/guests.ts";
import type { Speech } from "../../lib/i18n.ts";

/** Who asks, to what, about which job, until when. */
export function doorStep(door: InterviewDoor, enter: () => void, { say, day }: Speech) {
  const { firstName: name, kind, organisation, project, over, answerBy, asker } = door;
  return html`<h2><bdi>${say("answer.hello", { name })}</bdi></h2>
    <p class="lead">
      ${say(`answer.door-${kind}`, { organisation })} <strong dir="auto">${project}</strong>
    </p>
    <p class="until">
      ${say(over ? "answer.door-over" : "answer.door-until", { when: day(answerBy) })}
    </p>
    <p>${say("answer.door-calm")}</p>
    <p class="buttons">
      <button type="button" class="button primary" @click=${enter}>
        ${say("answer.continue")}
      </button>
    </p>
    <p class="muted">${say("answer.ask", { asker })}</p>`;
}
