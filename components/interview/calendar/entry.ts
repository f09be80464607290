import { html, nothing, type TemplateResult } from "lit";
import type { CalendarMirrorWire } from "../../../worker/features/interview/schemas/mirror.ts";
import type { Speech } from "../../lib/i18n.ts";

type Entry = CalendarMirrorWire["entries"][number];

const TONES = { right: "good", waiting: "wait", wrong: "bad" } as const;

/** Somebody waits for a seat, or is offered one. */
export function waitingView(
  { kind, timeZone, offered }: Entry,
  { say, time }: Speech,
): TemplateResult {
  const words = say(`calendar.kind-${kind}`);
  const at = (instant: string): string =>
    time(instant, timeZone, { dateStyle: "long", timeStyle: "short" });
  return html`<li>
    <p class="line">
      <strong
        >${
          offered
            ? say("calendar.offered", { kind: words, when: at(offered.start) })
            : say("calendar.waits", { kind: words })
        }</strong
      >
    </p>
    ${
      offered
        ? html`<p class="muted">${say("calendar.offered-until", { until: at(offered.until) })}</p>`
        : nothing
    }
  </li>`;
}

/** One meeting: what the calendar should show, whether it does, and by which mail. */
export function entryView(
  { kind, timeZone, should, shows, mail, agreement }: Entry,
  { say, time }: Speech,
): TemplateResult | typeof nothing {
  if (agreement === "none") return nothing;
  const spanText = ({ start, end }: { start: string; end: string }): string =>
    `${time(start, timeZone, { dateStyle: "long", timeStyle: "short" })}–${time(end, timeZone, { timeStyle: "short" })}`;
  const words = say(`calendar.kind-${kind}`);
  const still =
    agreement === "right"
      ? nothing
      : html`<p class="muted">
          ${shows ? say("calendar.still", { when: spanText(shows) }) : say("calendar.still-nothing")}
        </p>`;
  return html`<li>
    <p class="line">
      <strong
        >${
          should
            ? say("calendar.shows", { kind: words, when: spanText(should) })
            : say("calendar.shows-none", { kind: words })
        }</strong
      >
      <span class="chip" data-tone=${TONES[agreement]}>${say(`calendar.${agreement}`)}</span>
    </p>
    ${still}
    <p class="muted">
      ${
        mail
          ? say(mail.method === "CANCEL" ? "calendar.off" : "calendar.mail", {
              state: say(`message-state.${mail.state}`).toLowerCase(),
              when: time(mail.at, timeZone),
            })
          : say("calendar.no-mail")
      }
    </p>
    ${agreement === "wrong" ? html`<p>${say("calendar.tell")}</p>` : nothing}
  </li>`;
}
