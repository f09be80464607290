/** A seat that is left goes to the first who waits: held for some time, with a mail that says so. */
import type { Candidate, Facts } from "../../../domain/facts.ts";
import type { PlanItem } from "../../../domain/plan.ts";
import { item } from "../../../engine/action.ts";
import { type Around, factsWithoutCandidate } from "../../../mail/no-candidate.ts";
import { asAsker, write } from "../message.ts";
import type { InvitationFact } from "../rules/facts.ts";
import type { InterviewDetails, Span, Waiter } from "../rules/interview.ts";
import { heldUntil, type OfferedSlot, type SeatOffers } from "../rules/waiting.ts";

/** An interview as its offers are made from it. */
export interface Offering {
  interview: string;
  details: InterviewDetails;
  timeZone: string;
  answerBy: string;
  answerByAt: string;
  asker: { id: string; name: string; email: string | null };
  queue: readonly Waiter[];
}

type Seat = Span & { id: string };

/** What becomes of seats in these slots, should they be left. Null: there is too little time for any offer. */
export function seatOffers(
  around: Around,
  offering: Offering,
  slots: readonly Seat[],
): SeatOffers | null {
  const open = slots.flatMap((slot): (OfferedSlot & Span)[] => {
    const until = heldUntil(slot, offering, around.now);
    return until === null ? [] : [{ slot: slot.id, start: slot.start, end: slot.end, until }];
  });
  if (!open.length) return null;
  const told = new Set<string>();
  const messages = open.flatMap((each) => {
    const next = offering.queue.find(
      ({ id, passed }) => !told.has(id) && !passed.includes(each.slot),
    );
    if (!next) return [];
    told.add(next.id);
    return seatMail(around, offering, next, each);
  });
  return {
    interview: offering.interview,
    slots: open.map(({ slot, start, until }) => ({ slot, start, until })),
    messages,
  };
}

/** The mail that says which seat is held and until when; none for who has no address. */
export function seatMail(
  around: Around,
  { interview, asker, ...about }: Omit<Offering, "queue">,
  { id, email, language, linkVersion, firstName, lastName }: Omit<Waiter, "passed">,
  { slot, start, end, until }: OfferedSlot & Span,
): SeatOffers["messages"] {
  const made = (templates: Facts["templates"]) => {
    const facts = asAsker(factsWithoutCandidate({ ...around, templates }), { asker });
    const candidate: Candidate = { ...facts.candidate, firstName, lastName, email, language };
    return write(
      { ...facts, candidate },
      { ...about, interview, invitation: id, linkVersion, times: [{ start, end }], until },
      { kind: "interview-seat" },
    ).messages[0];
  };
  // A text that nothing fills gives way to the product's: nobody would see why none came.
  const message = made(around.templates) ?? made([]);
  return message ? [{ ...message, id: around.newId("msg"), slot }] : [];
}

/** Of seats that an invitation leaves. */
export const offersOf = (
  facts: Facts,
  invitation: InvitationFact,
  left: readonly (string | null | undefined)[],
): { offers?: SeatOffers } => {
  const slots = invitation.slots.filter(({ id, closed }) => !closed && left.includes(id));
  const offers = seatOffers(facts, invitation, slots);
  return offers ? { offers } : {};
};

/** What the plan says of them: nobody is named whom the session may not reach. */
export const offerItems = (
  { offers }: { offers?: SeatOffers },
  { timeZone }: Pick<InvitationFact, "timeZone">,
): PlanItem[] =>
  (offers?.slots ?? []).flatMap(({ slot, until }) =>
    offers!.messages.some((each) => each.slot === slot)
      ? [item("created", "interview.offered-on", { until: { instant: until, zone: timeZone } })]
      : [],
  );
