/** What the dialog of a bulk shows first: whom it was done to. */
import { html, nothing, type TemplateResult } from "lit";
import type { BulkRowWire } from "../../worker/features/bulks/schemas/bulks.ts";
import { toldApart } from "../dialog/told-apart.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { statusTone } from "../lib/tone.ts";
import { standing } from "./row.ts";
import type { TakingBack } from "./taking-back.ts";

export const heading = (words: string) => html`<h3 data-heading tabindex="-1">${words}</h3>`;

/** Names of all of them, by application; two of one name with what tells them apart. */
export function namesOf({ rows }: TakingBack, { say }: Speech): Map<string, string> {
  const names = toldApart(
    rows.map(({ candidate, externalId, application }) => ({
      name: candidate?.name ?? say("bulks.erased"),
      id: externalId ?? application,
    })),
  );
  return new Map(rows.map(({ application }, at) => [application, names[at]!]));
}

const WHY: Record<NonNullable<BulkRowWire["why"]>, Key> = {
  undone: "bulks.undone",
  final: "bulks.undoable-none",
  forbidden: "bulks.forbidden",
  beyond: "bulks.out-of-reach",
  changed: "bulks.changed",
};

/** Whom it was done to, and where they stand by now. */
export function people(taking: TakingBack, speech: Speech): TemplateResult {
  const names = namesOf(taking, speech);
  const { say } = speech;
  const chip = (tone: string, words: string) =>
    html`<span class="chip" data-tone=${tone}>${words}</span>`;
  const state = ({ why, candidate }: BulkRowWire) =>
    why && candidate ? chip("plain", say(WHY[why])) : nothing;
  return html`<div class="chips">${standing(taking.bulk!, speech)}</div>
    <section>
      ${heading(say("bulks.candidates"))}
      <ul class="people">
        ${taking.rows.map(
          (row) =>
            html`<li>
              <span>${names.get(row.application)}</span>
              <span class="chips"
                >${state(row)}
                ${row.now ? chip(statusTone(row.now), speech.standing(row.now)) : nothing}</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
}
