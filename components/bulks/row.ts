import { html, type TemplateResult } from "lit";
import type { BulkWire } from "../../worker/features/bulks/schemas/bulks.ts";
import type { Speech } from "../lib/i18n.ts";

/** What can still be taken back, in words. */
export function standing({ total, undone, undoable }: BulkWire, { say }: Speech): TemplateResult {
  const chip = (tone: string, words: string) =>
    html`<span class="chip" data-tone=${tone}>${words}</span>`;
  if (undone === total) return chip("plain", say("bulks.undone"));
  const partly = undone ? chip("plain", say("bulks.undone-some", { n: undone, total })) : "";
  if (!undoable)
    return html`${partly}
    ${chip("plain", say(undone ? "bulks.undoable-rest" : "bulks.undoable-none"))}`;
  const words =
    undoable === total ? say("bulks.undoable") : say("bulks.undoable-some", { n: undoable, total });
  return html`${partly} ${chip("info", words)}`;
}

/** One thing that was done to many. The button opens it. */
export function row(
  bulk: BulkWire,
  speech: Speech,
  zone: string | undefined,
  open: () => void,
): TemplateResult {
  const { say, count, time } = speech;
  const { id, action, total, project, at, actor } = bulk;
  return html`<tr data-id=${id}>
    <td>
      <button type="button" class="open" @click=${open}>
        ${say(`action.${action}`)}
        <span class="sub">${count("bulks.for", total)}</span>
      </button>
    </td>
    <td data-label=${say("bulks.project")}>${project?.title ?? say("bulks.several")}</td>
    <td data-label=${say("bulks.by")}>
      <time datetime=${at}>${time(at, zone)}</time> <span class="sub">${actor.name}</span>
    </td>
    <td data-label=${say("bulks.undo")}><div class="chips">${standing(bulk, speech)}</div></td>
  </tr>`;
}
