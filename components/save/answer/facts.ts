import { html, nothing } from "lit";
import type { OwnKeepingWire } from "../../../worker/features/save/schemas/keeping.ts";
import type { Speech } from "../../lib/i18n.ts";

/** For what, on which basis and until when, in plain words. */
export function facts(own: OwnKeepingWire, { say, day }: Speech) {
  const { state, answeredOn, extendedOn } = own;
  const row = (label: string, value: unknown, kind = "") =>
    html`<div>
      <dt>${label}</dt>
      <dd class=${kind} dir="auto">${value}</dd>
    </div>`;
  const open = state === "asked" || state === "kept";
  const asked = state === "asked";
  return html`<section class="facts" aria-labelledby="facts">
    <h3 id="facts">${say(`saved.facts-${state}`)}</h3>
    <dl>
      ${row(say("saved.why"), own.purpose, "purpose")}
      ${
        open
          ? html`${row(say("saved.until"), day(own.until))}
            ${row(say("saved.what"), say("saved.what-details"))}
            ${row(say("saved.basis"), say(`saved.basis-${own.basis}`))}`
          : nothing
      }
      ${row(say(asked ? "saved.since-asked" : "saved.since-kept"), day(own.since))}
      ${
        answeredOn && !asked
          ? row(
              say(state === "declined" ? "saved.answered-no" : "saved.answered-yes"),
              day(answeredOn),
            )
          : nothing
      }
      ${extendedOn && state === "kept" ? row(say("saved.extended"), day(extendedOn)) : nothing}
    </dl>
  </section>`;
}

/** What there is of the person all the same and why, as far as a link alone tells it. */
export function staying({ stays, eraseAt }: OwnKeepingWire, { say, time }: Speech) {
  const { any, months } = stays;
  if (any)
    return html`<h4>${say("saved.stays")}</h4>
      <p>${say("saved.stays-more", { months })}</p>
      <p class="hint">${say("saved.stays-which")}</p>`;
  if (eraseAt === null) return html`<p>${say("saved.goes-all")}</p>`;
  const when = time(eraseAt, undefined, { dateStyle: "long", timeStyle: "short" });
  return html`<p>${say("saved.stays-nothing", { when })}</p>`;
}

/** Whom to ask, and what one may ask for. */
export function contact({ asker, organisation }: OwnKeepingWire, { say }: Speech) {
  const mail = (address: string) => html`<a href="mailto:${address}">${address}</a>`;
  return html`<section aria-labelledby="ask">
    <h3 id="ask">${say("saved.ask")}</h3>
    <p class="muted">${say("saved.ask-more")}</p>
    <p class="muted">
      ${say("saved.asker")} <bdi>${asker.name}</bdi>${
        asker.name === organisation ? nothing : html`, ${organisation}`
      }${asker.email ? html`, ${mail(asker.email)}` : nothing}
    </p>
  </section>`;
}
