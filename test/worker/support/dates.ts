import { after, NOW } from "./clock.ts";

const local = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Stockholm" });

/** The date so many days from now where the tests' organisations are. */
export function inDays(days: number): string {
  const noon = new Date(`${local.format(NOW)}T12:00:00Z`);
  return after(days * 86_400, noon)
    .toISOString()
    .slice(0, 10);
}

/** A day a good half-year from now. */
export const AHEAD = inDays(200);

/** The local time in Sweden that the next change to summer time skips: 02:30 on the last Sunday of March. */
export function nextGap(): string {
  const lastSunday = (year: number): string => {
    const end = new Date(Date.UTC(year, 2, 31));
    end.setUTCDate(31 - end.getUTCDay());
    return end.toISOString().slice(0, 10);
  };
  const year = Number(inDays(0).slice(0, 4));
  const day = lastSunday(year) > inDays(0) ? lastSunday(year) : lastSunday(year + 1);
  return `${day}T02:30`;
}
