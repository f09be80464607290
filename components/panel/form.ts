import { html, nothing } from "lit";
import type { Reveal } from "../../worker/features/panel/rules/panel.ts";
import type { PanelSummary } from "../../worker/features/panel/schemas/panels.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import { ApiProblem } from "../lib/api.ts";
import { checkField, radioField, selectField, textField } from "../forms/parts/fields.ts";
import { daysAfter, defineForm, filled, type Form, type FormContext } from "../forms/parts/form.ts";
import {
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import { PanelShowEvent } from "./show-event.ts";
import { emptyReviewer, type ReviewerRow, reviewersField, reviewersInput } from "./reviewers.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import type { words } from "../../worker/features/panel/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends MessageValues, SendValues {
  /** One that runs; empty for a new one. */
  panel: string;
  reviewers: readonly ReviewerRow[];
  deadline: string;
  /** Days; empty for no reminder. */
  firstAfter: string;
  every: string;
  anonymise: boolean;
  withoutAttachments: boolean;
  identityNumbers: boolean;
  commentRequired: boolean;
  reveal: Reveal;
  code: boolean;
}

/** Days from today until which a new panel may answer, unless told otherwise. */
const USUAL_DAYS = 7;
const REMINDER_DAYS = [1, 2, 3, 5, 7, 14];
const REVEALS: readonly Reveal[] = ["after-own", "after-deadline", "never"];

export const form = defineForm<Values, PanelSummary[]>({
  load: runningPanels,
  initial: (context) => ({
    panel: "",
    reviewers: [emptyReviewer(context.settings.organisation.locale)],
    deadline: daysAfter(context.today, USUAL_DAYS),
    firstAfter: "3",
    every: "2",
    anonymise: false,
    withoutAttachments: false,
    identityNumbers: false,
    commentRequired: false,
    reveal: "after-own",
    code: true,
    ...initialMessage(context, "send-to-panel"),
    ...initialSend(context),
  }),
  input: ({ panel, reviewers, deadline, firstAfter, every, ...rest }, context) => ({
    panel: filled(panel),
    reviewers: reviewersInput(reviewers),
    deadline: filled(deadline),
    ...(!panel && {
      reminders: {
        firstAfterDays: Number(firstAfter) || null,
        everyDays: (firstAfter && Number(every)) || null,
      },
      options: {
        anonymise: rest.anonymise,
        withoutAttachments: rest.withoutAttachments,
        identityNumbers: rest.identityNumbers,
        commentRequired: rest.commentRequired,
        reveal: rest.reveal,
        code: rest.code,
      },
    }),
    message: messageInput(rest, context, "send-to-panel"),
    send: sendInput(rest),
  }),
  verbOfMany: (n, { values, context, loaded }) => {
    const there = loaded.find(({ id }) => id === values.panel)?.reviewers ?? 0;
    const { count } = context.speech;
    const readers = there + reviewersInput(values.reviewers).length;
    return count("do.send-to-panel-many", n, { reviewers: count("panel-form.readers", readers) });
  },
  next: (receipts) => {
    const panel = receipts.find((receipt) => receipt.panel)?.panel;
    return panel ? { label: "panel-form.ranking", event: new PanelShowEvent(panel) } : null;
  },
  render: (form) => {
    const { values, errors, context, loaded } = form;
    const { speech, today } = context;
    const { say } = speech;
    const chosen = loaded.find(({ id }) => id === values.panel);
    return html`
      ${loaded.length ? panelField(form) : nothing}
      ${reviewersField({ rows: values.reviewers, errors, speech, set: (change) => form.set({ reviewers: change(form.current().reviewers) }) })}
      ${textField(form, "deadline", {
        label: say("panel-form.deadline"),
        hint: say("panel-form.deadline-hint"),
        type: "date",
        min: chosen?.deadline ?? today,
      })}
      ${chosen ? nothing : optionsField(form)}
      ${messageField(form, "send-to-panel", say("panel-form.own-words-hint"))} ${sendField(form)}
    `;
  },
});

/** Panels of the candidates' project that still take answers. Who may not see them opens a new one. */
async function runningPanels({ client, detail, applications }: FormContext) {
  const { project } = detail ?? (await client.application(applications[0]!));
  try {
    const path = `/v1/panels?project=${encodeURIComponent(project.id)}`;
    const { data } = await client.get<Page<PanelSummary>>(path);
    return data.filter(({ over }) => !over);
  } catch (error) {
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}

function panelField(form: Form<Values, PanelSummary[]>) {
  const { context, loaded, current } = form;
  const { say, time } = context.speech;
  const choose = (change: Partial<Values>) => {
    const panel = loaded.find(({ id }) => id === change.panel);
    const rows = reviewersInput(current().reviewers).length
      ? current().reviewers
      : panel
        ? []
        : [emptyReviewer(context.settings.organisation.locale)];
    const deadline = panel?.deadline ?? daysAfter(context.today, USUAL_DAYS);
    form.set({ ...change, reviewers: rows, deadline });
  };
  const day = (date: string) => time(`${date}T12:00:00Z`, "UTC", { day: "numeric", month: "long" });
  return selectField({ ...form, set: choose }, "panel", {
    label: say("panel-form.panel"),
    hint: say(form.values.panel ? "panel-form.panel-hint" : "panel-form.new-hint"),
    groups: [
      { choices: [{ value: "", label: say("panel-form.new") }] },
      {
        label: say("panel-form.running"),
        choices: loaded.map(({ id, createdAt, deadline, reviewers }) => ({
          value: id,
          label: say("panel-form.existing", {
            from: time(createdAt, undefined, { day: "numeric", month: "long" }),
            by: day(deadline),
            n: reviewers,
          }),
        })),
      },
    ],
  });
}

function optionsField(form: Form<Values, PanelSummary[]>) {
  const { context, values } = form;
  const { say, count } = context.speech;
  const own = form as unknown as Form<Values>;
  const days = (none: string, many: "panel-form.after" | "panel-form.each") => [
    {
      choices: [
        { value: "", label: none },
        ...REMINDER_DAYS.map((n) => ({ value: String(n), label: count(many, n) })),
      ],
    },
  ];
  return html`<details class="options">
    <summary>${say("panel-form.options")}<span class="hint">${summary(form)}</span></summary>
    <div class="group">
      <div class="pair">
        ${selectField(own, "firstAfter", {
          label: say("panel-form.first"),
          path: "reminders.firstAfterDays",
          groups: days(say("panel-form.no-reminder"), "panel-form.after"),
        })}
        ${
          values.firstAfter
            ? selectField(own, "every", {
                label: say("panel-form.every"),
                path: "reminders.everyDays",
                groups: days(say("panel-form.no-more"), "panel-form.each"),
              })
            : nothing
        }
      </div>
      <div class="stack">
        ${offered(values).map((name) =>
          checkField(own, name, {
            label: say(`panel-form.${name}`),
            hint: say(`panel-form.${name}-hint`),
            path: `options.${name}`,
          }),
        )}
      </div>
      ${radioField(own, "reveal", {
        label: say("panel-form.reveal"),
        path: "options.reveal",
        choices: REVEALS.map((value) => ({ value, label: say(`panel-form.reveal-${value}`) })),
      })}
    </div>
  </details>`;
}

/** Ticks; anonymous, no identity number is left to show. */
const offered = ({ anonymise }: Values) =>
  (
    ["anonymise", "withoutAttachments", "identityNumbers", "commentRequired", "code"] as const
  ).filter((name) => !(anonymise && name === "identityNumbers"));

/** What holds while nobody opens the options. */
function summary({ values, context }: Form<Values, PanelSummary[]>): string {
  const { say, count } = context.speech;
  const chosen = offered(values).filter((name) => name !== "code" && values[name]);
  return [
    values.firstAfter
      ? count("panel-form.reminds", Number(values.firstAfter))
      : say("panel-form.no-reminder"),
    ...chosen.map((name) => say(`panel-form.${name}`)),
    say(`panel-form.reveal-${values.reveal}-short`),
  ].join(" · ");
}
