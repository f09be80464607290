import { html, nothing, type TemplateResult } from "lit";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import { change } from "../../dialog/plan.ts";
import { messageList, messageTools } from "../../dialog/receipt.ts";
import type { Client } from "../../lib/api.ts";
import type { Key, Speech } from "../../lib/i18n.ts";

/** Details of an event that people read, in their order. */
const DETAILS = [
  "answer",
  "answeredOn",
  "via",
  "reason",
  "note",
  "identityNumbers",
  "changed",
  "through",
  "purpose",
  "basis",
  "expiresOn",
  "project",
  "position",
  "department",
  "startDate",
  "decisionReference",
] as const;

/** Of them, those whose value is one of a closed list. */
const WORDED: readonly string[] = ["answer", "via", "basis", "identityNumbers"];

function value(
  name: string,
  given: string | number | boolean,
  { reasons }: Settings,
  { say }: Speech,
): string {
  if (WORDED.includes(name)) return say(`history.${name}-${given}` as Key);
  const lists = [...reasons.rejection, ...reasons.withdrawal];
  const label = name === "reason" && lists.find(({ id }) => id === given)?.label;
  return label || String(given);
}

/** One event: what, when, by whom, from → to, why, and how its messages fare. `more` follows it. */
export function entry(
  receipt: Receipt,
  client: Client,
  speech: Speech,
  settings: Settings,
  more: unknown,
): TemplateResult {
  const { say, time } = speech;
  const { action, at, actor, from, to, detail, messages, undoneBy } = receipt;
  const { timeZone } = settings.organisation;
  const moved = from && (from.status !== to.status || from.deleted !== to.deleted);
  const facts = DETAILS.flatMap((name) => {
    const given = detail[name];
    return given === undefined || given === null || given === ""
      ? []
      : html`<div>
          <dt>${say(`history.${name}` as Key)}</dt>
          <dd>${value(name, given, settings, speech)}</dd>
        </div>`;
  });
  return html`<li class="event" ?data-undone=${undoneBy !== null}>
    <h3>
      <span>${say(`past.${action}`)}</span>
      ${undoneBy ? html`<span class="chip">${say("history.undone")}</span>` : nothing}
    </h3>
    <p class="muted">
      <time datetime=${at}>${time(at, timeZone)}</time>
      ${actor.name ? say("history.by", { name: actor.name }) : nothing}
    </p>
    ${moved ? change(from, to, speech) : nothing}
    ${facts.length ? html`<dl class="facts">${facts}</dl>` : nothing}
    ${messageList(messages, speech, timeZone, messageTools(client, speech, settings))} ${more}
  </li>`;
}
