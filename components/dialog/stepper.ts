import { html, nothing, type TemplateResult } from "lit";
import type { SharedPlanWire } from "../../worker/http/schemas/plans.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { back, onward } from "./icons.ts";
import { planParts, type PlanView } from "./plan.ts";

/** What happens, with one of its messages at a time, as each reader gets it. */
export function steppedParts(
  shared: SharedPlanWire,
  view: PlanView,
  index: number,
  show: (index: number) => void,
): TemplateResult {
  const { messages } = shared;
  const message = messages[index];
  return planParts({ ...shared, messages: message ? [message] : [] }, view, {
    count: messages.length,
    before:
      messages.length > 1
        ? stepper(
            messages.map(({ to }) => to),
            index,
            show,
            view.speech.say,
            "shared",
          )
        : nothing,
  });
}

/** One of several at a time, by name. */
export function stepper(
  names: readonly string[],
  index: number,
  show: (index: number) => void,
  say: Speech["say"],
  what: "bulk" | "shared",
): TemplateResult {
  const last = names.length - 1;
  const step = (to: number, label: Key, icon: TemplateResult) =>
    html`<button
      type="button"
      class="button plain"
      aria-label=${say(label)}
      aria-disabled=${to < 0 || to > last}
      @click=${() => to >= 0 && to <= last && show(to)}
    >
      ${icon}
    </button>`;
  return html`<div class="stepper" data-of=${what} role="group" aria-label=${say(`${what}.choose`)}>
    ${step(index - 1, `${what}.previous`, back)}
    <select
      aria-label=${say(`${what}.choose`)}
      @change=${(event: Event) => show((event.target as HTMLSelectElement).selectedIndex)}
    >
      ${names.map((name, at) => html`<option ?selected=${at === index}>${name}</option>`)}
    </select>
    <span class="muted">${say("bulk.position", { n: index + 1, total: names.length })}</span>
    ${step(index + 1, `${what}.next`, onward)}
  </div>`;
}
