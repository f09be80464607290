/** Meetings of a host → wire, by days. */
import { fullName } from "../../../domain/fold.ts";
import { localDate } from "../../../domain/localtime.ts";
import type { HostingWire } from "../schemas/hosting.ts";
import type { OwnMeetings } from "../statements/hosting.ts";

export function hostingWire(own: OwnMeetings, now: Date): HostingWire {
  const { details, meetings, absences, timeZone, asker, organisation, name, readsNeeds } = own;
  const at = now.toISOString();
  // A time that nobody took and nobody can take is none.
  const shown = meetings.filter(
    ({ closed, end, candidates }) => candidates.length > 0 || (!closed && end > at),
  );
  const days = Map.groupBy(shown, ({ start }) => localDate(new Date(start), timeZone));
  return {
    organisation,
    project: own.project.title,
    name,
    asker: { name: asker.name, email: asker.email },
    readsNeeds,
    kind: details.kind,
    format: details.format,
    minutes: details.minutes,
    place: details.place,
    directions: details.directions,
    link: details.link,
    timeZone,
    days: [...days].map(([date, those]) => {
      const absence = absences.find((each) => each.date === date);
      return {
        date,
        over: those.every(({ end }) => end <= at),
        cannot: absence !== undefined,
        suggestion: absence?.suggestion ?? null,
        meetings: those.map(({ candidates, ...meeting }) => ({
          ...meeting,
          candidates: candidates.map(({ firstName, lastName, needs }) => ({
            name: fullName({ firstName, lastName }),
            needs,
          })),
        })),
      };
    }),
  };
}
