import { expect } from "@open-wc/testing";
import { sayWhen } from "../../../components/lib/when.ts";

const ZONE = "Europe/Stockholm";
/** A Friday afternoon: 15:00 in Stockholm. */
const NOW = Date.parse("2026-11-27T14:00:00Z");

describe("when something will happen", () => {
  const CASES: [instant: string, sv: string | null, en: string | null][] = [
    ["2026-11-27T13:59:00Z", null, null],
    ["2026-11-27T14:00:30Z", null, null],
    ["2026-11-27T14:30:00Z", "i dag 15:30", "today 15:30"],
    ["2026-11-27T22:59:00Z", "i dag 23:59", "today 23:59"],
    ["2026-11-27T23:00:00Z", "i morgon 00:00", "tomorrow 00:00"],
    ["2026-11-30T07:00:00Z", "mån 08:00", "Mon 08:00"],
    ["2026-12-03T07:00:00Z", "tors 08:00", "Thu 08:00"],
    ["2026-12-07T07:00:00Z", "mån 7 dec. 08:00", "Mon 7 Dec 08:00"],
  ];
  for (const [instant, sv, en] of CASES)
    it(`is said of ${instant}: ${sv}`, () => {
      expect(sayWhen(instant, "sv", ZONE, NOW)).to.equal(sv);
      expect(sayWhen(instant, "en", ZONE, NOW)).to.equal(en);
    });

  it("is said by the days of the zone, over a change of the clocks", () => {
    const evening = Date.parse("2026-10-24T21:30:00Z");
    expect(sayWhen("2026-10-25T07:00:00Z", "sv", ZONE, evening)).to.equal("i morgon 08:00");
    expect(sayWhen("2026-10-26T07:00:00Z", "sv", ZONE, evening)).to.equal("mån 08:00");
  });
});
