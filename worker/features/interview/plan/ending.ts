/** What becomes of invitations when the application moves on, or somebody calls the meeting off. */
import type { Facts, MessageFact } from "../../../domain/facts.ts";
import type { Effect, PlannedMessage } from "../../../domain/plan.ts";
import type { Standing } from "../../../domain/vocabulary.ts";
import { block, item } from "../../../engine/action.ts";
import { cancel, cancelWaiting, waits } from "../../../engine/cancelling.ts";
import type { Accompaniment, Move } from "../../../engine/port.ts";
import { tellWithdrawn } from "./telling.ts";
import { offerItems, offersOf } from "./waiting.ts";
import { asAsker, calendarOf, write } from "../message.ts";
import type { InvitationState } from "../rules/interview.ts";
import {
  type InvitationFact,
  isComing,
  isInCalendar,
  isOpen,
  isSeated,
  lastEntry,
  slotOf,
} from "../rules/facts.ts";

/** Effects that end these invitations. */
export const ending = (
  facts: Facts,
  invitations: readonly InvitationFact[],
  { state }: { state: InvitationState },
  sequences: ReadonlyMap<string, number> = new Map(),
): Extract<Effect, { kind: "end-invitation" }>[] =>
  invitations.map((each) => {
    const { id, version, slot, movedFrom } = each;
    return {
      kind: "end-invitation",
      invitation: id,
      seen: version,
      state,
      slot,
      sequence: sequences.get(id) ?? null,
      ...(isSeated(each) && {
        before: { state: each.state, movedFrom, start: slotOf(each)!.start },
      }),
      ...(state === "cancelled" && { data: offersOf(facts, each, [slot, each.offer?.slot]) }),
    };
  });

/** Nothing of what is deleted leaves, and nothing else takes it out of the candidate's calendar. */
const takesOut = (message: MessageFact): boolean => message.calendar === "CANCEL" && waits(message);

/** Whoever stands so can still be met. */
const meets = ({ status, deleted }: Standing): boolean =>
  !deleted && ["received", "interview", "saved", "offered"].includes(status);

/** The next number of a calendar entry. */
export const nextOf = ({ sequence }: InvitationFact): number => (sequence ?? -1) + 1;

const ownOf = ({ messages }: Facts, { messages: own }: InvitationFact) =>
  messages.filter(({ id }) => own.includes(id));

/** What waits of this meeting alone is taken back: the candidate may have another. */
export const waitingOf = (facts: Facts, invitation: InvitationFact) =>
  cancelWaiting({ ...facts, messages: ownOf(facts, invitation) });

/** The same where a later entry takes the place of one that was to be taken out of the calendar. */
export const allWaitingOf = (facts: Facts, invitation: InvitationFact) =>
  cancel(ownOf(facts, invitation));

/** The entry leaves the candidate's calendar, after the mail that brought it and whatever is `told` before. */
export function calledOff(
  facts: Facts,
  invitation: InvitationFact,
  draft: Pick<Parameters<typeof write>[2], "kind" | "template" | "subject" | "body" | "send">,
): ReturnType<typeof write> & { sequence: number | null } {
  const slot = slotOf(invitation);
  const sequence = slot && isInCalendar(invitation) ? nextOf(invitation) : null;
  const mail = write(
    asAsker(facts, invitation),
    { ...invitation, invitation: invitation.id, times: timesOf(invitation) },
    draft,
  );
  return {
    ...mail,
    sequence,
    messages: mail.messages.map((message) =>
      sequence === null || slot === null
        ? message
        : {
            ...message,
            afterMessage: lastEntry(invitation)!,
            calendar: calendarOf(
              facts,
              invitation,
              { method: "CANCEL", sequence, span: slot },
              message.language,
            ),
          },
    ),
  };
}

/** The candidate's own time, or what there was to choose among. */
export const timesOf = (invitation: InvitationFact) => {
  const slot = slotOf(invitation);
  return slot ? [slot] : invitation.slots.filter(({ closed }) => !closed);
};

/** An action that takes the candidate out of the process calls off what was to come; its own mail leaves first. */
export function ended(
  facts: Facts,
  { now, from, to }: Move,
  told: readonly PlannedMessage[],
): Accompaniment {
  // A meeting that has begun is not called off: how it went can be recorded afterwards, too.
  const open = (facts.features.invitations ?? []).filter(
    (each) => isOpen(each) && (!isSeated(each) || isComing(each, now)),
  );
  if (to.deleted && !from.deleted && facts.messages.some(takesOut))
    return { blocks: [block("interview.cancel-leaves-first")] };
  if (!open.length || meets(to) || !meets(from)) return {};
  const coming = open.filter((each) => isComing(each, now));
  // No mail of what is deleted leaves: whoever is expected would come all the same.
  if (to.deleted && coming.length) return { blocks: [block("interview.cancel-first")] };
  const off = coming.map((invitation) => ({
    invitation,
    ...calledOff(facts, invitation, { kind: "interview-cancelled" }),
  }));
  const first = told.findLastIndex(({ audience }) => audience === "candidate");
  const leaves = told[first]?.sendAt;
  const late = leaves !== undefined && coming.some((each) => slotOf(each)!.start <= leaves);
  const sequences = new Map(
    off.flatMap(({ invitation: { id }, sequence }) => (sequence === null ? [] : [[id, sequence]])),
  );
  const effects = ending(facts, open, { state: "cancelled" }, sequences);
  return {
    effects,
    messages: [
      ...tellWithdrawn(facts, open, to),
      ...off.flatMap(({ messages }) =>
        messages.map((message) => ({
          ...message,
          ...(first >= 0 && {
            after: [first],
            // Not before what it follows.
            sendAt: told[first]!.sendAt,
            state: told[first]!.state,
          }),
        })),
      ),
    ],
    items: open.flatMap((each, at) => [
      item("cancelled", isComing(each, now) ? "interview.meeting-off" : "interview.invitation-off"),
      ...offerItems(effects[at]!.data ?? {}, each),
    ]),
    warnings: off.flatMap(({ warnings }) => warnings),
    blocks: [
      ...off.flatMap(({ blocks }) =>
        blocks.map(({ code, params }) => ({ code, ...(params && { params }) })),
      ),
      ...(late ? [block("interview.mail-after-meeting", ["input", "send", "at"])] : []),
    ],
  };
}
