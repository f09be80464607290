/** What only tells: what is kept, what goes and what stays. */
import { html, nothing, type TemplateResult } from "lit";
import type { OwnPersonWire } from "../../worker/features/person/schemas/person.ts";
import type { Speech } from "../lib/i18n.ts";

export function kept(person: OwnPersonWire, { say, day }: Speech): TemplateResult {
  const { applications, profiles, employments, organisation } = person;
  return html`<section aria-labelledby="kept">
    <h3 id="kept">${say("person.kept")}</h3>
    <ul class="kept">
      ${applications.map(
        ({ project, receivedOn, why }) =>
          html`<li>
            <strong dir="auto">${project}</strong>
            <span class="muted">${say("person.applied", { day: day(receivedOn) })}</span>
            <span>${why}</span>
          </li>`,
      )}
      ${profiles.map(
        ({ purpose, basis, until, asked }) =>
          html`<li>
            <strong dir="auto">${purpose}</strong>
            ${
              asked
                ? html`<span>${say("person.saved-asked")}</span>`
                : html`<span class="muted">${say("person.saved-until", { day: day(until) })}</span>
                    <span>${basis}</span>`
            }
          </li>`,
      )}
      ${employments.map(
        ({ position, department, startDate }) =>
          html`<li>
            <strong dir="auto">${say("person.work", { position })}</strong>
            <span class="muted">${say("person.work-since", { day: day(startDate) })}</span>
            <span dir="auto">${department}</span>
          </li>`,
      )}
      ${
        applications.length + profiles.length + employments.length
          ? nothing
          : html`<li>${say("person.kept-none", { organisation: organisation.name })}</li>`
      }
    </ul>
  </section>`;
}

/** Named by their heading, which has that id. */
export const lines = (
  id: string,
  heading: TemplateResult,
  words: readonly string[],
): TemplateResult =>
  html`${heading}
    <ul class="lines" aria-labelledby=${id}>
      ${words.map((each) => html`<li dir="auto">${each}</li>`)}
    </ul>`;
