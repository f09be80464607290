/** One instant everywhere: in the mail, in what the page is told (test/components/interview/times.test.ts), in the calendar entry, in the download and in the feed. */
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { NOW } from "../support/clock.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { invite, mails } from "./support.ts";

/** The next of these days of the year that a slot can still be offered on. */
function next(day: (year: number) => string): string {
  const year = NOW.getUTCFullYear();
  const own = day(year);
  return own > new Date(NOW.getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
    ? own
    : day(year + 1);
}
const lastSunday = (month: number) => (year: number) => {
  const end = new Date(Date.UTC(year, month, 31));
  end.setUTCDate(31 - end.getUTCDay());
  return end.toISOString().slice(0, 10);
};
const march = next(lastSunday(2));
const october = next(lastSunday(9));
/** British Columbia stays seven hours behind UTC all year since 2026, which older tables of zones do not know. */
const december = next((year) => `${year}-12-10`);

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** "Sunday 28 March 2027, 03:30–04:15 (Stockholm, UTC+2)" */
function instantIn(text: string): string {
  const [, day, month, year, hour, minute, sign, ahead] =
    /(\d+) (\w+) (\d{4}), (\d\d):(\d\d)–\d\d:\d\d \([\w ]+, UTC([+−])(\d+)\)/.exec(text)!;
  const local = Date.UTC(
    Number(year),
    MONTHS.indexOf(month!),
    Number(day),
    Number(hour),
    Number(minute),
  );
  return new Date(local - (sign === "+" ? 1 : -1) * Number(ahead) * 3_600_000).toISOString();
}

const startIn = (text: string): string => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const start = calendar.getFirstSubcomponent("vevent")!.getFirstPropertyValue("dtstart");
  return (start as InstanceType<typeof ICAL.Time>).toJSDate().toISOString();
};

async function placedIn(zone: string): Promise<Organisation> {
  const org = await quietOrganisation();
  await env.DB.prepare("UPDATE organisations SET time_zone = ?, locale = 'en' WHERE id = ?")
    .bind(zone, org.id)
    .run();
  return org;
}

it.each([
  ["before clocks go forward", "Europe/Stockholm", `${march}T01:30`, `${march}T00:30:00.000Z`],
  [
    "after clocks have gone forward",
    "Europe/Stockholm",
    `${march}T03:30`,
    `${march}T01:30:00.000Z`,
  ],
  ["the first of two hours", "Europe/Stockholm", `${october}T02:30`, `${october}T00:30:00.000Z`],
  [
    "after clocks have gone back",
    "Europe/Stockholm",
    `${october}T03:30`,
    `${october}T02:30:00.000Z`,
  ],
  ["Vancouver in December", "America/Vancouver", `${december}T09:00`, `${december}T16:00:00.000Z`],
])("%s", async (_, zone, start, instant) => {
  const org = await placedIn(zone);
  const candidates = await org.applications(1, { language: "en" });
  const made = await invite({
    org,
    candidates,
    input: {
      slots: [{ start }],
      answerBy: new Date(NOW.getTime() + 86_400_000).toISOString().slice(0, 10),
    },
  });
  const [first] = made.invited;
  const { body } = await first!.call("invitation");
  expect(body.slots[0].start).toBe(instant);
  await first!.call("answers", { seen: 1, answer: "accept", slot: body.slots[0].id });
  const confirmed = (await mails(org)).find(({ kind }) => kind === "interview-confirmed")!;
  expect(instantIn(String(confirmed.text)), String(confirmed.text)).toBe(instant);
  expect(startIn(JSON.parse(String(confirmed.calendar)).text)).toBe(instant);
  expect(startIn((await first!.call("calendar")).body)).toBe(instant);
  const { address } = (await org.call("/v1/calendar-feed", { body: {} })).body;
  const feed = await org.call(new URL(address).pathname, { token: "" });
  expect(startIn(feed.body)).toBe(instant);
});
