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
  "postedOn",
  "signed",
  "via",
  "why",
  "comment",
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
  "sealed",
  "decisionReference",
] as const;

/** Of them, those whose value is one of a closed list, and those whose value is a local date. */
const WORDED: readonly string[] = ["answer", "via", "why", "basis", "identityNumbers", "sealed"];
const DAYS: readonly string[] = ["answeredOn", "postedOn", "expiresOn", "startDate"];

function value(
  name: string,
  given: string | number | boolean,
  { reasons }: Settings,
  { say, day }: Speech,
): string {
  if (DAYS.includes(name)) return day(String(given));
  if (WORDED.includes(name)) return say(`history.${name}-${given}` as Key);
  const lists = [...reasons.rejection, ...reasons.withdrawal];
  const label = name === "reason" && lists.find(({ id }) => id === given)?.label;
  return label || String(given);
}

/**
 * One event: what, when, by whom, from → to, why, and how its messages fare. What was done to many leads there,
 * unless `openBulk` is null. `more` follows it.
 */
export function entry(
  receipt: Receipt,
  client: Client,
  speech: Speech,
  settings: Settings,
  openBulk: ((id: string) => void) | null,
  more: unknown,
): TemplateResult {
  const { say } = speech;
  const { action, from, to, detail, messages, undoneBy, bulk } = receipt;
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
    <p class="muted">${when(receipt, speech, timeZone)}</p>
    ${
      bulk && openBulk
        ? html`<button type="button" class="link" data-bulk=${bulk} @click=${() => openBulk(bulk)}>
            ${say("history.bulk")}
          </button>`
        : nothing
    }
    ${moved ? change(from, to, speech) : nothing}
    ${facts.length ? html`<dl class="facts">${facts}</dl>` : nothing}
    ${messageList(
      messages,
      speech,
      timeZone,
      (message) =>
        html`<vidare-message-body
            exportparts="message"
            .client=${client}
            .speech=${speech}
            .settings=${settings}
            .message=${message}
          ></vidare-message-body>
          ${messageTools(client, speech, settings)(message)}`,
    )}
    ${more}
  </li>`;
}

/** An API key, with which a host's system speaks; everybody else is a person. */
const isSystem = ({ id }: Receipt["actor"]): boolean => id.startsWith("key_");

/** When it happened and who did it. An application came in on its own day, whoever told of it later. */
function when(
  { at, receivedAt, actor }: Receipt,
  { say, time }: Speech,
  timeZone: string,
): TemplateResult {
  // Names of people who answer for themselves are kept in no history.
  const by = actor.name ? say("history.by", { name: actor.name }) : say("history.by-candidate");
  const day = receivedAt?.length === 10 ? "UTC" : timeZone;
  return html`<time datetime=${receivedAt ?? at}
      >${receivedAt ? time(receivedAt, day, { dateStyle: "long" }) : time(at, timeZone)}</time
    >
    ${receivedAt && isSystem(actor) ? nothing : by}`;
}
