/** Hosts who are elsewhere at a time that is about to be offered: said before, and guarded at the claim. */
import type { Facts } from "../../../domain/facts.ts";
import { fold } from "../../../domain/fold.ts";
import { localDate } from "../../../domain/localtime.ts";
import { dayOf } from "../../../domain/params.ts";
import type { Note } from "../../../domain/plan.ts";
import { note } from "../../../engine/action.ts";
import type { InterviewInput } from "../input.ts";
import { busyId } from "../rules/busy.ts";
import { clock, overlap } from "../rules/times.ts";
import type { InterviewData, NewSlot } from "../rules/interview.ts";

/** The question that the plan needs answered. */
export const askedBusy = ({ interview, hosts, slots }: InterviewInput): string | null =>
  busyId({
    addresses: hosts.map(({ email }) => fold(email)),
    interview: interview ?? null,
    days: slots.map(({ start }) => start.slice(0, 10)),
  });

/** A line for each host and day with a new slot that they cannot come to. */
export function busyWarnings(
  { referred, organisation }: Facts,
  { hosts, timeZone }: InterviewData,
  added: readonly NewSlot[],
): Note[] {
  const at = (instant: string): string => clock(organisation.locale, timeZone, instant);
  return (referred.things.busy?.people ?? []).flatMap(({ address, times }) => {
    const host = hosts.find(({ email }) => fold(email) === address);
    const taken = (times ?? []).filter((time) => added.some((slot) => overlap(slot, time)));
    const days = Map.groupBy(taken, ({ start }) => localDate(new Date(start), timeZone));
    return [...days].map(([day, own]) =>
      note("interview.host-elsewhere", {
        name: host?.name ?? address,
        day: dayOf(day),
        times: own.map(({ start, end }) => `${at(start)}–${at(end)}`).join(", "),
      }),
    );
  });
}
