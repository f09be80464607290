/** When people are taken by meetings that were made here; other calendars are not known. */
import type { Span } from "./interview.ts";

/** Most addresses, and days, that one question may be about. */
export const MOST_ASKED = 20;
export const LONGEST_DAYS = 400;

/** What is known of one address. */
export interface Busy {
  /** Folded, as `fold`. */
  address: string;
  /** In the order of time, with the slot that takes them; null: nobody of that address has met anybody here. */
  times: readonly (Span & { slot: string })[] | null;
}

/** Whoever an invitation names as hosts, and when they are taken around its new slots. */
export interface ReferredBusy {
  /** As `busyId` makes it. */
  id: string;
  people: Busy[];
}

/** Local days, "2026-12-01", of which the zone does not matter: a day more is asked for on each side. */
interface Asked {
  /** Folded. */
  addresses: readonly string[];
  /** Whose hosts are meant beside those, or instead. */
  interview: string | null;
  days: readonly string[];
}

const DAY = 86_400_000;

/** Names the question, so that it can be answered with everything else that a plan reads; null when there is none. */
export function busyId({ addresses, interview, days }: Asked): string | null {
  const at = days.flatMap((day) => {
    const instant = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(instant) ? [] : [instant];
  });
  if (!at.length || (!addresses.length && interview === null)) return null;
  const from = new Date(Math.min(...at) - DAY).toISOString();
  const to = new Date(Math.max(...at) + 3 * DAY).toISOString();
  return JSON.stringify({ addresses, interview, from, to });
}
