import type { Facts } from "../../../domain/facts.ts";
import type { Block } from "../../../domain/plan.ts";
import { block, type Decision, defineAction, item, note } from "../../../engine/action.ts";
import { confirmation } from "./confirming.ts";
import { allWaitingOf, calledOff, nextOf, waitingOf } from "./ending.ts";
import { tellAsker } from "./telling.ts";
import { type AnswerInput, answerInput } from "../input.ts";
import { type InvitationFact, isOpen, isSeated, slotOf } from "../rules/facts.ts";
import { type InvitationState, isChoosable, possible } from "../rules/interview.ts";

const STATE: Record<AnswerInput["answer"], InvitationState> = {
  accept: "accepted",
  "other-time": "other-time",
  decline: "declined",
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
  const blocks = own
    ? []
    : [
        ...(slot.closed ? [block("interview.slot-closed", path)] : []),
        ...(slot.free ? [] : [block("interview.slot-taken", path)]),
        ...(slot.start <= facts.now.toISOString() ? [block("time.past", path)] : []),
      ];
  const sequence = nextOf(invitation);
  const mail = confirmation(facts, invitation, slot, sequence, { kind: "interview-confirmed" });
  return {
    ...mail,
    exclusive: `slot>${slot.id}`,
    effects: [answered(invitation, asked, slot.id, mail.messages.length ? sequence : null)],
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
    effects: [answered(invitation, asked, null, sequence)],
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

const answered = (
  { id, version }: InvitationFact,
  { answer, halfDays, wish, via }: AnswerInput,
  slot: string | null,
  sequence: number | null,
) => ({
  kind: "answer-invitation" as const,
  invitation: id,
  seen: version,
  state: STATE[answer],
  slot,
  sequence,
  data: { halfDays, wish: wish ?? null, via: via ?? null },
});
