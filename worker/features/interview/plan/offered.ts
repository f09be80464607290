/** From what a recruiter asks for to the slots that are offered, and what is to be said of them. */
import type { Facts } from "../../../domain/facts.ts";
import { endOfDay, formatDate, localDate, toInstant } from "../../../domain/localtime.ts";
import type { Block, Note } from "../../../domain/plan.ts";
import { addDays } from "../../../domain/workdays.ts";
import { block, note } from "../../../engine/action.ts";
import type { InterviewInput } from "../input.ts";
import { newHosts } from "./hosting.ts";
import {
  FURTHEST_DAYS,
  type InterviewData,
  type InterviewDetails,
  type NewSlot,
  NOTICE_HOURS,
  type ReferredInterview,
} from "../rules/interview.ts";
import { comesTwice, overlap } from "../rules/times.ts";
import { busyWarnings } from "./busy.ts";

export interface Offer {
  interview: string;
  existing: ReferredInterview | null;
  /** All of it, with the slots that there are. */
  data: InterviewData;
  /** Slots that are new. */
  added: NewSlot[];
}

/** The offer; `made`: of the shared plan, whose ids it keeps. */
export function offered(
  facts: Facts,
  asked: InterviewInput,
  made?: { interview: string; data: { slots: NewSlot[] } },
): Offer {
  const { organisation, project, newId, referred } = facts;
  const existing = referred.things.interview ?? null;
  const timeZone = existing?.timeZone ?? organisation.timeZone;
  const details = existing?.details ?? detailsOf(asked);
  const added =
    made?.data.slots ??
    asked.slots.flatMap(({ start, capacity }): NewSlot[] => {
      const found = toInstant(start, timeZone);
      if ("fault" in found) return [];
      const end = new Date(found.instant.getTime() + details.minutes * 60_000);
      return [
        { id: newId("slot"), start: found.instant.toISOString(), end: end.toISOString(), capacity },
      ];
    });
  const slots = [...(existing?.slots ?? []), ...added].toSorted((a, b) =>
    a.start < b.start ? -1 : 1,
  );
  const answerBy = existing?.answerBy ?? asked.answerBy;
  return {
    interview: made?.interview ?? existing?.id ?? newId("int"),
    existing,
    added,
    data: {
      project: project.id,
      details,
      timeZone,
      answerBy,
      answerByAt: endOfDay(answerBy, timeZone),
      lastsUntil:
        slots
          .map(({ end }) => end)
          .toSorted()
          .at(-1) ?? endOfDay(answerBy, timeZone),
      hosts: existing?.hosts ?? newHosts(facts, asked.hosts),
      slots,
    },
  };
}

const detailsOf = (asked: InterviewInput): InterviewDetails => ({
  kind: asked.kind,
  format: asked.format,
  place: asked.place ?? null,
  directions: asked.directions ?? null,
  link: asked.link ?? null,
  bring: asked.bring ?? null,
  pay: asked.pay ?? null,
  minutes: asked.minutes,
});

/** What cannot be offered, at the field that could mend it. */
export function offerBlocks(
  { now, project }: Facts,
  { existing, data }: Offer,
  asked: InterviewInput,
): Block[] {
  const { timeZone, answerBy } = data;
  const today = localDate(now, timeZone);
  const latest = addDays(today, FURTHEST_DAYS);
  const last = data.slots.at(-1)?.start;
  const free = data.slots.some(({ start }) => Date.parse(start) > soon(now));
  return [
    ...asked.slots.flatMap(({ start }, at): Block[] => {
      const path = ["input", "slots", at, "start"];
      const found = toInstant(start, timeZone);
      if ("fault" in found)
        return [{ code: found.fault === "gap" ? "time.gap" : "field.invalid_time", path }];
      if (found.instant <= now) return [block("time.past", path)];
      if (start.slice(0, 10) > latest) return [block("time.far", path)];
      return asked.slots.some((other, before) => before < at && other.start === start)
        ? [block("interview.slot-twice", path)]
        : [];
    }),
    ...(data.slots.length ? [] : [block("interview.no-slots", ["input", "slots"])]),
    ...(data.slots.length && !free ? [block("interview.too-soon", ["input", "slots"])] : []),
    ...(existing ? [] : deadlineBlocks({ today, answerBy, last, timeZone })),
    ...(existing && existing.project !== project.id ? [block("interview.other-project")] : []),
    ...placeBlocks(data.details),
  ];
}

const soon = (now: Date): number => now.getTime() + NOTICE_HOURS * 3_600_000;

function deadlineBlocks(when: {
  today: string;
  answerBy: string;
  last: string | undefined;
  timeZone: string;
}): Block[] {
  const path = ["input", "answerBy"];
  if (when.answerBy < when.today) return [block("interview.past-deadline", path)];
  return when.last !== undefined && when.answerBy > localDate(new Date(when.last), when.timeZone)
    ? [block("interview.late-deadline", path)]
    : [];
}

function placeBlocks({ format, place, link }: InterviewDetails): Block[] {
  const required = (field: string): Block => ({ code: "field.required", path: ["input", field] });
  if (format === "in-person" && place === null) return [required("place")];
  return format === "video" && link === null ? [required("link")] : [];
}

/** What is worth a look before it leaves; `invited`: how many are. */
export function offerWarnings(facts: Facts, offer: Offer, invited: number): Note[] {
  const { organisation } = facts;
  const { data, existing } = offer;
  const { details, timeZone, slots } = data;
  const seats = slots.reduce((sum, { capacity }) => sum + capacity, 0);
  const all = invited + (existing?.applications.length ?? 0);
  const twice = slots.filter(({ start }) => isTwice(start, timeZone));
  const clash = slots.some((one, at) =>
    slots.some((other, before) => before < at && overlap(one, other)),
  );
  return [
    ...(details.pay === null ? [note("interview.no-pay")] : []),
    ...(seats < all && slots.length > 0 ? [note("interview.few-seats", { n: seats, all })] : []),
    ...(clash && data.hosts.length ? [note("interview.slots-overlap")] : []),
    ...busyWarnings(facts, data, offer.added),
    ...twice.map(({ start }) =>
      note("interview.hour-twice", {
        day: formatDate(organisation.locale, localDate(new Date(start), timeZone)),
      }),
    ),
  ];
}

/** Is the local time of this instant one that the clocks give twice? */
function isTwice(start: string, timeZone: string): boolean {
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  })
    .format(new Date(start))
    .replace(" ", "T");
  return comesTwice(local, timeZone);
}
