/** When the law wants each thing told, and what of it is late: LAS 6 c and 6 e §§. */
import { addMonths } from "../../../domain/localtime.ts";
import { dayOf } from "../../../domain/params.ts";
import type { Note } from "../../../domain/plan.ts";
import { addDays } from "../../../domain/workdays.ts";
import { note } from "../../../engine/action.ts";
import type { ContractTerms } from "../rules/contract.ts";
import {
  type Due,
  FORBIDS_OTHER_WORK,
  LAW,
  MONTHS,
  PROBATION_MONTHS,
  WEEK_DAYS,
} from "../rules/law.ts";
import { sectionsOf } from "./lines.ts";

/** The last day of what is due so, a local date; null: there is none before it is known. */
export const dueDay = (due: Due, startDate: string): string | null =>
  due === "week"
    ? addDays(startDate, WEEK_DAYS)
    : due === "month"
      ? addMonths(startDate, MONTHS)
      : null;

const DUES = [...new Set(Object.values(LAW).map(({ due }) => due))];

/** `today`: in the organisation's zone. `changed`: a version that was agreed to is changed. */
export function deadlines(
  terms: ContractTerms,
  today: string,
  changed: boolean,
): { notes: Note[]; warnings: Note[] } {
  const { startDate, validFrom, form } = terms;
  if (changed) {
    if (validFrom === null) return { notes: [note("contract.change-due")], warnings: [] };
    const day = { day: dayOf(validFrom) };
    return validFrom < today
      ? { notes: [], warnings: [note("contract.late-change", day)] }
      : { notes: [note("contract.change-from", day)], warnings: [] };
  }
  const notes: Note[] = [];
  const warnings: Note[] = [];
  for (const due of DUES) {
    const day = dueDay(due, startDate);
    if (due === "known") {
      if (terms.employer.agency) notes.push(note("contract.due-known"));
    } else if (day! < today) warnings.push(note(`contract.late-${due}`, { day: dayOf(day!) }));
    else notes.push(note(`contract.due-${due}`, { day: dayOf(day!) }));
  }
  if (form === "fixed-term" && startDate < today) warnings.push(note("contract.late-form"));
  return { notes, warnings };
}

/** What the law allows in few cases only. */
export function doubts(terms: ContractTerms): Note[] {
  const { form, until, startDate } = terms;
  const long = until !== null && until >= addMonths(startDate, PROBATION_MONTHS);
  return [
    ...(form === "probation" && long ? [note("contract.long-probation")] : []),
    ...sectionsOf(terms).flatMap(({ lines }) =>
      lines
        .filter(({ detail }) => FORBIDS_OTHER_WORK.test(detail))
        .map(({ term }) => note("contract.forbids", { term })),
    ),
  ];
}
