import type { ActionId, MessageState, Verb } from "../../worker/domain/vocabulary.ts";
import type { Receipt } from "../../worker/http/schemas/receipts.ts";

/** Actions whose mail is untrue once they are undone, each with the text in which one says so. */
const TEXTS: Partial<Record<Verb, string>> = { reject: "rejection-taken-back" };

const LEFT: readonly MessageState[] = ["queued", "sent", "delivered", "delayed"];

/** Another action is to follow, from one of the organisation's texts. */
export class ActionStartEvent extends Event {
  static readonly type = "action-start";
  readonly action: ActionId = "send-email";
  readonly applications: readonly string[];
  readonly start: string;
  constructor(applications: readonly string[], start: string) {
    super(ActionStartEvent.type);
    this.applications = applications;
    this.start = start;
  }
}

type Undone = Pick<Receipt, "action" | "application" | "messages">;

/** To whom it has to be told that an undone action holds no longer; null when nobody was told that it did. */
export function correction(undone: readonly Undone[]): ActionStartEvent | null {
  const told = undone.filter(
    ({ action, messages }) =>
      action in TEXTS &&
      messages.some(({ audience, state }) => audience === "candidate" && LEFT.includes(state)),
  );
  const [first] = told;
  if (!first) return null;
  const text = TEXTS[first.action as Verb]!;
  return new ActionStartEvent(
    told.map(({ application }) => application),
    text,
  );
}
