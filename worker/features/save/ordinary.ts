import { localDate } from "../../domain/localtime.ts";
import { ordinaryUntil } from "./plan/periods.ts";
import type { OwnKeeping } from "./statements/reads.ts";

/** Until when the person's details are there all the same, as plan/periods.ts says it. */
export function ordinaryOf(own: OwnKeeping, now: Date): string | null {
  const { application, applications, eraseAt, employed, months, timeZone } = own;
  // Of whom nothing else keeps: within the hours before they are erased.
  if (eraseAt !== null)
    return eraseAt > now.toISOString() ? localDate(new Date(eraseAt), timeZone) : null;
  const through = applications.filter(({ id }) => id === application);
  return (
    ordinaryUntil(through.length ? through : applications, months) ?? (employed ? "open" : null)
  );
}
