import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, it } from "vitest";
import { type CalendarDraft, calendarText, forAttendee } from "../../worker/mail/calendar.ts";

const names = readFileSync(join(import.meta.dirname, "../support/names.txt"), "utf8")
  .trim()
  .split("\n");

/** What names come as, beside those that people have. */
const nasty = [
  'Anna "Annie" Ek',
  "Ek, Anna; HR: Nord",
  "Anna^n^'^^Ek",
  "Anna\\nEk",
  "Anna\r\nATTENDEE:mailto:x@example.com",
  "Ek\u0000\u0007\u009f\tAnna",
  "Ek\u2028Anna\u2029\u0085",
  "👩🏽‍🚒".repeat(40),
  "Åsa ".repeat(50),
  "Ek\ud800",
  "ﷺ".repeat(30),
  "'",
  ';,:\\"',
];

const draft = (changed: Partial<CalendarDraft> = {}): CalendarDraft =>
  ({
    method: "REQUEST",
    uid: "inv_01@vidare.example",
    sequence: 0,
    stamp: new Date("2026-11-29T10:11:12.345Z"),
    start: "2026-12-01T08:00:00.000Z",
    end: "2026-12-01T08:45:00.000Z",
    summary: "Intervju: Systemutvecklare",
    description: "Ta med legitimation.\nVälkommen!",
    location: "Rådhuset, rum 3; plan 2",
    organiser: { name: "Provköpings kommun, Rekrytering", address: "jobb@prov.example" },
    attendee: { name: "Eva Öst", address: "eva@example.com" },
    ...changed,
  }) as CalendarDraft;

/** What ical.js reads. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = calendar.getFirstSubcomponent("vevent")!;
  const value = (name: string) => event.getFirstPropertyValue(name);
  const person = (name: string) => {
    const found = event.getFirstProperty(name);
    return found && { name: found.getParameter("cn"), address: String(found.getFirstValue()) };
  };
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: value("uid"),
    summary: value("summary"),
    description: value("description"),
    location: value("location"),
    start: (value("dtstart") as InstanceType<typeof ICAL.Time>).toJSDate().toISOString(),
    end: (value("dtend") as InstanceType<typeof ICAL.Time>).toJSDate().toISOString(),
    organiser: person("organizer"),
    attendee: person("attendee"),
    names: event.getAllProperties().map((each) => each.name),
  };
}

/** The same by node-ical. */
function readOtherwise(text: string) {
  const all = Object.values(nodeIcal.sync.parseICS(text));
  const event = all.find((each) => each?.type === "VEVENT") as unknown as Record<string, unknown>;
  const person = (value: unknown) => {
    const { params, val } = value as { params: { CN?: string }; val: string };
    return { name: params.CN ?? null, address: val };
  };
  return {
    method: event.method,
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    location: event.location,
    start: (event.start as Date).toISOString(),
    end: (event.end as Date).toISOString(),
    organiser: person(event.organizer),
    attendee: person(event.attendee),
  };
}

const octets = (line: string): number => new TextEncoder().encode(line).length;

/** As a parameter can hold it: one line, without quotes, controls and what begins an escape. */
const said = (name: string): string =>
  name
    .toWellFormed()
    .replaceAll('"', "”")
    .replaceAll(/\r\n?|\p{Cc}|[\^\\\u2028\u2029]/gu, " ");

