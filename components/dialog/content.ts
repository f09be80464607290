import { html, nothing } from "lit";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import type { Key } from "../lib/i18n.ts";
import { sayWhen } from "../lib/when.ts";
import { isWaiting } from "../messages/sendings.ts";
import { bulkPreview, outcomes, progressView, undoSummary } from "./bulk.ts";
import type { Conversation } from "./conversation.ts";
import { failureView } from "./failure.ts";
import { itemIcons, toneIcons } from "./icons.ts";
import { planView, type PlanView } from "./plan.ts";
import { receiptView } from "./receipt.ts";
import { correction, correctionView } from "./taken-back.ts";

/** How messages are looked at: a choice of the reader's that outlives a step. */
export type ContentView = Pick<PlanView, "client" | "framed" | "setFramed"> & {
  /** Leaves the dialog for what the page shows then. */
  leave: (event: Event) => void;
};

const heading = (words: string) => html`<h3 data-heading tabindex="-1">${words}</h3>`;

/** What the dialog shows between its heading and its buttons. */
export function content(talk: Conversation, around: ContentView) {
  return html`${failure(talk)} ${body(talk, around)}`;
}

function failure({ failure, phase, speech, settings, review, tryAgain }: Conversation) {
  if (!failure) return nothing;
  const conflict = failure.kind === "conflict" && phase === "preview";
  const running = phase === "preview" || phase === "undo";
  return failureView(failure, speech, settings?.organisation.timeZone ?? "UTC", running, {
    label: speech.say(conflict ? "conflict.again" : "ui.retry"),
    run: conflict ? review : tryAgain,
  });
}

function body(talk: Conversation, around: ContentView) {
  const { phase, settings, speech, operation } = talk;
  if (phase === "loading" || !settings) {
    if (talk.failure) return nothing;
    return html`<div class="bones" role="status" aria-label=${speech.say("dialog.loading")}>
      <i></i><i></i><i></i><i></i>
    </div>`;
  }
  switch (phase) {
    case "form":
      return formBody(talk);
    case "preview":
      return preview(talk, settings, around);
    case "undo":
      return html`${heading(speech.say("undo.title"))}
      ${
        talk.undoPlan
          ? planView(talk.undoPlan, { speech, settings, ...around })
          : undoSummary(operation, speech)
      }`;
    case "receipt":
    case "undone":
      return html`<div class="finished">
          ${phase === "undone" ? itemIcons.returns : toneIcons.good}${heading(result(talk))}
        </div>
        ${phase === "receipt" ? nextButton(talk, around) : toPutRight(talk, around)}
        ${operation.many ? outcomes(operation, around.client, speech, settings) : receipt(talk, settings, around)}`;
  }
}

function formBody({ form, unanchored, speech, review }: Conversation) {
  const submit = (event: Event) => {
    event.preventDefault();
    review();
  };
  return html`<form id="form" novalidate @submit=${submit}>
    ${
      Object.keys(form!.errors).length
        ? html`<p class="error" role="alert">${unanchored || speech.say("error.fields")}</p>`
        : nothing
    }
    ${form!.render()}
  </form>`;
}

function preview(talk: Conversation, settings: Settings, around: ContentView) {
  const { operation, speech, working, index, sharedAt, typed, wrong } = talk;
  if (working === "executing" && operation.many) return progressView(operation, speech);
  const plan = operation.many ? operation.ready[index]?.plan : operation.rows[0]?.plan;
  const view: PlanView = {
    speech,
    settings,
    ...around,
    ...(plan?.executable &&
      plan.messages.length === 1 && { test: { send: talk.sendTest, state: talk.tested } }),
  };
  const { showRow: show, leadTo, showShared, type, giveOwn } = talk;
  const title = operation.ready.length ? "preview.title" : "preview.title-blocked";
  return html`${heading(speech.say(title))}
  ${
    operation.many
      ? bulkPreview({
          ...view,
          operation,
          index,
          show,
          leadTo,
          sharedAt,
          showShared,
          typed,
          wrong,
          confirmHint: talk.form!.erases ? "bulk.confirm-hint-erases" : "bulk.confirm-hint",
          type,
          each: talk.form!.each,
          giveOwn,
        })
      : plan
        ? planView(plan, view)
        : nothing
  }`;
}

function receipt({ operation, speech }: Conversation, settings: Settings, { client }: ContentView) {
  const [row] = operation.rows;
  const own = row?.undone?.receipt ?? row?.result?.receipt;
  return own
    ? receiptView({ ...own, messages: operation.messages }, client, speech, settings)
    : nothing;
}

function nextButton({ operation, form, speech, follow }: Conversation, { leave }: ContentView) {
  const next = form?.next(operation.receipts);
  if (!next) return nothing;
  const act = () => (next.run ? follow(next.run) : leave(next.event));
  return html`<div>
    <button type="button" class="button" @click=${act}>${speech.say(next.label)}</button>
  </div>`;
}

function toPutRight({ operation, speech }: Conversation, { leave }: ContentView) {
  const undone = operation.rows.filter((row) => row.undone?.receipt);
  const start = correction(undone.flatMap(({ result }) => result?.receipt ?? []));
  if (!start) return nothing;
  const [id] = start.applications;
  const told = undone.find(({ result }) => result?.receipt?.application === id);
  return correctionView(start, speech, leave, operation.many ? told?.name : undefined);
}

/** The heading of the receipt: what has been done, in words. */
function result(talk: Conversation): string {
  const { phase, operation, form, speech } = talk;
  const { say, count } = speech;
  if (phase === "undone") return say("undo.done");
  if (!operation.many) {
    const done = form?.done() ?? (`done.${operation.action}` as Key);
    return waits(talk, done) || say(done, { name: operation.rows[0]!.name });
  }
  if (operation.stopped) return count("bulk.stopped", operation.ready.length - operation.answered);
  return operation.done.length ? manyDone(talk) : say("done.none");
}

/** What has been done to many, and when those who have not been told of it yet are. */
function manyDone({ operation, speech, settings }: Conversation): string {
  const { say, count, locale } = speech;
  const done = count("done.many", operation.done.length);
  const waiting = operation.messages.filter(isWaiting).map(({ sendAt }) => sendAt);
  const times = [...new Set(waiting)]
    .toSorted()
    .map((at) => sayWhen(at, locale, settings!.organisation.timeZone) ?? say("receipt.soon"));
  const when = times.at(-1);
  if (!when) return done;
  const mail = times.every((each) => each === when)
    ? count("waits.mail", waiting.length, { when })
    : say("waits.last", { when });
  return `${done}, ${mail}`;
}

/** The same while the candidate has not been told of the new status; empty once they have, or where nobody is told. */
function waits({ operation, speech, settings }: Conversation, done: Key): string {
  const [row] = operation.rows;
  const { from, to, messages = [] } = row?.result?.receipt ?? {};
  const waiting = messages.find(
    (message) => message.audience === "candidate" && isWaiting(message),
  );
  if (!waiting || from?.status === to?.status) return "";
  const when = sayWhen(waiting.sendAt, speech.locale, settings!.organisation.timeZone);
  return speech.say(done.replace("done.", "waits.") as Key, {
    name: row!.name,
    when: when ?? speech.say("receipt.soon"),
  });
}
