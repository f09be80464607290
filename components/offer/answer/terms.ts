import { html, nothing } from "lit";
import type { OwnOfferWire } from "../../../worker/features/offer/schemas/offers.ts";
import type { Speech } from "../../lib/i18n.ts";

/** The offer, line by line, as the server says it: what is accepted is exactly this. */
export function terms({ title, lines, language, changed }: OwnOfferWire, { say }: Speech) {
  if (!lines.length) return nothing;
  const other = lines.some(({ before }) => before !== undefined);
  return html`<section class="terms" aria-labelledby="terms" lang=${language}>
    <h3 id="terms" dir="auto">${title}</h3>
    ${
      changed
        ? html`<p class="notice">${say(other ? "offered.changed" : "offered.same-terms")}</p>`
        : nothing
    }
    <dl>
      ${lines.map(
        ({ label, value, before }) =>
          html`<div class=${before === undefined ? "" : "other"}>
            <dt>${label}</dt>
            <dd dir="auto">${value}</dd>
            ${
              before === undefined
                ? nothing
                : html`<dd class="before">
                    ${say("offered.before", { before: before ?? say("offered.nothing") })}
                  </dd>`
            }
          </div>`,
      )}
    </dl>
  </section>`;
}

/** Who makes the offer, and whom to ask. */
export function contact({ asker: { name, email }, organisation }: OwnOfferWire, { say }: Speech) {
  return html`<p class="muted">
    ${say("offered.asker")} <bdi>${name}</bdi>,
    ${organisation}${email ? html`, <a href="mailto:${email}">${email}</a>` : nothing}
  </p>`;
}
