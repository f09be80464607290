import { html, nothing } from "lit";
import type { InvitationWire } from "../../../worker/features/interview/schemas/answers.ts";
import type { Speech } from "../../lib/i18n.ts";
import { byDay, sayClock, sayDay, sayOwnTime, sayZones, type Zones } from "./times.ts";

export type Slot = InvitationWire["slots"][number];

interface Choosing {
  slots: readonly Slot[];
  /** Id of the slot that is chosen here. */
  chosen: string;
  zones: Zones;
  choose: (id: string) => void;
}

/** One time, so large that nobody reads it wrong. */
export function largeTime(slot: Slot, zones: Zones, speech: Speech, where?: unknown) {
  const own = sayOwnTime(speech, slot, zones);
  const named = sayZones(speech, "answer.zone", [slot.start], zones);
  return html`<div class="time">
    <p class="day">${sayDay(speech, slot.start, zones.there)}</p>
    <p class="clock">${sayClock(speech, slot, zones.there)}</p>
    ${where ? html`<p dir="auto">${where}</p>` : nothing}
    ${own ? html`<p class="hint"><strong>${own}.</strong> ${named}</p>` : nothing}
  </div>`;
}

/** Radio buttons, a group a day; the arrow keys go through all of them. */
export function slotChoice({ slots, chosen, zones, choose }: Choosing, speech: Speech) {
  const starts = slots.map(({ start }) => start);
  const named = sayZones(speech, "answer.zones", starts, zones);
  return html`${named ? html`<p class="hint">${named}</p>` : nothing}
  ${byDay(slots, zones.there).map((day) => {
    const name = sayDay(speech, day[0]!.start, zones.there);
    return html`<fieldset>
      <legend>${name}</legend>
      <div class="slots">${day.map((slot) => radio(slot, name))}</div>
    </fieldset>`;
  })}`;

  function radio(slot: Slot, day: string) {
    const { say } = speech;
    const own = sayOwnTime(speech, slot, zones);
    return html`<label class="slot">
      <input
        type="radio"
        name="slot"
        value=${slot.id}
        .checked=${slot.id === chosen}
        ?disabled=${!slot.free}
        @change=${() => choose(slot.id)}
      />
      <span class="clock"
        ><span class="visually-hidden">${day}, </span>${sayClock(speech, slot, zones.there)}</span
      >
      <small>${say(slot.own ? "answer.own" : slot.free ? "answer.free" : "answer.taken")}</small>
      ${own ? html`<small class="own-time">${own}</small>` : nothing}
    </label>`;
  }
}
