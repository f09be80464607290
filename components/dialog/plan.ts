import { html, nothing, type TemplateResult } from "lit";
import type { PlanItem } from "../../worker/domain/plan.ts";
import type { Standing } from "../../worker/http/schemas/parts.ts";
import type { Said } from "../../worker/http/schemas/parts.ts";
import type {
  PlannedMessageWire,
  PlanWire,
  SharedPlanWire,
} from "../../worker/http/schemas/plans.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import type { Client } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";
import { type DocumentsView, documentsView } from "./documents.ts";
import { gathered } from "./gathered.ts";
import { arrow, itemIcons, toneIcons } from "./icons.ts";
import { statusTone } from "../lib/tone.ts";

/** What showing a plan needs besides the plan. */
export interface PlanView extends DocumentsView {
  speech: Speech;
  settings: Settings;
  client: Client;
  /** Messages as in a mail program instead of as text. */
  framed: boolean;
  setFramed: (framed: boolean) => void;
  /** Sends this plan's message to the recruiter; absent where there is nothing to try. */
  test?: { send: () => void; state: "idle" | "sending" | { sentTo: string } };
}

const KINDS: readonly PlanItem["kind"][] = [
  "created",
  "goes",
  "returns",
  "cancelled",
  "removed",
  "stays",
  "missing",
];

/** Everything that a plan says will happen, in the order in which a person asks. */
export function planView(plan: PlanWire, view: PlanView): TemplateResult {
  const { say } = view.speech;
  return html`
    ${callout("bad", say("preview.blocks"), plan.blocks)}
    ${callout("warn", say("preview.warnings"), plan.warnings)}
    ${
      plan.action === "purge"
        ? nothing
        : html`<section class="change">
            <h4 class="label">${say("preview.status")}</h4>
            ${change(plan.from, plan.to, view.speech)}
          </section>`
    }
    ${planParts({ ...plan, warnings: [], notes: [] }, view)} ${documentsView(plan, view)}
    ${wordList(say("preview.notes"), plan.notes)}
    ${callout("final", say("preview.lasting"), plan.lasting)}
  `;
}

/** What happens, apart from the status: of one application, or of all of them together. */
export function planParts(
  { messages, items, notes, warnings }: SharedPlanWire,
  view: PlanView,
  { count = messages.length, before }: { count?: number; before?: unknown } = {},
): TemplateResult {
  const { speech } = view;
  const shown = gathered(messages);
  return html`
    ${callout("warn", speech.say("preview.warnings"), warnings)}
    ${
      messages.length
        ? html`<section>
            <h4>${speech.count("preview.messages", count)}</h4>
            ${before}
            ${
              shown.length < messages.length
                ? html`<p class="muted">${speech.say("preview.each-own")}</p>`
                : nothing
            }
            ${shown.map((message) => messageView(message, view, leaving(message, view)))}
          </section>`
        : nothing
    }
    ${KINDS.map((kind) => itemList(kind, items, speech))}
    ${wordList(speech.say("preview.notes"), notes)}
  `;
}

export function change(from: Standing, to: Standing, { standing, say }: Speech): TemplateResult {
  const chip = (where: Standing) =>
    html`<span class="chip" data-tone=${statusTone(where)}>${standing(where)}</span>`;
  const same = from.status === to.status && from.deleted === to.deleted;
  return html`<p class="from-to">
    ${chip(from)}
    ${
      same
        ? html`<span class="muted">${say("preview.unchanged")}</span>`
        : html`${arrow}<span class="visually-hidden">${say("preview.becomes")}</span>${chip(to)}`
    }
  </p>`;
}

export function callout(
  kind: "bad" | "warn" | "final" | "good",
  title: string,
  lines: readonly Said[],
) {
  if (lines.length === 0) return nothing;
  return html`<section class="callout" data-tone=${kind}>
    ${toneIcons[kind]}
    <div>
      <h4>${title}</h4>
      <ul>
        ${lines.map(({ message }) => html`<li>${message}</li>`)}
      </ul>
    </div>
  </section>`;
}

