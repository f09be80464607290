/** Mail that brings a time that is the candidate's, into their calendar too. */
import type { Facts } from "../../../domain/facts.ts";
import { localDate } from "../../../domain/localtime.ts";
import type { PlannedMessage } from "../../../domain/plan.ts";
import { asAsker, calendarOf, write } from "../message.ts";
import { type InvitationFact, lastEntry } from "../rules/facts.ts";
import type { Span } from "../rules/interview.ts";
import { dayBefore } from "../rules/times.ts";

/**
 * What tells of the time, and a reminder the day before. `sequence`: number of the entry for the calendar; null: it
 * brings none. `before`: when it was, of one that was moved.
 */
export function confirmation(
  facts: Facts,
  invitation: InvitationFact,
  span: Span,
  sequence: number | null,
  draft: Pick<Parameters<typeof write>[2], "kind" | "template" | "subject" | "body" | "send">,
  before?: Span,
): ReturnType<typeof write> {
  const asker = asAsker(facts, invitation);
  const told = {
    ...invitation,
    invitation: invitation.id,
    times: [span],
    ...(before && { before }),
  };
  const { messages, ...mail } = write(asker, told, draft);
  const last = lastEntry(invitation);
  const entry = (message: PlannedMessage): PlannedMessage => ({
    ...message,
    ...(sequence !== null && {
      calendar: calendarOf(
        facts,
        invitation,
        { method: "REQUEST", sequence, span },
        message.language,
      ),
      ...(last !== undefined && { afterMessage: last }),
    }),
  });
  const ahead = Date.parse(span.start) - facts.now.getTime() >= 24 * 3_600_000;
  const at = dayBefore(span.start, invitation.timeZone);
  const late = localDate(facts.now, invitation.timeZone) >= at.slice(0, 10);
  const reminder =
    ahead && !late
      ? write(asker, told, { kind: "interview-reminder", send: { when: "at", at } }).messages
      : [];
  return { ...mail, messages: [...messages.map(entry), ...reminder] };
}
