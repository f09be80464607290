/** A calendar that eats the mail that comes, in whatever order (RFC 5546, 2.1.5), and two readers of its files. */
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { expect } from "vitest";

export interface Entry {
  uid: string;
  method: string;
  sequence: number;
  stamp: number;
  start: string;
  end: string;
  /** Addresses of those it names. */
  attendees: string[];
}

/** As both readers have it; they must agree. */
export function read(text: string): Entry {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents("vevent");
  expect(events).toHaveLength(1);
  const value = (name: string) => events[0]!.getFirstPropertyValue(name);
  const instant = (name: string) => (value(name) as InstanceType<typeof ICAL.Time>).toJSDate();
  const entry: Entry = {
    uid: String(value("uid")),
    method: String(calendar.getFirstPropertyValue("method")),
    sequence: Number(value("sequence")),
    stamp: instant("dtstamp").getTime(),
    start: instant("dtstart").toISOString(),
    end: instant("dtend").toISOString(),
    attendees: events[0]!.getAllProperties("attendee").map((each) => String(each.getFirstValue())),
  };
  const other = Object.values(nodeIcal.sync.parseICS(text)).find(
    (each) => each?.type === "VEVENT",
  ) as unknown as Record<string, unknown>;
  expect({
    uid: other.uid,
    method: other.method,
    sequence: Number(other.sequence),
    start: (other.start as Date).toISOString(),
    end: (other.end as Date).toISOString(),
  }).toEqual({
    uid: entry.uid,
    method: entry.method,
    sequence: entry.sequence,
    start: entry.start,
    end: entry.end,
  });
  return entry;
}

/** One person's: by UID what it holds, told by SEQUENCE and then DTSTAMP, as RFC 5546 has it. */
export class Calendar {
  readonly #entries = new Map<string, Entry>();

  eat(entry: Entry): void {
    const held = this.#entries.get(entry.uid);
    const newer =
      !held ||
      entry.sequence > held.sequence ||
      (entry.sequence === held.sequence && entry.stamp > held.stamp);
    if (newer) this.#entries.set(entry.uid, entry);
  }

  /** What it shows: of each UID, when; what was taken out is not shown. */
  get shown(): Record<string, { start: string; end: string }> {
    return Object.fromEntries(
      [...this.#entries.values()]
        .filter(({ method }) => method !== "CANCEL")
        .map(({ uid, start, end }) => [uid, { start, end }]),
    );
  }
}