function itemList(kind: PlanItem["kind"], items: SharedPlanWire["items"], { say }: Speech) {
  const own = items.filter((item) => item.kind === kind);
  if (own.length === 0) return nothing;
  return html`<section>
    <h4>${say(`preview.${kind}`)}</h4>
    <ul class="lines" data-kind=${kind}>
      ${own.map(({ message }) => html`<li>${itemIcons[kind]}<span>${message}</span></li>`)}
    </ul>
  </section>`;
}

function wordList(title: string, lines: readonly Said[]) {
  if (lines.length === 0) return nothing;
  return html`<section>
    <h4>${title}</h4>
    <ul class="lines">
      ${lines.map(({ message }) => html`<li>${toneIcons.info}<span>${message}</span></li>`)}
    </ul>
  </section>`;
}

function leaving({ state, sendAt }: PlannedMessageWire, { speech, settings }: PlanView): string {
  const { holdSeconds, timeZone } = settings.organisation;
  if (state === "held") return speech.count("message.in-seconds", holdSeconds);
  return state === "queued" ? speech.say("message.at-once") : speech.time(sendAt, timeZone);
}

/** What of a message is shown: planned, waiting or sent. */
export type ShownMessage = Omit<PlannedMessageWire, "state" | "sendAt">;

/** A message as its reader gets it. `leaves` is when, in words. */
export function messageView(
  message: ShownMessage,
  view: Pick<PlanView, "speech" | "client" | "framed" | "setFramed" | "test">,
  leaves: string,
): TemplateResult {
  const { say, bytes } = view.speech;
  const line = (label: string, value: unknown) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  const text = html`<div
    class="letter"
    lang=${message.language}
    dir="auto"
    .textContent=${message.text.trim()}
  ></div>`;
  const toggle = (framed: boolean, label: string) =>
    html`<button
      type="button"
      aria-pressed=${view.framed === framed}
      @click=${() => view.setFramed(framed)}
    >
      ${label}
    </button>`;
  return html`<article class="mail" part="message">
    <dl>
      ${line(say("message.to"), message.to)} ${line(say("message.from"), message.from)}
      ${message.replyTo ? line(say("message.reply-to"), message.replyTo) : nothing}
      ${leaves ? line(say("message.sent-at"), leaves) : nothing}
      ${
        message.language === view.speech.locale
          ? nothing
          : line(say("message.language"), say(`message.language-${message.language}`))
      }
      ${line(say("message.subject"), html`<strong lang=${message.language}>${message.subject}</strong>`)}
      ${
        message.attachments.length
          ? line(
              say("message.attachments"),
              message.attachments.map(
                ({ filename, size, needsPassword }) =>
                  html`<span class="tag"
                    >${filename} ·
                    ${bytes(size)}${
                      needsPassword ? ` · ${say("file.needs-password")}` : nothing
                    }</span
                  > `,
              ),
            )
          : nothing
      }
      ${
        message.calendar
          ? line(say("message.calendar"), say(`message.calendar-${message.calendar}`))
          : nothing
      }
    </dl>
    ${
      view.framed
        ? html`<vidare-mail-frame
            .client=${view.client}
            .markup=${message.html}
            .label=${say("message.frame")}
            ><p class="muted">${say("message.refused")}</p>
            ${text}</vidare-mail-frame
          >`
        : text
    }
    <div class="mail-tools">
      <div class="switch" role="group" aria-label=${say("message.view")}>
        ${toggle(false, say("message.as-text"))}${toggle(true, say("message.as-html"))}
      </div>
      ${view.test ? testCopy(view.test, view.speech) : nothing}
    </div>
  </article>`;
}

function testCopy({ send, state }: NonNullable<PlanView["test"]>, { say }: Speech): TemplateResult {
  const words =
    state === "idle"
      ? ""
      : state === "sending"
        ? say("message.testing")
        : say("message.tested", { to: state.sentTo });
  return html`<span class="muted" role="status">${words}</span>${
      state === "idle"
        ? html`<button type="button" class="link" @click=${send}>${say("message.test")}</button>`
        : nothing
    }`;
}
