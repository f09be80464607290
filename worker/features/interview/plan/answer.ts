import type { Facts } from "../../../domain/facts.ts";
import type { Block } from "../../../domain/plan.ts";
import { block, type Decision, defineAction, item, note } from "../../../engine/action.ts";
import { confirmation } from "./confirming.ts";
import { allWaitingOf, calledOff, nextOf, waitingOf } from "./ending.ts";
import { tellAsker } from "./telling.ts";
import { type AnswerInput, answerInput } from "../input.ts";
import { type InvitationFact, isOpen, isSeated, slotOf } from "../rules/facts.ts";
import type { InvitationState } from "../rules/interview.ts";
import { canWait, isChoosable, possible } from "../rules/possible.ts";
import { isStanding } from "../rules/waiting.ts";
import { asAsker, write } from "../message.ts";
import { offersOf } from "./waiting.ts";

const STATE: Record<AnswerInput["answer"], InvitationState> = {
  accept: "accepted",
  "other-time": "other-time",
  decline: "declined",
  wait: "waiting",
  "stop-waiting": "awaiting",
};

/**
 * What the candidate says to an invitation: their own word by the link, or as a recruiter records it, who says how it
 * came. Another answer takes the place of the one before; both stay in the history.
 */
export const answerInvitation = defineAction({
  id: "answer-invitation",
  input: answerInput,
  references: () => ({
    templates: [
      "interview-confirmed",
      "interview-answered",
      "interview-reminder",
      "interview-told",
      "interview-seat",
      "interview-host-changed",
    ],
  }),
  unavailable: ({ features }) => ((features.invitations ?? []).some(isOpen) ? null : "not_invited"),
  plan: (facts, asked) => {
    const invitation = (facts.features.invitations ?? []).find(({ id }) => id === asked.invitation);
    if (!invitation || !isOpen(invitation))
      return { blocks: [block("interview.not-open", ["input", "invitation"])] };
    const waiting = (asked.answer === "accept" ? allWaitingOf : waitingOf)(facts, invitation);
    const own =
      asked.answer === "accept"
        ? accept(facts, invitation, asked)
        : asked.answer === "wait" || asked.answer === "stop-waiting"
          ? queued(facts, invitation, asked)
          : other(facts, invitation, asked);
    const { answer, halfDays, wish, via, note: words } = asked;
    return {
      ...own,
      messages: [...(own.messages ?? []), ...tellAsker(facts, invitation, asked)],
      effects: [...waiting.effects, ...(own.effects ?? [])],
      items: [...(own.items ?? []), ...waiting.items],
      lasting: [...waiting.lasting, ...(own.lasting ?? [])],
      blocks: [
        ...stale(invitation, asked),
        ...late(facts, invitation, asked),
        ...(own.blocks ?? []),
      ],
      detail: {
        answer,
        ...(via !== undefined && { via }),
        ...(halfDays.length && { halfDays: halfDays.length }),
        ...(wish !== undefined && { wish }),
        ...(words !== undefined && { note: words }),
      },
    };
  },
});

const stale = ({ version }: InvitationFact, { seen }: AnswerInput): Block[] =>
  seen !== undefined && seen !== version ? [block("interview.changed-meanwhile")] : [];

/** Of their own word: a recruiter records what came by another way at any time. */
function late(facts: Facts, invitation: InvitationFact, { answer, slot }: AnswerInput): Block[] {
  if (facts.actor.id !== invitation.id) return [];
  const seat = slotOf(invitation);
  const may = possible({ ...invitation, start: seat?.start ?? null }, facts.now);
  const chosen = invitation.slots.find(({ id }) => id === slot);
  const can =
    answer === "accept"
      ? // Whether the slot is free and still offered is told by itself.
        !chosen ||
        isChoosable({ ...chosen, closed: false }, invitation, facts.now) ||
        (chosen.id === invitation.slot && chosen.start > facts.now.toISOString())
      : // Whether anybody can wait is told by itself.
        answer === "wait" || answer === "stop-waiting"
        ? invitation.answerByAt > facts.now.toISOString()
        : answer === "decline"
          ? may.decline
          : may.otherTime;
  return can ? [] : [block("interview.too-late")];
}

