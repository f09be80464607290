import { filled, type FormContext, numbered } from "../forms/parts/form.ts";
import type { InterviewKind } from "../../worker/features/interview/rules/interview.ts";

export interface SlotRow {
  start: string;
  /** How many can take part; of information meetings. */
  seats: string;
}

/** Meetings of one day, one after the other. */
export interface Series {
  day: string;
  from: string;
  to: string;
  /** Minutes. */
  pause: string;
}

export interface SlotValues {
  kind: InterviewKind;
  minutes: string;
  timing: "fixed" | "several";
  /** Of a fixed time, the first alone counts. */
  slots: readonly SlotRow[];
  /** Null until somebody says otherwise than usual. */
  series: Series | null;
}

/** Seats of an information meeting, unless told otherwise. */
const USUAL_SEATS = 20;

export const blankSlot = ({ count }: FormContext): SlotRow => ({
  start: "",
  seats: String(Math.max(USUAL_SEATS, count)),
});

export const isGroup = ({ kind }: Pick<SlotValues, "kind">): boolean =>
  kind === "information-meeting";

/** Rows as they are sent: the fixed one, or those with a time and blank ones between them. */
export function slotsInput(values: SlotValues) {
  const { slots, timing } = values;
  const last = timing === "fixed" ? 0 : slots.findLastIndex(({ start }) => start);
  return slots.slice(0, last + 1).map(({ start, seats }) => ({
    start: filled(start),
    ...(isGroup(values) && { capacity: numbered(seats) }),
  }));
}
