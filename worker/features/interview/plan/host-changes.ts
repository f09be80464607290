/** What hosts are written when something changes in their time: never of whom, nor of what anybody needs. */
import type { Facts } from "../../../domain/facts.ts";
import type { PlanItem, PlannedMessage } from "../../../domain/plan.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { item } from "../../../engine/action.ts";
import { say } from "../../../i18n/index.ts";
import { compose } from "../../../mail/compose.ts";
import { linkPlaceholder } from "../../../mail/secret-links.ts";
import { meetingValues } from "../message.ts";
import { HOSTING } from "../rules/hosting.ts";
import type { InterviewDetails, Span, ToldHost } from "../rules/interview.ts";
import { spanText } from "../rules/times.ts";

/** Whose meetings they are. */
export interface Meetings {
  interview: string;
  details: InterviewDetails;
  timeZone: string;
  answerBy: string;
  hosts: readonly ToldHost[];
}

export type Change =
  | { what: "off" | "returns"; slot: string; at: Span }
  | { what: "moved"; slot: string; at: Span; to: Span };

/** One mail to each host whose first has left: nobody hears of a change to what they never knew. */
export function hostChanges(facts: Facts, meetings: Meetings, change: Change): PlannedMessage[] {
  const { timeZone } = meetings;
  const told = (locale: Locale): string =>
    say(locale, `interview.change-${change.what}`, {
      at: spanText(locale, timeZone, change.at),
      ...(change.what === "moved" && { to: spanText(locale, timeZone, change.to) }),
    });
  return meetings.hosts
    .filter((host) => host.told)
    .flatMap((host) => {
      const made = (templates: Facts["templates"]) =>
        compose(
          { ...facts, templates },
          {
            kind: "interview-host-changed",
            audience: "other",
            to: host.email,
            language: host.language,
            extra: (locale) => ({
              ...meetingValues({ ...meetings, times: [change.at] })(locale),
              "host.name": host.name,
              "host.change": told(locale),
              "host.link": linkPlaceholder(HOSTING, host.id, host.linkVersion),
              // Of which slot it is and what of it, for whoever takes the change back.
              "host.slot": change.slot,
              "host.what": change.what,
            }),
          },
        ).messages[0];
      const message = made(facts.templates) ?? made([]);
      return message ? [{ ...message, guest: { thing: meetings.interview, id: host.id } }] : [];
    });
}

export const changeItems = (messages: readonly PlannedMessage[]): PlanItem[] =>
  messages.length ? [item("created", "interview.hosts-hear", { n: messages.length })] : [];
