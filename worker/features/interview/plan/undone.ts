/** What takes back an answer or a move, in the candidate's calendar too. */
import { item } from "../../../engine/action.ts";
import { waits } from "../../../engine/cancelling.ts";
import type { Back, EffectOf, Undoing } from "../../../engine/effect.ts";
import { type InvitationFact, isInCalendar } from "../rules/facts.ts";
import { confirmation } from "./confirming.ts";
import { calledOff, nextOf } from "./ending.ts";

const found = ({ facts }: Undoing<unknown>, id: string): InvitationFact | undefined =>
  (facts.features.invitations ?? []).find((each) => each.id === id);

/** As if nothing had been answered yet: a time that stands in their calendar is taken out of it. */
export function unanswered(
  { invitation: id }: EffectOf<"answer-invitation">,
  undoing: Undoing<unknown>,
): Back {
  const invitation = found(undoing, id);
  const off =
    invitation && invitation.slot !== null && isInCalendar(invitation)
      ? calledOff(undoing.facts, invitation, { kind: "interview-answered" })
      : { messages: [], sequence: null };
  return {
    effects: [{ kind: "unanswer-invitation", invitation: id, sequence: off.sequence }],
    messages: off.messages,
    items: [item("removed", "undo.answer-removed")],
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
    shared: [{ kind: "move-slot", interview, slot, from: to, to: from }],
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
