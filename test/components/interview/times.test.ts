import { expect } from "@open-wc/testing";
import {
  comingWeekdays,
  sayClock,
  sayOwnTime,
  sayTime,
  sayZones,
} from "../../../components/interview/answer/times.ts";
import { speak, type Speech } from "../../../components/lib/i18n.ts";

const word = {
  sv: () => import("../../../worker/features/interview/words/sv/page.ts"),
  en: () => import("../../../worker/features/interview/words/en/page.ts"),
};

const there = "Europe/Stockholm";
const span = { start: "2099-12-01T07:00:00Z", end: "2099-12-01T07:45:00Z" };

describe("times of an invitation", () => {
  let sv: Speech, en: Speech;
  before(async () => {
    sv = await speak("sv", [word]);
    en = await speak("en", [word]);
  });

  it("are told where the meeting is", () => {
    expect(sayTime(sv, span, there)).to.equal("tisdag 1 december 2099, 08:00–08:45");
    expect(sayClock(en, span, there)).to.equal("08:00–08:45");
  });

  it("are told on the candidate's clock too where that says something else", () => {
    const own = (zone: string, speech = sv) => sayOwnTime(speech, span, { there, own: zone });
    expect(own("Europe/Stockholm")).to.equal(null);
    expect(own("Europe/Berlin"), "another name, the same clock").to.equal(null);
    expect(own("Europe/Helsinki")).to.equal("09:00–09:45 din tid");
    expect(own("Pacific/Honolulu", en), "on another day").to.match(
      /^Monday,? 30 November 2099, 21:00–21:45 your time$/,
    );
  });

  it("are told on the clock and the day of a candidate in Kiritimati, on days when clocks change too", () => {
    for (const [zone, start, told] of [
      ["Europe/Stockholm", "2027-03-28T00:30:00Z", "14:30–15:15 your time"],
      ["Europe/Stockholm", "2027-03-28T01:30:00Z", "15:30–16:15 your time"],
      ["Europe/Stockholm", "2027-10-31T00:30:00Z", "14:30–15:15 your time"],
      ["Europe/Stockholm", "2027-10-31T02:30:00Z", "16:30–17:15 your time"],
      ["Europe/Stockholm", "2027-12-10T12:00:00Z", "11 December 2027, 02:00–02:45 your time"],
      ["America/Vancouver", "2027-12-10T16:00:00Z", "11 December 2027, 06:00–06:45 your time"],
    ] as const) {
      const end = new Date(Date.parse(start) + 45 * 60_000).toISOString();
      const zones = { there: zone, own: "Pacific/Kiritimati" };
      expect(sayOwnTime(en, { start, end }, zones), start).to.match(new RegExp(`${told}$`));
    }
  });

  it("are told in Vancouver by the rules that the browser has: since tzdata 2026 clocks go back no more there", () => {
    const winter = { start: "2027-12-10T16:00:00Z", end: "2027-12-10T16:45:00Z" };
    const timeZone = "America/Vancouver";
    const hour = new Date(winter.start).toLocaleString("en-GB", { timeZone, hour: "2-digit" });
    expect(["08", "09"]).to.include(hour);
    expect(sayClock(en, winter, timeZone)).to.equal(`${hour}:00–${hour}:45`);
  });

  it("have both zones named, with what they differ by", () => {
    const zones = (own: string, speech: Speech) =>
      sayZones(speech, "answer.zones", [span.start], { there, own });
    expect(zones("Europe/Berlin", sv)).to.equal(null);
    expect(zones("Europe/Helsinki", sv))
      .to.include("centraleuropeisk tid (GMT+1)")
      .and.to.include("östeuropeisk tid (GMT+2)");
    expect(zones("UTC", en)).to.include("Central European Time (GMT+1)").and.to.include(", GMT");
  });

  it("can be asked for on ten weekdays from tomorrow, where the meeting is", () => {
    // A Friday evening in London is Saturday in Stockholm.
    const days = comingWeekdays(there, Date.parse("2026-12-04T23:30:00Z"));
    expect(days).to.have.lengthOf(10);
    expect([days[0], days[4], days[5], days[9]]).to.deep.equal([
      "2026-12-07",
      "2026-12-11",
      "2026-12-14",
      "2026-12-18",
    ]);
  });
});
