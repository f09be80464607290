/** Slots that one execute empties, or fills again: their hosts hear of it once, whoever of several is the last. */
import type { Facts } from "../../domain/facts.ts";
import type { Effect, PlanItem } from "../../domain/plan.ts";
import { item, type SharedDecision } from "../../engine/action.ts";
import type { PlannedRow, Together } from "../../engine/port.ts";
import { asAsker } from "./message.ts";
import { type InvitationFact, isSeated, type SlotFact } from "./rules/facts.ts";
import type { ToldHost } from "./rules/interview.ts";
import { emptied, slotsLeftEmpty } from "./statements/seats-left.ts";
import { changeItems, hostChanges } from "./plan/host-changes.ts";

interface Change {
  slot: SlotFact;
  /** One of those who leave it, or take it, with what is known around them. */
  facts: Facts;
  invitation: InvitationFact;
  leaving: string[];
  taken: boolean;
}

/** In which the invitation has a seat once these effects are done. */
const seatAfter = (invitation: InvitationFact, effects: readonly Effect[]): string | null =>
  effects.reduce<string | null>(
    (slot, effect) => {
      if (!("invitation" in effect) || effect.invitation !== invitation.id) return slot;
      switch (effect.kind) {
        case "answer-invitation":
          return effect.slot;
        case "unanswer-invitation":
        case "take-back-invitation":
          return null;
        case "end-invitation":
          return effect.state === "cancelled" ? null : slot;
        case "revive-invitation":
          return effect.before ? effect.slot : slot;
        default:
          return slot;
      }
    },
    isSeated(invitation) ? invitation.slot : null,
  );

/** Slots that have not begun, in which a seat is left or taken. */
function changesOf(rows: readonly PlannedRow[]): Change[] {
  const changes = new Map<string, Change>();
  const note = (row: PlannedRow, invitation: InvitationFact, id: string | null): Change | null => {
    const slot = invitation.slots.find((each) => each.id === id);
    if (!slot || slot.start <= row.facts.now.toISOString()) return null;
    const known = changes.get(slot.id);
    if (known) return known;
    const change = { slot, facts: row.facts, invitation, leaving: [], taken: false };
    changes.set(slot.id, change);
    return change;
  };
  for (const row of rows)
    for (const invitation of row.facts.features.invitations ?? []) {
      const before = isSeated(invitation) ? invitation.slot : null;
      const after = seatAfter(invitation, row.plan.effects);
      if (before === after) continue;
      note(row, invitation, before)?.leaving.push(invitation.id);
      const takes = note(row, invitation, after);
      if (takes) takes.taken = true;
    }
  return [...changes.values()];
}

/** Whether others stay in it has to be asked: each sees those who leave with them. */
const isOpen = ({ slot, leaving, taken }: Change): boolean =>
  !taken && slot.shared && leaving.length > 1;

export const together: Together = {
  asks: (rows) => {
    const open = changesOf(rows).filter(isOpen);
    return open.length
      ? slotsLeftEmpty(open.map(({ slot: { id }, leaving }) => ({ slot: id, leaving })))
      : null;
  },
  decides: (rows, found) => {
    const empty = new Set(found.map(emptied));
    const changes = changesOf(rows);
    const lasts = ({ slot, taken }: Change): boolean =>
      !taken && slot.shared && !empty.has(slot.id);
    const told = changes.flatMap((change) =>
      lasts(change) ? [] : hear(change, change.taken ? "returns" : "off"),
    );
    // Of what its hosts know nothing, they need not hear the end.
    const lasting = changes
      .filter((change) => lasts(change) && change.invitation.hosts.some((host) => host.told))
      .map(({ slot, leaving }) => ({ slot: slot.id, leaving }));
    if (!told.length && !lasting.length) return null;
    const messages = told.flatMap((each) => each.messages);
    return {
      effects: [
        {
          kind: "change-slots",
          slots: told.map(({ slot, what, interview }) => ({ interview, slot, what })),
          lasting,
        },
      ],
      messages,
      items: [...told.flatMap(({ items }) => items), ...changeItems(messages)],
    } satisfies SharedDecision;
  },
};

/** Hosts who have heard the opposite, or would have; what of it still waits is taken back, and nothing more is said. */
function hear({ facts, invitation, slot }: Change, what: "off" | "returns") {
  const heard = invitation.hosts.map((host) => ({ host, last: lastHeard(host, slot) }));
  const stopped = heard.filter(({ last }) => last && last.what !== what && !last.left);
  const hosts = heard.flatMap(({ host, last }) =>
    (last ? last.what !== what && last.left : what === "off") ? [host] : [],
  );
  const messages = hostChanges(
    asAsker(facts, invitation),
    { ...invitation, hosts },
    { what, slot: slot.id, at: slot },
  );
  if (!messages.length && !stopped.length) return [];
  const items = stopped.map(({ host: { email }, last }): PlanItem =>
    item("cancelled", "undo.message-cancelled", { subject: last!.subject, to: email }),
  );
  return [{ interview: invitation.interview, slot: slot.id, what, messages, items }];
}

/** Whether it takes place, as they have been told last, or are about to be. */
const lastHeard = ({ heard }: ToldHost, { id }: SlotFact) =>
  heard.findLast(({ slot, what }) => slot === id && what !== "moved");
