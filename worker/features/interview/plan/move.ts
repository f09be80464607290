import type { Facts } from "../../../domain/facts.ts";
import { localDate, toInstant } from "../../../domain/localtime.ts";
import { addDays } from "../../../domain/workdays.ts";
import type { Block, Detail, Note, SharedEffect } from "../../../domain/plan.ts";
import { block, type Decision, defineAction, item, note } from "../../../engine/action.ts";
import { type MoveInput, moveInput } from "../input.ts";
import { type InvitationFact, isOpen, type SlotFact } from "../rules/facts.ts";
import {
  FURTHEST_DAYS,
  NOTICE_HOURS,
  type ReferredInterview,
  type Span,
} from "../rules/interview.ts";
import { comesTwice, overlap } from "../rules/times.ts";
import { confirmation } from "./confirming.ts";
import { nextOf, waitingOf } from "./ending.ts";
import { changeItems, hostChanges } from "./host-changes.ts";

/** A slot gets another time; whoever has booked it keeps their seat and is asked to confirm. */
export const moveInterview = defineAction({
  id: "move-interview",
  input: moveInput,
  references: ({ interview, message }) => ({
    templates: [
      message?.template ?? "interview-moved",
      "interview-reminder",
      "interview-host-changed",
    ],
    things: { interview },
  }),
  unavailable: ({ features }) => ((features.invitations ?? []).some(isOpen) ? null : "not_invited"),

  shared: (all, asked) => {
    const [first] = all;
    const existing = first.referred.things.interview;
    const slot = all.flatMap((facts) => slotsOf(facts, asked)).find(({ id }) => id === asked.slot);
    if (!existing || !slot) return { blocks: [block("interview.no-slot", ["input", "slot"])] };
    const to = movedTo(existing, asked);
    if ("code" in to) return { blocks: [{ ...to, path: ["input", "start"] }] };
    const { timeZone } = existing;
    const seated = existing.seats.filter((seat) => seat.slot === slot.id && !seat.held);
    const others = existing.applications.length > seated.length;
    const meetings = { ...existing, interview: existing.id };
    const change = { what: "moved" as const, slot: slot.id, at: spanOf(slot), to };
    const hosts = hostChanges(first, meetings, change);
    return {
      messages: hosts,
      items: changeItems(hosts),
      effects: [
        { kind: "move-slot", interview: existing.id, slot: slot.id, from: spanOf(slot), to },
      ],
      notes: [
        note("interview.time-moves", {
          at: { instant: slot.start, zone: timeZone },
          to: { instant: to.start, zone: timeZone },
        }),
        ...(others ? [note("interview.others-see")] : []),
      ],
      warnings: warnings(first, existing, asked, to),
      blocks: blocks(all, existing, slot, to),
    };
  },

  plan: (facts, asked, shared): Decision => {
    const invitation = invitationOf(facts, asked);
    if (!invitation) return { blocks: [block("interview.not-open", ["input", "interview"])] };
    const moves = shared?.effects.find(isMove);
    if (!moves) return {};
    const { from, to } = moves;
    const detail: Detail = { ...(asked.note !== undefined && { note: asked.note }) };
    const before = { state: invitation.state, movedFrom: invitation.movedFrom };
    const effect = {
      kind: "move-seat" as const,
      invitation: invitation.id,
      interview: invitation.interview,
      slot: moves.slot,
      from,
      to,
      before,
    };
    if (invitation.slot !== moves.slot)
      return { effects: [{ ...effect, now: before, sequence: null }], detail };
    const waiting = waitingOf(facts, invitation);
    // Who has a seat has said yes: an entry that has not left yet comes with the new time.
    const sequence = nextOf(invitation);
    const draft = { kind: "interview-moved" as const, ...asked.message, send: asked.send };
    const mail = confirmation(facts, invitation, to, sequence, draft, from);
    return {
      ...mail,
      effects: [
        ...waiting.effects,
        {
          ...effect,
          now: { state: "confirm-anew", movedFrom: from },
          sequence: mail.messages.length ? sequence : null,
        },
      ],
      items: [item("stays", "interview.confirms-anew"), ...waiting.items],
      notes: facts.candidate.email === null ? [note("interview.move-by-phone")] : [],
      lasting: waiting.lasting,
      detail,
    };
  },
});

const isMove = (each: SharedEffect) => each.kind === "move-slot";

const invitationOf = ({ features }: Facts, { interview }: MoveInput): InvitationFact | undefined =>
  (features.invitations ?? []).find((each) => each.interview === interview && isOpen(each));

const slotsOf = (facts: Facts, asked: MoveInput): SlotFact[] =>
  invitationOf(facts, asked)?.slots ?? [];

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The new time of a slot; or why there is no such time. */
function movedTo({ timeZone, details }: ReferredInterview, { start }: MoveInput): Span | Block {
  const found = toInstant(start, timeZone);
  if ("fault" in found) return { code: found.fault === "gap" ? "time.gap" : "field.invalid_time" };
  const end = new Date(found.instant.getTime() + details.minutes * 60_000);
  return { start: found.instant.toISOString(), end: end.toISOString() };
}

function blocks(
  all: readonly [Facts, ...Facts[]],
  { timeZone, seats, waits, taken }: ReferredInterview,
  slot: SlotFact,
  to: Span,
): Block[] {
  const [facts] = all;
  const path = ["input", "start"];
  const now = facts.now.toISOString();
  const latest = addDays(localDate(facts.now, timeZone), FURTHEST_DAYS);
  const seated = seats.filter((seat) => seat.slot === slot.id);
  const left = seated.filter(
    ({ application, held }) => !held && all.every((each) => each.application.id !== application),
  );
  const twice = all.flatMap(({ features }) =>
    (features.invitations ?? []).flatMap((each) => each.slots.filter(({ id }) => id !== slot.id)),
  );
  return [
    ...(slot.start <= now ? [block("interview.begun", ["input", "slot"])] : []),
    ...(to.start <= now ? [block("time.past", path)] : []),
    ...(localDate(new Date(to.start), timeZone) > latest ? [block("time.far", path)] : []),
    ...(to.start === slot.start ? [block("interview.same-time", path)] : []),
    ...(twice.some(({ start }) => start === to.start) ? [block("interview.slot-twice", path)] : []),
    ...(seated.length && taken.some((each) => each.slot !== slot.id && overlap(each, to))
      ? [block("interview.host-away", path)]
      : []),
    ...(left.length ? [block("interview.move-together", undefined, { n: left.length })] : []),
    ...(waits ? [block("interview.invitation-waits")] : []),
  ];
}

function warnings(
  { now }: Facts,
  { timeZone, taken, seats }: ReferredInterview,
  { start, slot }: MoveInput,
  to: Span,
): Note[] {
  const soon = now.getTime() + NOTICE_HOURS * 3_600_000;
  const free = !seats.some((seat) => seat.slot === slot);
  return [
    ...(Date.parse(to.start) <= soon ? [note("interview.short-notice")] : []),
    ...(comesTwice(start, timeZone) ? [note("interview.first-hour")] : []),
    ...(free && taken.some((each) => overlap(each, to)) ? [note("interview.host-away-free")] : []),
  ];
}