it("is written as RFC 5545 and RFC 5546 have it", () => {
  expect(calendarText(draft()).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Vidare//Vidare//EN",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "UID:inv_01@vidare.example",
    "SEQUENCE:0",
    "DTSTAMP:20261129T101112Z",
    "DTSTART:20261201T080000Z",
    "DTEND:20261201T084500Z",
    "SUMMARY:Intervju: Systemutvecklare",
    "DESCRIPTION:Ta med legitimation.\\nVälkommen!",
    "LOCATION:Rådhuset\\, rum 3\\; plan 2",
    "STATUS:CONFIRMED",
    'ORGANIZER;CN="Provköpings kommun, Rekrytering":mailto:jobb@prov.example',
    'ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Eva Öst":mailto:eva@example.com',
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

it("takes a meeting out of the calendar by the same id, with a higher number", () => {
  const text = calendarText(draft({ method: "CANCEL", sequence: 3 }));
  expect(text).toContain("\r\nMETHOD:CANCEL\r\n");
  expect(text).toContain("\r\nSEQUENCE:3\r\n");
  expect(text).toContain("\r\nSTATUS:CANCELLED\r\n");
});

it("tells of nobody in a download, and of nothing that is not said", () => {
  const { organiser: _, attendee: __, ...meeting } = draft();
  const text = calendarText({
    ...meeting,
    method: "PUBLISH",
    description: undefined,
    location: undefined,
  });
  expect(text).toContain("\r\nMETHOD:PUBLISH\r\n");
  expect(read(text).names).toEqual([
    "uid",
    "sequence",
    "dtstamp",
    "dtstart",
    "dtend",
    "summary",
    "status",
  ]);
});

it("refuses what is no instant", () => {
  expect(() => calendarText(draft({ start: "in the morning" }))).toThrow(RangeError);
});

it.each([
  ["eva+jobb@example.com", "mailto:eva+jobb@example.com"],
  ["o'brien@example.com", "mailto:o'brien@example.com"],
  ["a&b=c?d#e%f/g@example.com", "mailto:a%26b%3Dc%3Fd%23e%25f%2Fg@example.com"],
  ["e{v}a|^`~@xn--st-eka.example", "mailto:e%7Bv%7Da%7C%5E%60~@xn--st-eka.example"],
])("writes the address %s as RFC 6068 has it", (address, written) => {
  const text = calendarText(draft({ attendee: { name: "", address } }));
  expect(read(text).attendee).toEqual({ name: undefined, address: written });
});

/** Names, texts as people write them, and anything at all. */
const written = fc.oneof(
  fc.constantFrom(...names, ...nasty),
  fc
    .array(fc.constantFrom(...names, ...nasty), { minLength: 1, maxLength: 5 })
    .map((all) => all.join("; ")),
  fc.string({ unit: "binary", minLength: 1, maxLength: 120 }),
);

/** Spaces at the ends of a value are the readers' affair. */
const whole = written.map((text) => `:${text}.`);

/** node-ical 0.27.2 takes a backslash before an n for a line break, and ends a quoted name at its semicolon. */
const plainer = whole.map((text) => text.replaceAll("\\", "/"));
const plainerName = plainer.map((text) => text.replaceAll(";", ","));

const told = (
  method: "REQUEST" | "CANCEL",
  [summary, description, location, organiser, attendee]: readonly string[],
): { text: string; means: object } => ({
  text: calendarText(
    draft({
      method,
      summary: summary!,
      description,
      location,
      organiser: { name: organiser!, address: "jobb@prov.example" },
      attendee: { name: attendee!, address: "eva@example.com" },
    }),
  ),
  means: {
    method,
    uid: "inv_01@vidare.example",
    summary: shown(summary!),
    description: shown(description!),
    location: shown(location!),
    start: "2026-12-01T08:00:00.000Z",
    end: "2026-12-01T08:45:00.000Z",
    organiser: { name: said(organiser!), address: "mailto:jobb@prov.example" },
    attendee: { name: said(attendee!), address: "mailto:eva@example.com" },
  },
});

describe("whatever it tells", () => {
  it("no line is longer than 75 octets, and none is of what was told", () => {
    fc.assert(
      fc.property(fc.tuple(whole, whole, whole, whole, whole), (texts) => {
        const lines = told("REQUEST", texts).text.split("\r\n");
        expect(lines.pop()).toBe("");
        expect(lines.filter((line) => octets(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
        const own = lines.filter((line) => !line.startsWith(" "));
        expect(own).toHaveLength(18);
      }),
    );
  });

  it("ical.js reads the same", () => {
    fc.assert(
      fc.property(fc.tuple(whole, whole, whole, whole, whole), (texts) => {
        const { text, means } = told("REQUEST", texts);
        expect(read(text)).toMatchObject(means);
      }),
      { numRuns: 500 },
    );
  });

  it("node-ical reads the same", () => {
    fc.assert(
      fc.property(fc.tuple(plainer, plainer, plainer, plainerName, plainerName), (texts) => {
        const { text, means } = told("CANCEL", texts);
        expect(readOtherwise(text)).toEqual(means);
      }),
      { numRuns: 500 },
    );
  });

  it("another attendee takes the place of the former, and all else stays", () => {
    const former = { name: "Eva Öst", address: "eva@example.com" };
    fc.assert(
      fc.property(whole, whole, (name, summary) => {
        const next = { name, address: "o'b+x@example.com" };
        expect(forAttendee(calendarText(draft({ summary, attendee: former })), next)).toBe(
          calendarText(draft({ summary, attendee: next })),
        );
      }),
    );
  });
});

const shown = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, " ");
