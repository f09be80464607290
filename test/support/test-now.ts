declare module "vitest" {
  interface ProvidedContext {
    testNow: string;
    seed: number;
  }
}

/**
 * When the Worker tests begin, by their own clock. A fixed day, not today's, so that the suite is the same
 * on every real day and none can break it; `VIDARE_TEST_NOW` (a day, meaning noon UTC, or an instant)
 * chooses another, which shows that it does not live on this one.
 */
export function testNow(asked = process.env.VIDARE_TEST_NOW || "2026-11-23"): string {
  const instant = new Date(asked.length === 10 ? `${asked}T12:00:00Z` : asked);
  const said = Number.isNaN(instant.getTime()) ? "" : instant.toISOString().replace(".000Z", "Z");
  // `new Date` also takes 30 February, and an instant without a zone as the machine's.
  if (asked !== said && asked !== said.slice(0, 10))
    throw new Error(
      `VIDARE_TEST_NOW is a day or an instant in UTC (2027-03-28 or 2027-03-28T00:59:50Z), not "${asked}".`,
    );
  return said;
}
