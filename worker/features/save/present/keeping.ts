/** How a person is kept → wire. */
import { localDate } from "../../../domain/localtime.ts";
import { ordinaryOf } from "../ordinary.ts";
import { mayOf, stateOf } from "../plan/own.ts";
import { laterDays } from "../plan/periods.ts";
import type { OwnKeepingWire } from "../schemas/keeping.ts";
import type { OwnKeeping } from "../statements/reads.ts";

export function ownKeepingWire(own: OwnKeeping, now: Date): OwnKeepingWire {
  const { profile, organisation, timeZone, months } = own;
  const { asker, declinedOn, agreedOn } = profile;
  const today = localDate(now, timeZone);
  const ordinary = ordinaryOf(own, now);
  const at = { profile, today, ordinary };
  const state = stateOf(at);
  const may = mayOf(at);
  const last = ordinary === null || ordinary === "open" ? profile.expiresOn : ordinary;
  return {
    state,
    seen: profile.version,
    organisation,
    firstName: own.person.firstName,
    asker: { name: asker.name || organisation, email: asker.email },
    purpose: profile.purpose,
    basis: profile.basis,
    since: localDate(new Date(own.since), timeZone),
    until: profile.expiresOn,
    answeredOn: declinedOn ?? agreedOn,
    extendedOn: own.extendedOn,
    also: own.others,
    stays: { any: own.applications.length > 0 || own.employed, months },
    eraseAt: own.eraseAt,
    changeUntil:
      state === "declined" && may.yes
        ? last < profile.expiresOn
          ? last
          : profile.expiresOn
        : null,
    may,
    later: may.extend ? laterDays(profile.expiresOn, today) : [],
  };
}
