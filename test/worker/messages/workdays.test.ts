import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate, toInstant } from "../../../worker/domain/localtime.ts";
import { addDays, isWorkday, workdayFrom } from "../../../worker/domain/workdays.ts";
import { departure, type Sending, WAIT_HOURS } from "../../../worker/mail/sending.ts";
import { times } from "../support/times.ts";

/** Days from Monday to Friday on which Swedish offices are closed, from the almanac. */
const CLOSED = {
  2026: [
    "2026-01-01", // New Year's Day, Thursday
    "2026-01-06", // Epiphany, Tuesday
    "2026-04-03", // Good Friday
    "2026-04-06", // Easter Monday
    "2026-05-01", // May Day, Friday
    "2026-05-14", // Ascension Day
    "2026-06-19", // Midsummer Eve
    "2026-12-24", // Christmas Eve, Thursday
    "2026-12-25", // Christmas Day, Friday
    "2026-12-31", // New Year's Eve, Thursday
  ],
  2027: [
    "2027-01-01", // Friday
    "2027-01-06", // Wednesday
    "2027-03-26", // Good Friday
    "2027-03-29", // Easter Monday
    "2027-05-06", // Ascension Day
    "2027-06-25", // Midsummer Eve
    "2027-12-24", // Friday
    "2027-12-31", // Friday
  ],
  2028: [
    "2028-01-06", // Thursday
    "2028-04-14", // Good Friday
    "2028-04-17", // Easter Monday
    "2028-05-01", // Monday
    "2028-05-25", // Ascension Day
    "2028-06-06", // National Day, Tuesday
    "2028-06-23", // Midsummer Eve
    "2028-12-25", // Monday
    "2028-12-26", // Tuesday
  ],
};

const ZONES = ["Europe/Stockholm", "Europe/Helsinki", "America/Los_Angeles", "Pacific/Auckland"];

const leaves = (send: Sending, now: string | Date, timeZone = "Europe/Stockholm") => {
  const left = departure(send, new Date(now), { holdSeconds: 30, timeZone });
  return "fault" in left ? left.fault : left.sendAt;
};
const nextWorkday = (now: string | Date, zone?: string) =>
  leaves({ when: "next-workday" }, now, zone);

const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay());

describe("a working day", () => {
  it.each(Object.entries(CLOSED))(
    "in %s is every weekday but these holidays and eves",
    (year, closed) => {
      const free: string[] = [];
      for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1))
        if (!isWorkday(day) && !isWeekend(day)) free.push(day);
      expect(free).toEqual(closed);
    },
  );

  it("is never a Saturday or a Sunday", () => {
    for (let day = "2026-01-01"; day < "2029"; day = addDays(day, 1))
      if (isWeekend(day)) expect([day, isWorkday(day)]).toEqual([day, false]);
  });

  it("comes after at most five closed ones, and is the day itself when that is one", () => {
    for (let day = "2026-01-01"; day < "2046"; day = addDays(day, 1)) {
      const found = workdayFrom(day);
      expect(isWorkday(found)).toBe(true);
      expect(found <= addDays(day, 5)).toBe(true);
      if (isWorkday(day)) expect(found).toBe(day);
    }
  });
});

describe("the next working day", () => {
  it.each([
    ["from a Monday", "2026-11-23T12:00:00Z", "2026-11-24T07:00:00.000Z"],
    [
      "from early in the morning, before offices open",
      "2026-11-24T04:00:00Z",
      "2026-11-25T07:00:00.000Z",
    ],
    [
      "from after midnight here, before it in London",
      "2026-11-23T23:30:00Z",
      "2026-11-25T07:00:00.000Z",
    ],
    ["over a weekend", "2026-11-27T15:00:00Z", "2026-11-30T07:00:00.000Z"],
    ["over Easter", "2026-04-02T10:00:00Z", "2026-04-07T06:00:00.000Z"],
    ["over Ascension Day, to the Friday after", "2026-05-13T10:00:00Z", "2026-05-15T06:00:00.000Z"],
    ["over Midsummer", "2026-06-18T10:00:00Z", "2026-06-22T06:00:00.000Z"],
    ["over Christmas", "2026-12-23T10:00:00Z", "2026-12-28T07:00:00.000Z"],
    ["over the turn of the year", "2026-12-30T10:00:00Z", "2027-01-04T07:00:00.000Z"],
    ["into summer time", "2027-03-25T10:00:00Z", "2027-03-30T06:00:00.000Z"],
    ["out of summer time", "2026-10-23T10:00:00Z", "2026-10-26T07:00:00.000Z"],
  ])("%s", (_, now, sendAt) => {
    expect(nextWorkday(now)).toBe(sendAt);
  });
});

describe("a template's delay", () => {
  it("counts days, and waits on for a working one", () => {
    const days = (count: number) => leaves({ when: "days", days: count }, "2026-11-23T12:00:00Z");
    expect(days(1)).toBe("2026-11-24T07:00:00.000Z");
    expect(days(3)).toBe("2026-11-26T07:00:00.000Z");
    expect(days(5)).toBe("2026-11-30T07:00:00.000Z");
    expect(days(31)).toBe("2026-12-28T07:00:00.000Z");
  });

  it("that ends beyond a year is refused, as any time is", () => {
    expect(leaves({ when: "days", days: 400 }, "2026-11-23T12:00:00Z")).toBe("time.far");
  });
});

it("hours are hours, also over a night in which the clocks change", () => {
  for (const now of ["2026-11-23T12:00:00Z", "2027-03-27T23:30:00Z", "2026-10-24T23:30:00Z"])
    for (const hours of WAIT_HOURS) {
      const left = Date.parse(leaves({ when: "after", hours }, now)) - Date.parse(now);
      expect(left).toBe(hours * 3_600_000);
    }
});

it("whatever the moment and the zone: eight in the morning of the first working day, later than now", () => {
  const moments = fc.date({
    min: new Date("2026-01-01"),
    max: new Date("2035-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom(...ZONES),
      fc.integer({ min: 1, max: 90 }),
      (now, zone, days) => {
        for (const [send, from] of [
          [{ when: "next-workday" }, 1],
          [{ when: "days", days }, days],
        ] as [Sending, number][]) {
          const sendAt = new Date(leaves(send, now, zone));
          expect(sendAt.getTime()).toBeGreaterThan(now.getTime());
          const date = localDate(sendAt, zone);
          expect(toInstant(`${date}T08:00`, zone)).toEqual({ instant: sendAt });
          expect(isWorkday(date)).toBe(true);
          const earliest = addDays(localDate(now, zone), from);
          expect(date >= earliest).toBe(true);
          for (let day = earliest; day < date; day = addDays(day, 1))
            expect(isWorkday(day)).toBe(false);
        }
      },
    ),
    { numRuns: times("a working day is one") },
  );
});
