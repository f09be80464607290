import { block, defineAction, item } from "../../../engine/action.ts";
import { calledOff, ending, waitingOf } from "./ending.ts";
import { offerItems } from "./waiting.ts";
import { attendanceInput, cancelInput } from "../input.ts";
import { hasEnded, isComing, isInCalendar, isOpen, isSeated, slotOf } from "../rules/facts.ts";

/** The meeting is off; the application stays where it is, and another time can be offered. */
export const cancelInterview = defineAction({
  id: "cancel-interview",
  input: cancelInput,
  references: ({ message }) => ({
    templates: [
      message?.template ?? "interview-cancelled",
      "interview-seat",
      "interview-host-changed",
    ],
  }),
  unavailable: ({ features }) => ((features.invitations ?? []).some(isOpen) ? null : "not_invited"),
  plan: (facts, { invitation: id, notify, message, send, note: words }) => {
    const invitation = (facts.features.invitations ?? []).find((each) => each.id === id);
    if (!invitation || !isOpen(invitation))
      return { blocks: [block("interview.not-open", ["input", "invitation"])] };
    const waiting = waitingOf(facts, invitation);
    // Who has the entry in their calendar is told in any case.
    const tells = notify || (isInCalendar(invitation) && slotOf(invitation) !== null);
    const { sequence, ...mail } = tells
      ? calledOff(facts, invitation, { kind: "interview-cancelled", ...message, send })
      : { sequence: null, messages: [], blocks: [], warnings: [] };
    const numbers = new Map(sequence === null ? [] : [[id, sequence]]);
    const ends = ending(facts, [invitation], { state: "cancelled" }, numbers);
    return {
      ...mail,
      effects: [...waiting.effects, ...ends],
      items: [
        item(
          "cancelled",
          isComing(invitation, facts.now) ? "interview.meeting-off" : "interview.invitation-off",
        ),
        ...offerItems(ends[0]?.data ?? {}, invitation),
        ...waiting.items,
      ],
      lasting: waiting.lasting,
      detail: { ...(words !== undefined && { note: words }) },
    };
  },
});

/** Whether they met; nothing is sent. */
export const recordAttendance = defineAction({
  id: "record-attendance",
  input: attendanceInput,
  unavailable: ({ features }) =>
    (features.invitations ?? []).some((each) => isSeated(each)) ? null : "not_invited",
  plan: (facts, { invitation: id, outcome, absent, note: words }) => {
    const invitation = (facts.features.invitations ?? []).find((each) => each.id === id);
    const slot = invitation && slotOf(invitation);
    if (!invitation || !slot || !isSeated(invitation))
      return { blocks: [block("interview.not-open", ["input", "invitation"])] };
    return {
      effects: ending(facts, [invitation], { state: outcome }),
      items: [item("created", `interview.${outcome}`)],
      blocks: [
        ...(slot.start > facts.now.toISOString() ? [block("interview.not-yet")] : []),
        ...(outcome === "no-show" && absent === undefined
          ? [{ code: "field.required", path: ["input", "absent"] }]
          : []),
        ...(hasEnded(invitation) && invitation.state === outcome
          ? [block("interview.recorded-already")]
          : []),
      ],
      detail: {
        outcome,
        ...(absent !== undefined && { absent }),
        ...(words !== undefined && { note: words }),
      },
    };
  },
});
