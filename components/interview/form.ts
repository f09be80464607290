import { html, nothing } from "lit";
import { fetchPart } from "../lib/element.ts";
import { radioField, textArea, textField } from "../forms/parts/fields.ts";
import {
  daysAfter,
  defineForm,
  filled,
  type Form,
  type FormContext,
  numbered,
} from "../forms/parts/form.ts";
import {
  delayOf,
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import {
  INTERVIEW_KINDS,
  type InterviewKind,
  LONGEST,
  SHORTEST,
} from "../../worker/features/interview/rules/interview.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import type { words } from "../../worker/features/interview/words/sv/form.ts";
import type { busyField } from "./busy.ts";
import { hostsField, hostsInput, type HostValues, initialHosts } from "./hosts.ts";
import { initialPlace, placeField, placeInput, type PlaceValues } from "./place.ts";
import type { othersField } from "./others.ts";
import type { proposedTo, runningField } from "./running.ts";
import type { slotsField } from "./slots.ts";
import type { suitsField } from "./suits.ts";
import { blankSlot, slotsInput, type SlotValues } from "./slot-rows.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends MessageValues, SendValues, PlaceValues, SlotValues, HostValues {
  /** One that others have already got; null for a new one. */
  existing: InterviewWire | null;
  /** Null until somebody chooses it: then it follows from the first meeting. */
  answerBy: string | null;
  /** Others who are invited to it hear of new times. */
  tellOthers: boolean;
  bring: string;
  pay: string;
}

interface Loaded {
  running: InterviewWire[];
  runningField: typeof runningField;
  proposedTo: typeof proposedTo;
  slotsField: typeof slotsField;
  busyField: typeof busyField;
  /** Where somebody has asked for another time. */
  suitsField?: typeof suitsField;
  /** Where somebody may want new times. */
  othersField?: typeof othersField;
}

const ACTION = "invite-to-interview";
/** The text to who is invited already. */
const NEW_TIMES = "interview-new-times";
const MINUTES: Record<InterviewKind, string> = { interview: "45", "information-meeting": "60" };
/** Days that people have for their answer, unless the meeting is sooner or somebody says otherwise. */
const USUAL_DAYS = 5;

/** What fits the kind; one fixed time is for one person, or for a group. */
const usual = (kind: InterviewKind, { count }: FormContext) => ({
  kind,
  minutes: MINUTES[kind],
  timing: kind === "interview" && count > 1 ? ("several" as const) : ("fixed" as const),
});

/** The day before the first meeting at the latest. */
function answerByOf(values: Values, { today }: FormContext): string {
  if (values.answerBy !== null) return values.answerBy;
  const starts = slotsInput(values).flatMap(({ start }) => start ?? []);
  const days = starts.map((start) => daysAfter(start.slice(0, 10), -1));
  const last = [...days, daysAfter(today, USUAL_DAYS)].sort()[0]!;
  return last < today ? today : last;
}

export const form = defineForm<Values, Loaded>({
  load: async (context) => {
    const [parts, slots, busy] = await Promise.all([
      fetchPart(import("./running.ts")),
      fetchPart(import("./slots.ts")),
      fetchPart(import("./busy.ts")),
    ]);
    const running = await parts.runningInterviews(context);
    const asked = running.some(({ candidates }) => candidates.some((each) => each.halfDays.length));
    const suits = asked && (await fetchPart(import("./suits.ts")));
    const wanted = running.some(({ candidates }) => candidates.some(isWithoutSeat));
    const others = wanted && (await fetchPart(import("./others.ts")));
    return { ...parts, ...slots, ...busy, ...suits, ...others, running };
  },
  initial: (context, { running, proposedTo }) => ({
    ...initialPlace,
    ...begun(context, proposedTo(context, running)),
    series: null,
    hosts: initialHosts(context.settings),
    answerBy: null,
    tellOthers: true,
    bring: "",
    pay: "",
    ...initialSend(context),
  }),
  input: (values, context) => ({
    ...(values.existing
      ? existingInput(values)
      : {
          kind: values.kind,
          ...placeInput(values),
          minutes: numbered(values.minutes),
          hosts: hostsInput(values.hosts),
          answerBy: filled(answerByOf(values, context)),
          bring: filled(values.bring),
          pay: filled(values.pay),
        }),
    slots: slotsInput(values),
    message: messageInput(values, context, ACTION),
    send: sendInput(values),
  }),
  done: ({ kind }) =>
    kind === "interview" ? "done.invite-to-interview" : "done.invite-to-information",
  render: (form) => {
    const { values, context } = form;
    return html`
      ${form.loaded.runningField(form, (existing) => form.set(chosen(context, existing)))}
      ${
        values.existing
          ? html`${form.loaded.suitsField?.(form) ?? nothing} ${form.loaded.slotsField(form, true)}
            ${form.loaded.busyField(form)} ${form.loaded.othersField?.(form) ?? nothing}`
          : newFields(form)
      }
      ${messageField(form, ACTION)} ${sendField(form, delayOf(values, context))}
    `;
  },
});

