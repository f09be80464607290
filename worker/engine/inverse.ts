/** What takes back one event, as a plan; see undo.ts. */
import type { MessageFact } from "../domain/facts.ts";
import type { Effect, Note, Plan, PlanItem } from "../domain/plan.ts";
import type { StoredFacts } from "./store/facts.ts";
import type { LeftBehind } from "../features/panel/statements/undo.ts";
import type { StoredReceipt } from "./store/receipts.ts";
import type { NoteCode } from "../i18n/index.ts";
import { changesReview } from "./decide.ts";
import { item, note } from "./action.ts";
import type { Engine } from "./outcome.ts";

export function inverse(main: StoredReceipt, around: Surroundings): Plan {
  const { application, candidate } = around.stored;
  const { status, former, deleted } = application;
  const to = main.from!;
  const back = main.effects.map((effect) => inverseEffect[effect.kind](effect as never, around));
  // What goes to reviewers concerns others too: it is taken back when nobody is left in the panel.
  const own = main.messages.filter((message) => message.application === application.id);
  const sent = own.map((message) => messageBack(message));
  const review = changesReview({ now: around.now, ...around.stored }, application, to);
  const held = own.filter(({ state }) => state === "held" || state === "scheduled");
  return {
    application: application.id,
    seen: { application: application.version, candidate: candidate.version },
    verb: "undo",
    from: { status, former, deleted },
    to,
    effects: [
      ...(held.length
        ? [{ kind: "cancel-messages" as const, messages: held.map(({ id }) => id) }]
        : []),
      ...back.flatMap(({ effects }) => effects),
    ],
    messages: [],
    documents: [],
    items: [
      ...(deleted && !to.deleted ? [item("returns", "undo.restored")] : []),
      ...(!deleted && to.deleted ? [item("removed", "undo.deleted-again")] : []),
      ...(review === "returns" ? [item("returns", "undo.panel-returns")] : []),
      ...(review === "leaves" ? [item("removed", "panel.candidate-leaves")] : []),
      ...sent.flatMap(({ items }) => items),
      ...back.flatMap(({ items }) => items),
    ],
    notes: [],
    warnings: [],
    blocks: [],
    lasting: [...sent, ...back].flatMap(({ lasting = [] }) => lasting),
    detail: {},
    undoes: main.id,
  };
}

interface Back {
  effects: Effect[];
  items: PlanItem[];
  /** What cannot be taken back. */
  lasting?: Note[];
}

interface Surroundings {
  now: Engine["now"];
  newId: Engine["newId"];
  stored: StoredFacts;
  sendAt: string;
  /** Of the panel that it is taken out of. */
  left: LeftBehind | null;
}

const nothing: Back = { effects: [], items: [] };

/** What takes each effect back; a new kind of effect is not complete before it is here. */
const inverseEffect: {
  [Kind in Effect["kind"]]: (effect: Extract<Effect, { kind: Kind }>, around: Surroundings) => Back;
} = {
  "cancel-messages": ({ messages }, { stored, sendAt }) => {
    const stopped = stored.messages.filter(
      ({ id, state, stopped: byHand }) => messages.includes(id) && state === "cancelled" && !byHand,
    );
    if (!stopped.length) return nothing;
    const later = (message: MessageFact) => (message.sendAt > sendAt ? message.sendAt : sendAt);
    return {
      effects: [
        {
          kind: "hold-messages",
          messages: stopped.map((each) => ({ id: each.id, sendAt: later(each) })),
        },
      ],
      items: stopped.map(({ subject }) => item("returns", "undo.message-returns", { subject })),
    };
  },
  "hold-messages": () => nothing,
  "save-profile": ({ profile }) => ({
    effects: [{ kind: "end-profile", profile }],
    items: [item("removed", "undo.profile-ended")],
  }),
  "end-profile": () => nothing,
  employ: ({ employee }) => ({
    effects: [{ kind: "end-employment", employee }],
    items: [item("removed", "undo.employment-ended")],
  }),
  "end-employment": () => nothing,
  "create-application": ({ application }, { newId }) => ({
    effects: [{ kind: "remove-application", application, receipt: newId("rcpt") }],
    items: [item("removed", "undo.application-removed")],
  }),
  "remove-application": () => nothing,
  "join-panel": ({ panel }, { left }) => {
    const { mail = [], reviewers = [], deadline = null } = left ?? {};
    const sent = mail.map((message) => messageBack(message, "undo.panel-message-cancelled"));
    return {
      effects: [{ kind: "leave-panel", panel }],
      items: [
        item("removed", "undo.panel-left"),
        ...reviewers.flatMap(({ name, stays }) =>
          stays ? [] : [item("removed", "undo.reviewer-let-go", { name })],
        ),
        ...sent.flatMap(({ items }) => items),
      ],
      lasting: [
        ...sent.flatMap(({ lasting }) => lasting),
        ...reviewers.flatMap(({ name, stays }) =>
          stays ? [note("undo.reviewer-stays", { name })] : [],
        ),
        ...(deadline === null ? [] : [note("undo.deadline-stays", { deadline })]),
      ],
    };
  },
  "leave-panel": () => nothing,
  purge: () => nothing,
};

/** What becomes of a message that the event sent. */
function messageBack(
  { state, subject, to }: Pick<StoredReceipt["messages"][number], "state" | "subject" | "to">,
  stopped: NoteCode = "undo.message-cancelled",
): { items: PlanItem[]; lasting: Note[] } {
  if (state === "cancelled" || state === "failed" || state === "suppressed")
    return { items: [], lasting: [] };
  if (state === "held" || state === "scheduled")
    return { items: [item("cancelled", stopped, { subject, to })], lasting: [] };
  const code = state === "queued" ? "undo.message-sending" : "undo.message-sent";
  return { items: [], lasting: [note(code, { subject, to })] };
}
