/** New times in an invitation, told to those of the invited who want one: proposed by the plan, sent with its consent. */
import type { Candidate, Facts } from "../../../domain/facts.ts";
import type { PlannedMessage } from "../../../domain/plan.ts";
import { factsWithoutCandidate } from "../../../mail/no-candidate.ts";
import { write } from "../message.ts";
import type { OtherInvited, ReferredInterview } from "../rules/interview.ts";
import type { Offer } from "./offered.ts";

/**
 * Who has asked for another time, and who has not answered while all was taken; but for those that are `here`, whom
 * the action is about. Nobody, when those who wait for a seat get all that is new.
 */
export function newTimes({ existing, added }: Offer, here: readonly string[]): OtherInvited[] {
  if (!existing || !added.length) return [];
  const seats = added.reduce((sum, { capacity }) => sum + capacity, 0);
  if (seats <= existing.waiting) return [];
  const full = isFull(existing);
  return existing.others.filter(
    ({ application, state }) => !here.includes(application) && (state === "other-time" || full),
  );
}

const isFull = ({ slots, seats }: ReferredInterview): boolean =>
  slots.every(({ id, capacity }) => seats.filter(({ slot }) => slot === id).length >= capacity);

/** A mail to each, by the link that they have; none to who has no address. */
export const newTimesMail = (
  facts: Facts,
  { interview, data, added }: Offer,
  others: readonly OtherInvited[],
): PlannedMessage[] =>
  others.flatMap(({ id, firstName, lastName, email, language, linkVersion }) => {
    const made = (templates: Facts["templates"]) => {
      const { now, newId, actor, organisation, project } = facts;
      const blank = factsWithoutCandidate({ now, newId, actor, organisation, project, templates });
      const candidate: Candidate = { ...blank.candidate, firstName, lastName, email, language };
      return write(
        { ...blank, candidate },
        { ...data, interview, invitation: id, linkVersion, times: added },
        { kind: "interview-new-times" },
      ).messages[0];
    };
    // An organisation's own text that cannot be sent gives way to the product's.
    const message = made(facts.templates) ?? made([]);
    return message ? [message] : [];
  });