/** It keeps its details; the API asks for them all the same. */
function existingInput({ existing, tellOthers, slots }: Values) {
  const { id, kind, format, minutes, answerBy } = existing!;
  const tells = tellOthers && slots.length > 0 && existing!.candidates.some(isWithoutSeat);
  return {
    interview: id,
    kind,
    format,
    minutes,
    answerBy,
    ...(tells && { tellOthers: true }),
  };
}

const isWithoutSeat = ({ state }: InterviewWire["candidates"][number]): boolean =>
  state === "other-time" || state === "awaiting" || state === "waiting";

const begun = (context: FormContext, existing: InterviewWire | null) => ({
  ...chosen(context, existing),
  ...initialMessage(existing ? { ...context, start: NEW_TIMES } : context, ACTION),
});

function chosen(context: FormContext, existing: InterviewWire | null) {
  if (!existing) return { existing, ...usual("interview", context), slots: [blankSlot(context)] };
  const { kind, minutes } = existing;
  const timing = "several" as const;
  return { existing, kind, minutes: String(minutes), timing, slots: [] };
}

function newFields(form: Form<Values, Loaded>) {
  const { values, context } = form;
  const { say } = context.speech;
  const answerBy = answerByOf(values, context);
  return html`${radioField(choosesKind(form), "kind", {
    label: say("interview.kind"),
    choices: INTERVIEW_KINDS.map((value) => ({
      value,
      label: say(`interview.${value}`),
      hint: say(`interview.${value}-hint`),
    })),
  })}
  ${placeField(form)}
  ${textField(form, "minutes", {
    label: say("interview.minutes"),
    type: "number",
    min: String(SHORTEST),
    until: String(LONGEST),
  })}
  ${form.loaded.slotsField(form, false)} ${hostsField(form)} ${form.loaded.busyField(form)}
  ${textField(
    { ...form, values: { ...values, answerBy } } as unknown as Form<{ answerBy: string }>,
    "answerBy",
    {
      label: say("interview.answer-by"),
      hint: say("interview.answer-by-hint"),
      type: "date",
      min: context.today,
    },
  )}
  ${textArea(form, "bring", { label: say("interview.bring"), max: 1000, rows: 2, optional: true })}
  ${textField(form, "pay", {
    label: say("interview.pay"),
    hint: say("interview.pay-hint"),
    max: 200,
    optional: true,
  })}`;
}

/** Length and times follow the kind, as long as nobody has chosen them. */
const choosesKind = (form: Form<Values, Loaded>): Form<Values> => ({
  ...form,
  loaded: undefined,
  set: ({ kind = "interview" }, path) => {
    const now = form.current();
    const before = usual(now.kind, form.context);
    const after = usual(kind, form.context);
    form.set(
      {
        kind,
        ...(now.minutes === before.minutes && { minutes: after.minutes }),
        ...(now.timing === before.timing && { timing: after.timing }),
      },
      path,
    );
  },
});
