/** What is written to the invited. */
import type { Facts } from "../../domain/facts.ts";
import type { CalendarEntry, PlannedMessage } from "../../domain/plan.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { calendarText } from "../../mail/calendar.ts";
import { compose, type Composed, type Draft } from "../../mail/compose.ts";
import type { OwnValues } from "../../mail/values.ts";
import { linkPlaceholder } from "../../mail/secret-links.ts";
import { formatDate } from "../../domain/localtime.ts";
import { say } from "../../i18n/index.ts";
import { type InterviewDetails, PURPOSE, type Span } from "./rules/interview.ts";
import type { InvitationFact } from "./rules/facts.ts";
import { momentText, spanText } from "./rules/times.ts";

/** What texts about an interview are filled with. */
export interface Told {
  invitation: string;
  linkVersion: number;
  details: InterviewDetails;
  timeZone: string;
  answerBy: string;
  /** Those to choose among, or the one that is agreed. */
  times: readonly Span[];
  /** When the agreed one was before it was moved. */
  before?: Span;
  /** Instant until which the one is held. */
  until?: string;
}

/** In one line: where, by which number, or that a link is on the page. */
export function placeText(locale: Locale, { format, place }: InterviewDetails): string {
  if (format === "in-person") return place ?? say(locale, "interview.place-open");
  const by = say(locale, `interview.by-${format}`);
  return place ? `${by}, ${place}` : by;
}

/** In a list, when there are several. */
const timesText = (locale: Locale, timeZone: string, times: readonly Span[]): string =>
  times.map((time) => spanText(locale, timeZone, time)).join("\n");

export const meetingValues =
  ({
    details,
    timeZone,
    answerBy,
    times,
    before,
    until,
  }: Omit<Told, "invitation" | "linkVersion">) =>
  (locale: Locale) => ({
    "interview.kind": say(locale, `interview.a-${details.kind}`),
    "interview.times": timesText(locale, timeZone, times),
    "interview.time":
      times.length === 1
        ? spanText(locale, timeZone, times[0]!)
        : say(locale, "interview.several-times"),
    ...(before && { "interview.time_before": spanText(locale, timeZone, before) }),
    ...(until !== undefined && { "interview.held_until": momentText(locale, timeZone, until) }),
    "interview.place": placeText(locale, details),
    "interview.length": say(locale, "interview.minutes", { n: details.minutes }),
    "interview.answer_by": formatDate(locale, answerBy),
  });

export const valuesOf =
  (told: Told): OwnValues =>
  (locale) => ({
    ...meetingValues(told)(locale),
    "interview.link": linkPlaceholder(PURPOSE, told.invitation, told.linkVersion),
  });

/** Mail to the candidate by the link of their invitation; none, and no block, for who has no address. */
export function write(
  facts: Facts,
  told: Told & { interview: string },
  draft: Omit<Draft, "audience" | "to" | "extra">,
): Composed {
  const { email } = facts.candidate;
  if (email === null) return { messages: [], blocks: [], warnings: [] };
  const composed = compose(facts, {
    ...draft,
    audience: "candidate",
    to: email,
    extra: valuesOf(told),
  });
  const guest = { thing: told.interview, id: told.invitation };
  return {
    ...composed,
    messages: composed.messages.map((message): PlannedMessage => ({ ...message, guest })),
  };
}

/** In the name of who invited: whoever answers by link is not the sender of what they get. */
export const asAsker = (facts: Facts, { asker }: Pick<InvitationFact, "asker">): Facts => ({
  ...facts,
  actor: { ...facts.actor, ...asker },
});

/** The entry of the candidate's calendar, one UID over its whole life (DECISIONS.md, 37). */
export function calendarOf(
  { now, organisation, candidate, project }: Facts,
  { id, details, hosts }: Pick<InvitationFact, "id" | "details" | "hosts">,
  { method, sequence, span }: { method: "REQUEST" | "CANCEL"; sequence: number; span: Span },
  locale: Locale,
): CalendarEntry {
  const title = say(locale, `interview.title-${details.kind}`, { project: project.title });
  return {
    method,
    text: calendarText({
      method,
      uid: `${id}@vidare`,
      sequence,
      stamp: now,
      ...span,
      summary: title,
      description: [
        organisation.name,
        ...hosts.map(({ name }) => name),
        ...(details.bring ? [details.bring] : []),
      ].join("\n"),
      location: placeText(locale, details),
      organiser: organisation.sender,
      attendee: {
        name: `${candidate.firstName} ${candidate.lastName}`.trim(),
        address: candidate.email!,
      },
    }),
  };
}
