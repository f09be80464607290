/** What whoever invited is told of a candidate's own answer, or of a host's days. Nothing of special needs is in it. */
import type { Facts } from "../../../domain/facts.ts";
import { formatDate } from "../../../domain/localtime.ts";
import type { PlannedMessage } from "../../../domain/plan.ts";
import type { Locale, Standing } from "../../../domain/vocabulary.ts";
import { say } from "../../../i18n/index.ts";
import { composeAnyway, type Draft } from "../../../mail/compose.ts";
import { type Around, factsWithoutCandidate } from "../../../mail/no-candidate.ts";
import type { AnswerInput } from "../input.ts";
import { asAsker } from "../message.ts";
import { type InvitationFact, slotOf } from "../rules/facts.ts";
import type { Absence } from "../rules/hosting.ts";
import type { Answer, InterviewDetails } from "../rules/interview.ts";
import { spanText } from "../rules/times.ts";

/** In the organisation's language; a text of its own that cannot be sent gives way to the product's, and stops nothing. */
function tell(
  facts: Facts,
  guest: { thing: string; id: string },
  draft: Pick<Draft, "kind" | "extra">,
): PlannedMessage[] {
  const [message] = composeAnyway(facts, {
    ...draft,
    audience: "other",
    to: facts.actor.email,
    language: facts.organisation.locale,
  }).messages;
  // Nobody answers themselves.
  return message ? [{ ...message, replyTo: null, guest }] : [];
}

const reply = (
  facts: Facts,
  invitation: InvitationFact,
  answer: Answer | "withdraw",
  more: (locale: Locale) => string[],
): PlannedMessage[] =>
  tell(
    asAsker(facts, invitation),
    { thing: invitation.interview, id: invitation.id },
    {
      kind: "interview-told",
      extra: (locale) => ({
        "interview.kind": say(locale, `interview.a-${invitation.details.kind}`),
        "reply.short": say(locale, `interview.reply-${answer}`),
        "reply.more": more(locale).join("\n"),
      }),
    },
  );

const timeOf = ({ timeZone, ...invitation }: InvitationFact, locale: Locale, id: string | null) => {
  const slot = invitation.slots.find((each) => each.id === id);
  return slot ? [spanText(locale, timeZone, slot)] : [];
};

const seatLeft = (invitation: InvitationFact, locale: Locale): string[] =>
  timeOf(invitation, locale, slotOf(invitation)?.id ?? null).map((at) =>
    say(locale, "interview.reply-left", { at }),
  );

/** Of the candidate's own word: what a recruiter records is known. */
export function tellAsker(
  facts: Facts,
  invitation: InvitationFact,
  { answer, slot, halfDays, wish }: AnswerInput,
): PlannedMessage[] {
  if (facts.actor.id !== invitation.id) return [];
  const open = invitation.slots.filter(({ closed }) => !closed);
  return reply(facts, invitation, answer, (locale) => {
    const { offer } = invitation;
    if (answer === "stop-waiting") return [say(locale, "interview.reply-stays")];
    if (answer === "wait")
      return offer
        ? timeOf(invitation, locale, offer.slot).map((at) =>
            say(locale, "interview.reply-pass-more", { at }),
          )
        : [say(locale, "interview.reply-wait-more")];
    if (answer === "accept") return timeOf(invitation, locale, slot ?? open[0]?.id ?? null);
    if (answer === "decline")
      return [say(locale, "interview.reply-stays"), ...seatLeft(invitation, locale)];
    return [
      ...halfDays.map(({ date, half }) =>
        say(locale, `interview.half-${half}`, { day: formatDate(locale, date) }),
      ),
      ...(wish === undefined ? [] : [wish]),
      ...seatLeft(invitation, locale),
    ];
  });
}

/** A candidate has withdrawn by one of their links. */
export function tellWithdrawn(
  facts: Facts,
  open: readonly InvitationFact[],
  { status }: Standing,
): PlannedMessage[] {
  const invitation = open.find(({ id }) => id === facts.actor.id);
  if (!invitation || status !== "withdrawn") return [];
  return reply(facts, invitation, "withdraw", (locale) => [
    say(locale, "interview.reply-ended"),
    ...seatLeft(invitation, locale),
  ]);
}

/** All days on which a host cannot, as they stand now. */
export const tellDays = (
  around: Around,
  guest: { thing: string; id: string },
  { name, details, absences }: { name: string; details: InterviewDetails; absences: Absence[] },
): PlannedMessage[] =>
  tell(factsWithoutCandidate(around), guest, {
    kind: "interview-host-told",
    extra: (locale) => ({
      "host.name": name,
      "interview.kind": say(locale, `interview.a-${details.kind}`),
      "host.days": absences.length
        ? absences
            .map(({ date, suggestion }) => {
              const day = formatDate(locale, date);
              return suggestion === null
                ? day
                : say(locale, "interview.day-suggestion", { day, suggestion });
            })
            .join("\n")
        : say(locale, "interview.days-none"),
    }),
  });
