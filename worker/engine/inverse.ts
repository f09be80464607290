/** What takes back one event, as a plan; see undo.ts. */
import type { Note, Plan, PlanItem, PlannedMessage, SharedEffect } from "../domain/plan.ts";
import type { StoredReceipt } from "./store/receipts.ts";
import type { NoteCode } from "../i18n/index.ts";
import { remarks } from "./decide.ts";
import { item, note } from "./action.ts";
import { waits } from "./cancelling.ts";
import type { Back, Undoing } from "./effect.ts";
import type { Registry } from "./feature.ts";

/** `shared`: what the application has to take back with others. */
export function inverse(
  main: StoredReceipt,
  around: Surroundings,
): { plan: Plan; shared: { effects: SharedEffect[]; messages: PlannedMessage[] } } {
  const { application, candidate } = around.stored;
  const { status, former, deleted } = application;
  const to = main.from!;
  const back = main.effects.map(
    (effect) =>
      around.registry
        .effect(effect.kind)
        .inverse?.(effect, { ...around, found: around.found[effect.kind] ?? null }) ?? NOTHING,
  );
  // What goes to people of a shared thing concerns others too: whoever shares it takes it back.
  const own = main.messages.filter((message) => message.application === application.id);
  const stands = back.some((each) => each.stands);
  // Nothing else takes out of a calendar what has once been asked into it.
  const leaves = (message: (typeof own)[number]) => message.calendar === "CANCEL" && !stands;
  const sent = own.map((message) =>
    leaves(message) && waits(message)
      ? { items: [], lasting: [note("undo.message-leaves", { subject: message.subject })] }
      : messageBack(message),
  );
  const held = own.filter((message) => waits(message) && !leaves(message));
  const plan: Plan = {
    application: application.id,
    // As it was found that nothing covers the event.
    seen: { application: main.newest ?? application.version, candidate: candidate.version },
    verb: "undo",
    from: { status, former, deleted },
    to,
    effects: [
      ...(held.length
        ? [{ kind: "cancel-messages" as const, messages: held.map(({ id }) => id) }]
        : []),
      ...back.flatMap(({ effects }) => effects),
    ],
    messages: back.flatMap(({ messages = [] }) => messages),
    documents: [],
    items: [
      ...(deleted && !to.deleted ? [item("returns", "undo.restored")] : []),
      ...(!deleted && to.deleted ? [item("removed", "undo.deleted-again")] : []),
      ...remarks(around.registry.followers, {
        now: around.now,
        facts: around.stored.features,
        from: application,
        to,
        undoing: true,
      }),
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
  const shared = {
    effects: back.flatMap((each) => each.shared ?? []),
    messages: back.flatMap(({ sharedMessages = [] }) => sharedMessages),
  };
  return { plan, shared };
}

interface Surroundings extends Omit<Undoing<unknown>, "found"> {
  registry: Registry;
  /** By kind of effect, what its inverse had read beforehand. */
  found: Record<string, unknown>;
}

const NOTHING: Back = { effects: [], items: [] };

/** What becomes of a message that the event sent. */
export function messageBack(
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
