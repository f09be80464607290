import { NotFound } from "../../domain/errors.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { say } from "../../i18n/index.ts";
import { calendarText } from "../../mail/calendar.ts";
import { placeText } from "./message.ts";
import { type InvitationFact, isSeated, slotOf } from "./rules/facts.ts";
import type { OwnInvitation } from "./statements/reads.ts";

/** The agreed meeting as a file, with the UID of the entry that came by mail. Throws `not_found` while none is agreed. */
export function download(own: OwnInvitation, now: Date, locale: Locale): string {
  const invitation = JSON.parse(own.invitation) as InvitationFact;
  const slot = slotOf(invitation);
  if (!slot || !isSeated(invitation)) throw new NotFound();
  const { details, hosts, id, sequence } = invitation;
  return calendarText({
    method: "PUBLISH",
    uid: `${id}@vidare`,
    sequence: sequence ?? 0,
    stamp: now,
    start: slot.start,
    end: slot.end,
    summary: say(locale, `interview.title-${details.kind}`, { project: own.project }),
    description: [own.organisation, ...hosts.map(({ name }) => name)].join("\n"),
    location: placeText(locale, details),
  });
}
