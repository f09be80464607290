/** Calendar entries (RFC 5545) and how they come by mail (RFC 5546, RFC 6047). Times are UTC, so that no zone is described. */
import type { Mailbox } from "../domain/facts.ts";
import type { CalendarEntry } from "../domain/plan.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { mailWords } from "./templates.ts";

/** One meeting, as one calendar is to hold it. What it tells is plain text, without links (DECISIONS.md, 37). */
export interface Meeting {
  /** The same as long as it is the same meeting, and worldwide no other's. */
  uid: string;
  /** Rises with each mail of one `uid`. */
  sequence: number;
  /** When this was written. */
  stamp: Date;
  /** Instants, ISO 8601. */
  start: string;
  end: string;
  summary: string;
  description?: string | undefined;
  location?: string | undefined;
}

/**
 * By mail it is from the organisation's sender to whoever has accepted, and to nobody else. A download has neither: it
 * is one's own entry and nothing to answer, though RFC 5546, 3.2.1 wants an organiser in it (DECISIONS.md, 37).
 */
export type CalendarDraft = Meeting &
  (
    | { method: CalendarEntry["method"]; organiser: Mailbox; attendee: Mailbox }
    | { method: "PUBLISH"; organiser?: never; attendee?: never }
  );

/** The same bytes for the same draft. Throws a RangeError for what is no instant. */
export function calendarText({ method, organiser, attendee, ...meeting }: CalendarDraft): string {
  return written([
    ...HEAD,
    `METHOD:${method}`,
    ...event(meeting, method === "CANCEL" ? "CANCELLED" : "CONFIRMED", [
      ...(organiser ? [`ORGANIZER${addressed(organiser)}`] : []),
      ...(attendee ? [invited(attendee)] : []),
    ]),
    "END:VCALENDAR",
  ]);
}

/** A calendar that is subscribed to (RFC 7986): its name, and all that it holds. It is asked again each hour. */
export const feedText = (name: string, meetings: readonly Meeting[]): string =>
  written([
    ...HEAD,
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...meetings.flatMap((meeting) => event(meeting, "CONFIRMED")),
    "END:VCALENDAR",
  ]);

const HEAD = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vidare//Vidare//EN"];

const event = (
  { uid, sequence, stamp, start, end, summary, description, location }: Meeting,
  status: "CONFIRMED" | "CANCELLED",
  people: readonly string[] = [],
): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `SEQUENCE:${sequence}`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART:${utc(new Date(start))}`,
  `DTEND:${utc(new Date(end))}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
  ...(location ? [`LOCATION:${escaped(location)}`] : []),
  `STATUS:${status}`,
  ...people,
  "END:VEVENT",
];

/** The same entry for whoever is written to now, in the place of whoever it was for. */
export const forAttendee = (text: string, attendee: Mailbox): string =>
  written(
    text
      .replaceAll("\r\n ", "")
      .split("\r\n")
      .slice(0, -1)
      .map((line) => (line.startsWith("ATTENDEE;") ? invited(attendee) : line)),
  );

/** As a file that leaves with a message. Mail programs look for the method in its type (RFC 6047, 2.4). */
export const calendarFile = ({ method, text }: CalendarEntry, language: Locale) => ({
  filename: mailWords(language, "calendar.file"),
  contentType: `text/calendar; charset=utf-8; method=${method}`,
  bytes: new TextEncoder().encode(text),
});

const invited = (attendee: Mailbox): string =>
  `ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE${addressed(attendee)}`;

const addressed = ({ name, address }: Mailbox): string =>
  `${name.trim() ? `;CN="${parameter(name)}"` : ""}:mailto:${encodeURI(address).replaceAll(/[#&/=?]/g, encodeURIComponent)}`;

/** No parameter can hold `"` or a control (RFC 5545, 3.1); what begins an escape to some (RFC 6868) is none to others. */
const parameter = (text: string): string =>
  plain(text)
    .replaceAll('"', "”")
    .replaceAll(/[\^\\\n]/g, " ");

const escaped = (text: string): string =>
  plain(text)
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** Without controls; each kind of line break is a line feed. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ");

/** RFC 5545, 3.3.5. */
const utc = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");

const written = (lines: readonly string[]): string =>
  lines.map((line) => `${folded(line)}\r\n`).join("");

/** Octets of a line without its end (RFC 5545, 3.1); a further one begins with a space. */
const LONGEST = 75;

function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const own = new TextEncoder().encode(character).length;
    if (octets + own > LONGEST) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += own;
  }
  return text;
}
