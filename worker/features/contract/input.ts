import * as z from "zod";
import { CURRENCIES, PAY_PERIODS } from "../../domain/pay.ts";
import { LOCALES } from "../../domain/vocabulary.ts";
import { amount, line, localDate, messageOf, note, send, text } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";
import {
  CLAUSE,
  CONTRACT_SOURCES,
  type ContractTerms,
  faultsOf,
  WORKPLACES,
} from "./rules/contract.ts";
import { EMPLOYMENT_FORMS, LAW, type Says, type StatementField } from "./rules/law.ts";

/** Marks that turn the order of reading: what is read on the page would not be what is printed. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

const printed = (max: number) =>
  text(max).check(({ value, issues }) => {
    if (TURNS.test(value))
      issues.push({ code: "custom", input: undefined, params: { code: "bidi_control" } });
  });

const clause = printed(CLAUSE);

type Saying = { says: Says; text?: string | undefined };

/** Text goes with everything but what does not apply. */
const saysSo = ({ value, issues }: z.core.ParsePayload<Saying>): void => {
  const code =
    value.says === "none"
      ? value.text !== undefined && "contract_says_nothing"
      : value.text === undefined && "required";
  if (code) issues.push({ code: "custom", input: undefined, path: ["text"], params: { code } });
};

/** How the law lets it be told. */
const statement = (field: StatementField) =>
  z.strictObject({ says: z.enum(LAW[field].says), text: clause.optional() }).check(saysSo);

const pay = z
  .strictObject({
    says: z.enum(LAW.pay.says),
    /** Filled: how often and how it is paid; else what is referred to. */
    text: clause.optional(),
    amount: amount.optional(),
    period: z.enum(PAY_PERIODS).default("month"),
    currency: z.enum(CURRENCIES).default("SEK"),
    /** Each by itself. */
    benefits: z.array(line(500)).max(20).default([]),
  })
  .check(saysSo)
  .check(({ value, issues }) => {
    if (value.says === "filled" && value.amount === undefined)
      issues.push({
        code: "custom",
        input: undefined,
        path: ["amount"],
        params: { code: "required" },
      });
  });

export const input = z
  .strictObject({
    /** In which it is written; default: the organisation's. */
    language: z.enum(LOCALES).optional(),
    employer: z.strictObject({
      name: line(200),
      /** Of the organisation, in the register. */
      number: line(50).optional(),
      address: printed(500),
      /** It hires out its staff: lagen (2012:854) om uthyrning av arbetstagare. */
      agency: z.boolean().default(false),
    }),
    /** What is left out is the candidate's own, as it stands on the application. */
    employee: z
      .strictObject({ name: line(200).optional(), address: printed(500).optional() })
      .default({}),
    startDate: localDate,
    workplace: z.strictObject({ is: z.enum(WORKPLACES), place: printed(500).optional() }),
    position: line(200),
    duties: clause,
    form: z.enum(EMPLOYMENT_FORMS),
    formName: line(200).optional(),
    /** The last day: of a limited employment, or of the probation. */
    until: localDate.optional(),
    /** What ends a limited employment that has no last day yet. */
    ends: printed(500).optional(),
    notice: statement("notice").optional(),
    pay,
    hours: statement("hours"),
    overtime: statement("overtime"),
    scheduling: statement("scheduling"),
    shifts: statement("shifts"),
    client: statement("client"),
    training: statement("training"),
    leave: statement("leave"),
    ending: statement("ending"),
    social: statement("social"),
    collective: statement("collective"),
    /** Work abroad of more than four weeks: LAS 6 d §. */
    abroad: z
      .strictObject({
        country: line(200),
        period: line(200),
        currency: z.enum(CURRENCIES),
        benefits: clause.optional(),
        home: clause.optional(),
      })
      .optional(),
    other: clause.optional(),
    /** Of a change: the day from which it holds (LAS 6 e §). */
    validFrom: localDate.optional(),
    message: messageOf(kinds),
    send,
  })
  .check(({ value, issues }) => {
    for (const { path, code } of faultsOf(termsOf(value, "sv", NOBODY)))
      issues.push({ code: "custom", input: undefined, path, params: { code } });
  });
export type ContractInput = z.output<typeof input>;

const says = (given: Saying): { says: Says; text: string | null } => ({
  says: given.says,
  text: given.text ?? null,
});

/** Where no rule looks at who it is. */
const NOBODY: ContractTerms["employee"] = { name: "", address: "" };

/** What was asked for, as it is kept. `language`: of the organisation; `own`: of the candidate. */
export function termsOf(
  asked: Omit<ContractInput, "message" | "send">,
  language: ContractTerms["language"],
  own: ContractTerms["employee"],
): ContractTerms {
  const { employer, workplace, abroad, notice } = asked;
  const { amount: sum, period, currency, benefits, ...paid } = asked.pay;
  return {
    language: asked.language ?? language,
    employer: { ...employer, number: employer.number ?? null },
    employee: {
      name: asked.employee.name ?? own.name,
      address: asked.employee.address ?? own.address,
    },
    startDate: asked.startDate,
    workplace: { is: workplace.is, place: workplace.place ?? null },
    position: asked.position,
    duties: asked.duties,
    form: asked.form,
    formName: asked.formName ?? null,
    until: asked.until ?? null,
    ends: asked.ends ?? null,
    notice: notice ? says(notice) : null,
    pay: {
      ...says(paid),
      amount: sum === undefined ? null : { amount: sum, period, currency },
      benefits,
    },
    hours: says(asked.hours),
    overtime: says(asked.overtime),
    scheduling: says(asked.scheduling),
    shifts: says(asked.shifts),
    client: says(asked.client),
    training: says(asked.training),
    leave: says(asked.leave),
    ending: says(asked.ending),
    social: says(asked.social),
    collective: says(asked.collective),
    abroad: abroad
      ? { ...abroad, benefits: abroad.benefits ?? null, home: abroad.home ?? null }
      : null,
    other: asked.other ?? null,
    validFrom: asked.validFrom ?? null,
  };
}

/** Ids of uploads: scans or pictures of what both have signed. */
export const copyInput = z.strictObject({
  contract: line(60),
  attachments: z.array(line(60)).min(1).max(10),
  note,
});

/** A candidate's own acceptance, or one that a recruiter records: then `via` says how it came. */
export const answerInput = z.strictObject({
  contract: line(60),
  /** The contract's version that was read: another is a conflict. */
  seen: z.int().min(1).optional(),
  /** As the candidate typed it. */
  name: line(200).optional(),
  /** Of the PDF that was read. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  via: z.enum(CONTRACT_SOURCES).optional(),
  note,
});