/** A seat in the slot that is chosen, or in the only one there is. */
function accept(facts: Facts, invitation: InvitationFact, asked: AnswerInput): Decision {
  const open = invitation.slots.filter(({ closed }) => !closed);
  const chosen = asked.slot ?? (open.length === 1 ? open[0]!.id : undefined);
  const slot = invitation.slots.find(({ id }) => id === chosen);
  const path = ["input", "slot"];
  if (!slot)
    return {
      blocks: [{ code: chosen === undefined ? "field.required" : "field.not_found", path }],
    };
  const own = invitation.slot === slot.id;
  const offer = invitation.offer?.slot === slot.id ? invitation.offer : null;
  const held = isStanding(offer, facts.now);
  const past = slot.start <= facts.now.toISOString() ? [block("time.past", path)] : [];
  const blocks =
    own || held
      ? past
      : offer
        ? [block("interview.offer-over", path)]
        : [
            ...(slot.closed ? [block("interview.slot-closed", path)] : []),
            ...(slot.free ? [] : [block("interview.slot-taken", path)]),
            ...past,
          ];
  const sequence = nextOf(invitation);
  const mail = confirmation(facts, invitation, slot, sequence, { kind: "interview-confirmed" });
  return {
    ...mail,
    exclusive: `slot>${slot.id}`,
    effects: [answered(facts, invitation, asked, slot.id, mail.messages.length ? sequence : null)],
    items: [
      item("created", "interview.seat", { at: { instant: slot.start, zone: invitation.timeZone } }),
    ],
    notes: facts.candidate.email === null ? [note("interview.tell-by-phone")] : [],
    blocks: [...blocks, ...mail.blocks],
  };
}

/** Another time, or no thank you: the seat is left, and with it the entry in the calendar. */
function other(facts: Facts, invitation: InvitationFact, asked: AnswerInput): Decision {
  const { sequence, ...mail } = calledOff(facts, invitation, { kind: "interview-answered" });
  const empty = asked.answer === "other-time" && !asked.halfDays.length && asked.wish === undefined;
  return {
    ...mail,
    effects: [answered(facts, invitation, asked, null, sequence)],
    items: isSeated(invitation)
      ? [
          item("removed", "interview.seat-left", {
            at: { instant: slotOf(invitation)!.start, zone: invitation.timeZone },
          }),
        ]
      : [],
    blocks: [...(empty ? [block("interview.no-wish", ["input", "wish"])] : []), ...mail.blocks],
  };
}

/** A place in the queue, kept by who lets a seat be that was held for them; or no place any more. */
function queued(facts: Facts, invitation: InvitationFact, asked: AnswerInput): Decision {
  const { now } = facts;
  const passes = asked.answer === "wait" && invitation.offer !== null;
  const mail = passes
    ? { messages: [], blocks: [], warnings: [] }
    : write(
        asAsker(facts, invitation),
        { ...invitation, invitation: invitation.id, times: [] },
        { kind: "interview-answered" },
      );
  const blocks =
    asked.answer === "stop-waiting"
      ? invitation.state === "waiting"
        ? []
        : [block("interview.not-waiting")]
      : isSeated(invitation)
        ? [block("interview.has-seat")]
        : passes || canWait(invitation, now)
          ? []
          : [block("interview.seat-free")];
  return {
    ...mail,
    effects: [answered(facts, invitation, asked, null, null)],
    items: passes ? [item("removed", "interview.seat-passed")] : [],
    blocks: [...blocks, ...mail.blocks],
  };
}

/** What they have and do not keep goes to the next who waits; who begins to wait looks at all there is. */
function answered(
  facts: Facts,
  invitation: InvitationFact,
  { answer, halfDays, wish, via }: AnswerInput,
  slot: string | null,
  sequence: number | null,
) {
  const { id, version, slots, offer } = invitation;
  const had =
    answer === "wait"
      ? slots.map((each) => each.id)
      : [invitation.slot, offer?.slot].filter((each) => each !== slot);
  return {
    kind: "answer-invitation" as const,
    invitation: id,
    seen: version,
    state: STATE[answer],
    slot,
    sequence,
    ...(isSeated(invitation) &&
      invitation.slot !== null &&
      slot === null && {
        before: {
          slot: invitation.slot,
          state: invitation.state,
          movedFrom: invitation.movedFrom,
          byHand: via !== undefined,
          start: slotOf(invitation)!.start,
        },
      }),
    data: { halfDays, wish: wish ?? null, via: via ?? null, ...offersOf(facts, invitation, had) },
  };
}
