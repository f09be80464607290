import { html, type TemplateResult } from "lit";
import type { ActionId, MessageState, Verb } from "../../worker/domain/vocabulary.ts";
import type { LoggedMessage } from "../../worker/features/mail-log/schemas/messages.ts";
import type { Receipt } from "../../worker/http/schemas/receipts.ts";
import type { Client } from "../lib/api.ts";
import { everyPage } from "../lib/every-page.ts";
import type { Speech } from "../lib/i18n.ts";
import { toneIcons } from "./icons.ts";

/** Actions whose mail is untrue once they are undone, each with the text in which one says so. */
const TEXTS: Partial<Record<Verb, string>> = { reject: "rejection-taken-back" };

const LEFT: readonly MessageState[] = ["queued", "sent", "delivered", "delayed"];

/** Another action is to follow; `start`: from one of the organisation's texts. */
export class ActionStartEvent extends Event {
  static readonly type = "action-start";
  readonly action: ActionId;
  readonly applications: readonly string[];
  readonly start: string | undefined;
  constructor(applications: readonly string[], start?: string, action: ActionId = "send-email") {
    super(ActionStartEvent.type);
    this.applications = applications;
    this.start = start;
    this.action = action;
  }
}

type Undone = Pick<Receipt, "action" | "application"> & {
  messages: readonly Pick<Receipt["messages"][number], "audience" | "state">[];
};

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

/** The same for what was undone of one thing done to many, once it has been asked how its mail fares. */
export async function readCorrection(
  client: Client,
  action: Verb,
  undone: readonly { application: string; operation: string }[],
): Promise<ActionStartEvent | null> {
  if (!(action in TEXTS)) return null;
  const messages: LoggedMessage[] = [];
  for (const operation of new Set(undone.map((each) => each.operation)))
    messages.push(...(await everyPage<LoggedMessage>(client, "/v1/messages", { operation })));
  const by = Map.groupBy(messages, ({ application }) => application);
  return correction(
    undone.map(({ application }) => ({
      action,
      application,
      messages: by.get(application) ?? [],
    })),
  );
}

/** What has been told and is untrue now can be put right. `only`: the name of the one of many whom it was told. */
export function correctionView(
  start: ActionStartEvent,
  { say, count }: Speech,
  leave: (event: Event) => void,
  only?: string,
): TemplateResult {
  const n = start.applications.length;
  const one = n === 1 && only ? { name: only } : null;
  return html`<div class="callout" data-tone="warn">
    ${toneIcons.warn}
    <div>
      <p class="told" tabindex="-1">${one ? say("undo.told-named", one) : count("undo.told", n)}</p>
      <button type="button" class="button" @click=${() => leave(start)}>
        ${one ? say("undo.tell-named", one) : count("undo.tell", n)}
      </button>
    </div>
  </div>`;
}
