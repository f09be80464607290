/** Dates that stay ahead of the clock the tests run by. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A day a good half-year from now. */
export const AHEAD = inDays(200);

/** The local time in Sweden that the next change to summer time skips: 02:30 on the last Sunday of March. */
export function nextGap(): string {
  const lastSunday = (year: number): string => {
    const end = new Date(Date.UTC(year, 2, 31));
    end.setUTCDate(31 - end.getUTCDay());
    return end.toISOString().slice(0, 10);
  };
  const year = new Date().getUTCFullYear();
  const day = lastSunday(year) > inDays(0) ? lastSunday(year) : lastSunday(year + 1);
  return `${day}T02:30`;
}
