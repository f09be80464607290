import { html, nothing, type TemplateResult } from "lit";
import { ENDED } from "../../../worker/features/interview/rules/interview.ts";
import type { InvitationWire } from "../../../worker/features/interview/schemas/answers.ts";
import type { Key, Speech } from "../../lib/i18n.ts";
import { mapLink } from "./calendar.ts";

/** Opens in a tab of its own, which is told nothing of this one. */
export const outward = (href: string, words: string, { say }: Speech) =>
  html`<a href=${href} target="_blank" rel="noopener noreferrer"
    >${words}<span class="visually-hidden"> ${say("answer.new-tab")}</span></a
  >`;

/** Which job, how long and how. */
export const inShort = ({ project, minutes, format }: InvitationWire, { say }: Speech) =>
  html`<p class="short">
    <strong dir="auto">${project}</strong>
    ${say("answer.minutes", { n: minutes })} · ${say(`answer.${format}`)}
  </p>`;

/** What there is to know of the meeting, beside its time. */
export function facts(invitation: InvitationWire, speech: Speech) {
  const { say } = speech;
  const { kind, project, department, organisation, minutes, directions, bring, pay, hosts, state } =
    invitation;
  const fact = (key: Key, value: unknown) =>
    value
      ? html`<div>
          <dt>${say(key)}</dt>
          <dd dir="auto">${value}</dd>
        </div>`
      : nothing;
  const ended = ENDED.some((each) => each === state);
  return html`<section class="facts" aria-labelledby="about">
    <h3 id="about">${say(`answer.about-${kind}`)}</h3>
    <dl>
      ${fact("answer.job", [project, department, organisation].filter(Boolean).join(", "))}
      ${
        ended
          ? nothing
          : html`${fact("answer.length", say("answer.minutes", { n: minutes }))}
            ${fact("answer.how", how(invitation, speech))}
            ${fact("answer.place", mapped(invitation, speech))}
            ${fact("answer.directions", directions)} ${fact("answer.hosts", list(hosts))}
            ${fact("answer.bring", bring)} ${fact("answer.pay", pay)}`
      }
      ${fact("answer.asker", contact(invitation))}
    </dl>
  </section>`;
}

function how({ format, place, link }: InvitationWire, speech: Speech) {
  const { say } = speech;
  const name = say(`answer.${format}`);
  if (format === "in-person") return name;
  if (format === "phone")
    return html`${name}<br />${
        place ? say("answer.by-phone-to", { number: place }) : say("answer.by-phone")
      }`;
  return html`${name}<br />${
      link
        ? outward(link, say("answer.link"), speech)
        : html`<span class="muted">${say("answer.link-later")}</span>`
    }`;
}

/** Beside the time that is agreed: the place, or the link of a video meeting. */
export const where = ({ format, place, link }: InvitationWire, speech: Speech): unknown =>
  format === "in-person" ? place : link && outward(link, speech.say("answer.link"), speech);

const mapped = ({ format, place }: InvitationWire, speech: Speech) =>
  format === "in-person" && place
    ? html`${place}<br />${outward(mapLink(place), speech.say("answer.map"), speech)}`
    : null;

const list = (names: readonly string[]): TemplateResult | null =>
  names.length
    ? html`<ul>
        ${names.map((name) => html`<li dir="auto">${name}</li>`)}
      </ul>`
    : null;

const contact = ({ asker: { name, email } }: InvitationWire) =>
  html`${name}${email ? html`<br /><a href="mailto:${email}">${email}</a>` : nothing}`;
