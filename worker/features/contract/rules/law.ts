/**
 * What an employer has to tell in writing: lagen (1982:80) om anställningsskydd (LAS), 6 c–6 i §§, in the text of
 * SFS 2022:836; directive (EU) 2019/1152. The input, its validation, the deadlines, the form and the tests come from it.
 */

/** Forms of employment: LAS 4–6 §§; another one has to be named (2 and 2 b §§). */
export const EMPLOYMENT_FORMS = [
  "permanent",
  "probation",
  "fixed-term",
  "substitute",
  "seasonal",
  "other",
] as const;
export type EmploymentForm = (typeof EMPLOYMENT_FORMS)[number];

/**
 * How something is told: in its own words, as what cannot be stated, with how it is set instead; by referring to law or
 * collective agreement; or as not applicable.
 */
export type Says = "filled" | "varies" | "refers" | "none";

/** By the seventh calendar day after work began; as soon as it is known; within a month. LAS 6 c §. */
export type Due = "week" | "known" | "month";

/** An item of LAS 6 c §, second paragraph, or a part of one that is told by itself. */
export interface LawItem {
  /** Of the item. */
  number: string;
  says: readonly Says[];
  due: Due;
  /** Of whom it is asked; default: of all. */
  asked?: readonly EmploymentForm[];
  /** It is not open to an employer that hires out its staff. */
  agencies?: true;
  source: string;
}

const item = (number: string, due: Due, says: readonly Says[], more: Partial<LawItem> = {}) => ({
  number,
  says,
  due,
  source: `LAS 6 c § 2 st. ${number}`,
  ...more,
});

const FILLED = ["filled"] as const;
const REFERS = ["filled", "refers"] as const;
const WHERE_RELEVANT = ["filled", "refers", "none"] as const;

/** By the name of the input's field, in the order of the law. */
export const LAW = {
  employer: item("1", "week", FILLED),
  employee: item("1", "week", FILLED),
  startDate: item("1", "week", FILLED),
  workplace: item("1", "week", FILLED),
  position: item("2", "week", FILLED),
  duties: item("2", "week", FILLED),
  form: item("3", "week", FILLED),
  /** Conditions for ending: never the form nor the end date. */
  notice: item("3", "week", REFERS, { asked: ["permanent", "probation"] }),
  pay: item("4", "week", REFERS),
  hours: item("5", "week", ["filled", "varies", "refers"]),
  overtime: item("6", "week", WHERE_RELEVANT),
  scheduling: item("7 a", "week", ["filled", "none"]),
  shifts: item("7 b", "week", WHERE_RELEVANT),
  client: item("8", "known", ["filled", "none"], { agencies: true }),
  training: item("9", "month", WHERE_RELEVANT),
  leave: item("10", "month", REFERS),
  ending: item("11", "month", REFERS),
  social: item("12", "month", REFERS),
  collective: item("13", "month", ["filled", "none"]),
} as const satisfies Record<string, LawItem>;
export type LawField = keyof typeof LAW;

/** Those that are told in one text, or not told at all. */
export const STATEMENTS = [
  "notice",
  "hours",
  "overtime",
  "scheduling",
  "shifts",
  "client",
  "training",
  "leave",
  "ending",
  "social",
  "collective",
] as const satisfies readonly LawField[];
export type StatementField = (typeof STATEMENTS)[number];

export const isAsked = (field: LawField, form: EmploymentForm): boolean =>
  LAW[field].asked?.includes(form) ?? true;

/** Calendar days after work began: LAS 6 c §. */
export const WEEK_DAYS = 7;
/** Months after work began: LAS 6 c §. */
export const MONTHS = 1;
/** Of a probationary employment: LAS 6 §; a collective agreement may allow more (2 §). */
export const PROBATION_MONTHS = 6;

/** Words that forbid other employment, which LAS 6 i § allows in few cases only. */
export const FORBIDS_OTHER_WORK =
  /bisyssl|bianställning|annan anställning|annat arbete|annan arbetsgivare|anställning hos annan|other employment|secondary employment|side job|another employer/iu;
