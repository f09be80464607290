/** The words and limits of employment contracts. */
import type { CURRENCIES, Pay } from "../../../domain/pay.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { type EmploymentForm, isAsked, type Says, type StatementField } from "./law.ts";

export const CONTRACT_STATES = ["standing", "accepted", "replaced", "ended", "taken-back"] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** How an acceptance came that a recruiter records. */
export const CONTRACT_SOURCES = ["paper", "email", "in-person"] as const;

/** A fixed place, many of them, or the employee's own choice. */
export const WORKPLACES = ["fixed", "varies", "chosen"] as const;

/** Characters of one clause. */
export const CLAUSE = 20_000;

export interface Statement {
  says: Says;
  text: string | null;
}

/** What is agreed; each version holds all of it. Local dates are YYYY-MM-DD. */
export interface ContractTerms extends Record<Exclude<StatementField, "notice">, Statement> {
  language: Locale;
  employer: { name: string; number: string | null; address: string; agency: boolean };
  employee: { name: string; address: string };
  startDate: string;
  workplace: { is: (typeof WORKPLACES)[number]; place: string | null };
  position: string;
  duties: string;
  form: EmploymentForm;
  /** Of another form by law or collective agreement: its name. */
  formName: string | null;
  until: string | null;
  /** What ends it, instead of a date. */
  ends: string | null;
  notice: Statement | null;
  /** `text`: how often and how it is paid, or what is referred to. */
  pay: Statement & { amount: Pay | null; benefits: string[] };
  /** More than four weeks of it: LAS 6 d §. */
  abroad: {
    country: string;
    period: string;
    currency: (typeof CURRENCIES)[number];
    benefits: string | null;
    home: string | null;
  } | null;
  other: string | null;
  /** From which day a change holds: LAS 6 e §. */
  validFrom: string | null;
}

/** Of the guests that candidates with a contract are, and of the mail to them. */
export const PURPOSE = "contract";

/** Questions that a candidate can send about one contract within an hour. */
export const HOURLY_QUESTIONS = 5;

/** A field of the terms that cannot be as it is, by its path. */
export interface Fault {
  path: string[];
  code: string;
}

const lacks = (...path: string[]): Fault => ({ path, code: "required" });

/** What no field by itself shows: LAS 6 c § 2 st. 1, 3 and 8. */
export function faultsOf(terms: ContractTerms): Fault[] {
  const { form, formName, until, ends, startDate, employer, client, workplace, notice } = terms;
  const limited = form !== "permanent" && form !== "probation";
  return [
    ...(workplace.is === "fixed" && workplace.place === null ? [lacks("workplace", "place")] : []),
    ...(form === "other" && formName === null ? [lacks("formName")] : []),
    ...(form !== "other" && formName !== null
      ? [{ path: ["formName"], code: "contract_form_has_name" }]
      : []),
    ...(form === "permanent" && until !== null
      ? [{ path: ["until"], code: "contract_permanent_until" }]
      : []),
    ...(!limited && ends !== null ? [{ path: ["ends"], code: "contract_permanent_until" }] : []),
    ...(form === "probation" && until === null ? [lacks("until")] : []),
    ...(limited && until === null && ends === null ? [lacks("until")] : []),
    ...(limited && until !== null && ends !== null
      ? [{ path: ["ends"], code: "contract_ends_twice" }]
      : []),
    ...(until !== null && until < startDate
      ? [{ path: ["until"], code: "contract_ends_before_start" }]
      : []),
    ...(isAsked("notice", form) && notice === null ? [lacks("notice")] : []),
    ...(employer.agency && client.says === "none"
      ? [{ path: ["client", "says"], code: "contract_agency_client" }]
      : []),
  ];
}
