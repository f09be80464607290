/** What is kept of a person → wire. */
import { localDate } from "../../../domain/localtime.ts";
import { dayOf } from "../../../domain/params.ts";
import type { Note } from "../../../domain/plan.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { say } from "../../../i18n/index.ts";
import { withoutSecrets } from "../../../mail/secret-links.ts";
import type { Stranded } from "../../../outbox/messages.ts";
import type { KeptPerson } from "../keeping.ts";
import { stays } from "../rules/erasing.ts";
import { mayHandIn, staysWith } from "../rules/files.ts";
import { MOST_FILES } from "../rules/person.ts";
import type { CorrectedWire, ErasedWire, OwnPersonWire } from "../schemas/person.ts";

export function ownPersonWire(kept: KeptPerson, now: Date, locale: Locale): OwnPersonWire {
  const { person, profiles, employments, files, applications } = kept;
  const { firstName, lastName, email, phone, address, postalCode, city, timeZone } = person;
  const { organisation, retentionMonths: months } = person;
  const today = localDate(now, timeZone);
  return {
    seen: person.version,
    firstName,
    lastName,
    email,
    phone,
    address,
    postalCode,
    city,
    protectedIdentity: person.protectedIdentity,
    organisation: { name: organisation, contact: person.contact },
    applications: applications.map((application) => {
      const { receivedAt, project } = application;
      const { why = "over", until = null } = stays(application, kept, today) ?? {};
      const params = { organisation, months, ...(until !== null && { until: dayOf(until) }) };
      return {
        project,
        // A day without a time is that day wherever it is.
        receivedOn:
          receivedAt.length === 10 ? receivedAt : localDate(new Date(receivedAt), timeZone),
        why: say(locale, `person.kept-${why}`, params),
      };
    }),
    profiles: profiles.map(({ purpose, basis, asked, expiresOn: until }) => ({
      purpose,
      basis: say(locale, `person.basis-${basis}`),
      until,
      asked,
    })),
    employments: employments.map(({ position, department, startDate }) => ({
      position,
      department,
      startDate,
    })),
    files: files.map(({ id, filename, size, since, ...file }) => ({
      id,
      filename,
      size,
      since,
      stays: staysWith(file, kept),
    })),
    takeOuts: Math.max(0, person.left),
    mayHandIn: mayHandIn(kept),
    mayAddFile: mayHandIn(kept) && files.length < MOST_FILES,
  };
}

export const waitingWire = (
  mail: readonly Stranded[],
  locale: Locale,
): CorrectedWire["waitingMail"] =>
  mail
    .filter(({ why }) => why === "address_changed")
    .map(({ subject, to }) => ({ subject: withoutSecrets(subject, locale), to }));

export const erasedWire = (
  { goes, stays: left, whole }: { goes: readonly Note[]; stays: readonly Note[]; whole: boolean },
  locale: Locale,
): ErasedWire => {
  const words = (notes: readonly Note[]) =>
    notes.map(({ code, params }) => say(locale, code, params));
  return { goes: words(goes), stays: words(left), whole };
};
