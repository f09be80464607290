import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  formatDate,
  formatInstant,
  isDate,
  localDate,
  toInstant,
} from "../../worker/domain/localtime.ts";
import { retentionUntil } from "../../worker/domain/retention.ts";

const stockholm = "Europe/Stockholm";
const instant = (local: string, zone = stockholm) => {
  const result = toInstant(local, zone);
  return "instant" in result ? result.instant.toISOString() : result.fault;
};

describe("a local time", () => {
  it("is an instant by its zone and season", () => {
    expect(instant("2026-12-01T08:00")).toBe("2026-12-01T07:00:00.000Z");
    expect(instant("2026-07-01T08:00")).toBe("2026-07-01T06:00:00.000Z");
    expect(instant("2026-07-01T08:00", "America/New_York")).toBe("2026-07-01T12:00:00.000Z");
  });

  it("is a fault in the hour that spring skips", () => {
    expect(instant("2027-03-28T01:59")).toBe("2027-03-28T00:59:00.000Z");
    expect(instant("2027-03-28T02:00")).toBe("gap");
    expect(instant("2027-03-28T02:59")).toBe("gap");
    expect(instant("2027-03-28T03:00")).toBe("2027-03-28T01:00:00.000Z");
  });

  it("is the earlier of the two that autumn gives", () => {
    expect(instant("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(instant("2026-10-25T03:00")).toBe("2026-10-25T02:00:00.000Z");
  });

  it("is refused when it is no time of day, no date, or written otherwise", () => {
    for (const text of [
      "",
      "2026-12-01",
      "2026-12-01T8:00",
      "2026-12-01T24:00",
      "2026-12-01T08:60",
      "2026-02-29T08:00",
      "2026-12-01T08:00Z",
      "2026-12-01T08:00:00",
      "2026-12-01T08:00+01:00",
      " 2026-12-01T08:00",
      "+002026-12-01T08:00",
    ]) {
      expect(instant(text)).toBe("invalid_time");
    }
  });
});

describe("a local date", () => {
  it("is the day it is where the organisation is", () => {
    expect(localDate(new Date("2026-12-31T23:30:00Z"), stockholm)).toBe("2027-01-01");
    expect(localDate(new Date("2026-12-31T23:30:00Z"), "America/New_York")).toBe("2026-12-31");
  });

  it("is a day that the calendar has", () => {
    for (const date of ["2026-01-31", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"]) {
      expect(isDate(date)).toBe(true);
    }
    for (const date of [
      "2026-02-29",
      "1900-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-01-00",
      "2026-1-1",
      "26-01-01",
      "2026/01/01",
      "2026-01-01T00:00",
      "0000-01-01",
      "",
      "２０２６-01-01",
    ]) {
      expect(isDate(date)).toBe(false);
    }
  });

  it("agrees with the day of any instant", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
        (date) => {
          expect(isDate(localDate(date, stockholm))).toBe(true);
        },
      ),
    );
  });

  it("counts months to the last day of a shorter one", () => {
    expect(addMonths("2026-11-14", 24)).toBe("2028-11-14");
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
  });
});

describe("retention", () => {
  it("runs from the day the project closed", () => {
    expect(retentionUntil("2026-11-14", 24)).toBe("2028-11-14");
  });

  it("has not started while the project runs", () => {
    expect(retentionUntil(null, 24)).toBeNull();
  });
});

describe("shown to people", () => {
  it("dates are written out, the day first", () => {
    expect(formatDate("sv", "2028-11-14")).toBe("14 november 2028");
    expect(formatDate("en", "2028-11-14")).toBe("14 November 2028");
  });

  it("times carry their zone", () => {
    const at = new Date("2026-12-01T07:00:00Z");
    expect(formatInstant("sv", stockholm, at)).toMatch(/^1 december 2026 .*08:00 CET$/);
    expect(formatInstant("en", stockholm, at)).toMatch(/^1 December 2026 .*08:00 CET$/);
    expect(formatInstant("sv", stockholm, new Date("2026-07-01T07:00:00Z"))).toContain(
      "09:00 CEST",
    );
  });
});
