import { html, nothing } from "lit";
import type { HostingDoor } from "../../../worker/features/interview/guests.ts";
import type { HostingWire } from "../../../worker/features/interview/schemas/hosting.ts";
import type { Key, Speech } from "../../lib/i18n.ts";

/** To what, for which job, and whom to ask. */
export function doorStep(door: HostingDoor, enter: () => void, { say }: Speech) {
  const { name, kind, organisation, project, asker } = door;
  return html`<h2><bdi>${say("hosting.hello", { name })}</bdi></h2>
    <p class="lead">
      ${say(`hosting.door-${kind}`, { organisation })} <strong dir="auto">${project}</strong>
    </p>
    <p>${say("hosting.door-more")}</p>
    <p class="buttons">
      <button type="button" class="button primary" @click=${enter}>
        ${say("hosting.continue")}
      </button>
    </p>
    <p class="muted">${say("hosting.ask", { asker })}</p>`;
}

/** What holds for all of the meetings. */
export function about(own: HostingWire, { say }: Speech) {
  const { format, place, directions, link, asker } = own;
  const fact = (key: Key, value: unknown) =>
    value
      ? html`<div>
          <dt>${say(key)}</dt>
          <dd dir="auto">${value}</dd>
        </div>`
      : nothing;
  return html`<section class="facts" aria-labelledby="about">
    <h3 id="about">${say("hosting.about")}</h3>
    <dl>
      ${fact("hosting.how", say(`hosting.${format}`))} ${fact("hosting.where", place)}
      ${fact("hosting.directions", directions)}
      ${fact(
        "hosting.video",
        link &&
          html`<a href=${link} target="_blank" rel="noopener noreferrer"
            >${say("hosting.link")}<span class="visually-hidden">
              ${say("hosting.new-tab")}</span
            ></a
          >`,
      )}
      ${fact(
        "hosting.asker",
        html`${asker.name}${
          asker.email ? html`<br /><a href="mailto:${asker.email}">${asker.email}</a>` : nothing
        }`,
      )}
    </dl>
  </section>`;
}
