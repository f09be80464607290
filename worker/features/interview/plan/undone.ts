/** What takes back an answer or a move, in the candidate's calendar too. */
import { item, note } from "../../../engine/action.ts";
import { waits } from "../../../engine/cancelling.ts";
import type { Back, EffectOf, Undoing } from "../../../engine/effect.ts";
import { type InvitationFact, isInCalendar, type Left } from "../rules/facts.ts";
import { hostChanges } from "./host-changes.ts";
import { confirmation } from "./confirming.ts";
import { calledOff, nextOf } from "./ending.ts";
import { offerItems, offersOf } from "./waiting.ts";

const found = ({ facts }: Undoing<unknown>, id: string): InvitationFact | undefined =>
  (facts.features.invitations ?? []).find((each) => each.id === id);

/** As if nothing had been answered yet: a time that stands in their calendar is taken out of it. */
export function unanswered(
  { invitation: id, before }: EffectOf<"answer-invitation">,
  undoing: Undoing<unknown>,
): Back {
  const invitation = found(undoing, id);
  const removed = item("removed", "undo.answer-removed");
  const gives = (sequence: number | null, data = {}) => ({
    kind: "unanswer-invitation" as const,
    invitation: id,
    sequence,
    data,
  });
  if (!invitation) return { effects: [gives(null)], items: [removed] };
  // Who has left their seat in their own words does not get it back by somebody else's.
  const back = before?.byHand ? seatBack(undoing, invitation, before) : null;
  if (back)
    return { ...back, effects: [gives(null), ...back.effects], items: [removed, ...back.items] };
  const off =
    invitation.slot !== null && isInCalendar(invitation)
      ? calledOff(undoing.facts, invitation, { kind: "interview-answered" })
      : { messages: [], sequence: null };
  const data = offersOf(undoing.facts, invitation, [invitation.slot, invitation.offer?.slot]);
  return {
    effects: [gives(off.sequence, data)],
    messages: off.messages,
    items: [removed, ...offerItems(data, invitation)],
    lasting: before ? [note("undo.meeting-anew")] : [],
  };
}

/** The meeting stands again, if its seat is free yet. */
export function revived(
  { invitation: id, slot, before }: EffectOf<"end-invitation">,
  undoing: Undoing<unknown>,
): Back {
  const invitation = found(undoing, id);
  const returns = item("returns", "undo.invitation-returns");
  const left = invitation?.state === "cancelled" && slot !== null;
  const back = left && before ? seatBack(undoing, invitation, { ...before, slot }) : null;
  return back
    ? { ...back, items: [returns, ...back.items] }
    : {
        effects: [{ kind: "revive-invitation", invitation: id, slot }],
        items: [returns],
        lasting: left ? [note("undo.meeting-anew")] : [],
      };
}

/** The seat that an invitation has left is theirs again, in their calendar too; null: it is not free any more, or at another time. */
function seatBack(
  undoing: Undoing<unknown>,
  invitation: InvitationFact,
  { slot, state, movedFrom, start }: Left & { slot: string },
): Back | null {
  const seat = invitation.slots.find(({ id }) => id === slot);
  if (!seat?.free || seat.start <= undoing.now.toISOString()) return null;
  // Moved meanwhile: nobody has agreed to the time that it has now.
  if (start !== undefined && start !== seat.start) return null;
  const last = invitation.entries.findLast((entry) => entry.state !== "cancelled");
  const off = last?.method === "CANCEL";
  const unsent = off && waits(last);
  const wentOut = off && !unsent;
  const sequence = wentOut ? nextOf(invitation) : null;
  const draft = { kind: "interview-confirmed" as const };
  const [mail] = wentOut
    ? confirmation(undoing.facts, invitation, seat, sequence, draft).messages
    : [];
  return {
    effects: [
      {
        kind: "revive-invitation",
        invitation: invitation.id,
        slot,
        before: { state, movedFrom, start: seat.start },
        sequence: mail ? sequence : null,
        ...(unsent && { unsent: last.id }),
      },
    ],
    // The reminder of then comes back by itself.
    messages: mail ? [mail] : [],
    items: [
      item("returns", "undo.time-returns", {
        at: { instant: seat.start, zone: invitation.timeZone },
      }),
    ],
    ...(unsent && { stands: true as const }),
  };
}

/** The slot is where it was, with all who have a seat in it; who has been told of the new time hears of that too. */
export function movedBack(
  { kind, invitation: id, from, to, now, before, ...moved }: EffectOf<"move-seat">,
  undoing: Undoing<unknown>,
): Back {
  const { interview, slot } = moved;
  const invitation = found(undoing, id);
  const seated = invitation?.slot === slot ? invitation : null;
  const told = seated && isTold(undoing, seated) ? seated : null;
  const sequence = told && isInCalendar(told) ? nextOf(told) : null;
  const draft = { kind: "interview-moved" as const };
  const [mail] = told ? confirmation(undoing.facts, told, from, sequence, draft, to).messages : [];
  return {
    effects: [
      {
        kind,
        ...moved,
        invitation: id,
        from: to,
        to: from,
        now: mail ? { state: "confirm-anew", movedFrom: to } : before,
        before: now,
        sequence: mail ? sequence : null,
      },
    ],
    shared: [{ kind: "move-slot", interview, slot, from: to, to: from, back: true }],
    sharedMessages: invitation
      ? hostChanges(
          undoing.facts,
          {
            ...invitation,
            hosts: invitation.hosts.filter(({ heard }) =>
              heard.some((each) => each.slot === slot && each.what === "moved" && each.left),
            ),
          },
          { what: "moved", slot, at: to, to: from },
        )
      : [],
    // The reminder of then comes back by itself.
    messages: mail ? [mail] : [],
    items: [
      item("returns", "undo.time-returns", {
        at: { instant: from.start, zone: invitation?.timeZone ?? undoing.timeZone },
      }),
    ],
  };
}

/** Has the newest mail that tells of a move left? */
function isTold({ facts }: Undoing<unknown>, { messages }: InvitationFact): boolean {
  const newest = facts.messages.find(
    ({ id, kind }) => kind === "interview-moved" && messages.includes(id),
  );
  return newest !== undefined && newest.state !== "cancelled" && !waits(newest);
}
