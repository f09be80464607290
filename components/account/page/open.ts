import { html, nothing } from "lit";
import type { PageWire } from "../../../worker/features/account/schemas/account.ts";
import type { Speech } from "../../lib/i18n.ts";

/** What is open: what waits for the person's word stands first, and out by more than its colour. */
export function openThings(things: PageWire["things"], { say }: Speech) {
  return html`<section aria-labelledby="open">
    <h3 id="open">${say("own.open")}</h3>
    ${
      things.length
        ? html`<ul class="things">
            ${things.map(
              ({ title, about, state, waits, link }) =>
                html`<li class=${waits ? "waits" : ""}>
                  ${waits ? html`<p class="tag">${say("own.waits")}</p>` : nothing}
                  <h4>${title}</h4>
                  <p dir="auto">${about}</p>
                  <p>${state}</p>
                  ${
                    link
                      ? html`<p>
                          <a class="button ${waits ? "primary" : ""}" href=${link.address}
                            >${link.label}<span class="hidden">: ${title}, ${about}</span></a
                          >
                        </p>`
                      : nothing
                  }
                </li>`,
            )}
          </ul>`
        : html`<p>${say("own.nothing")}</p>`
    }
  </section>`;
}

/** Whom to ask. */
export const contact = ({ asker: { name, email }, organisation }: PageWire, { say }: Speech) =>
  html`<p class="muted">
    ${say("own.asker")} <bdi>${name}</bdi>,
    ${organisation}${email ? html`, <a href="mailto:${email}">${email}</a>` : nothing}
  </p>`;
