/** A contract in words, clause by clause: what is printed, read on the page, and compared with the version before. */
import { formatDate } from "../../../domain/localtime.ts";
import { amountText } from "../../../domain/pay.ts";
import { say } from "../../../i18n/index.ts";
import type { ContractTerms, Statement } from "../rules/contract.ts";
import type { StatementField } from "../rules/law.ts";

export interface Line {
  /** Of the input, its path joined with dots: names it in errors, and in what has changed. */
  field: string;
  term: string;
  detail: string;
}

export interface Section {
  heading: string;
  lines: Line[];
}

/** Dates and amounts are written here, once for every face of the document. */
export function sectionsOf(terms: ContractTerms): Section[] {
  const { language, employer, employee, workplace, pay, abroad } = terms;
  const words = (key: string, params?: Parameters<typeof say>[2]) =>
    say(language, `contract.${key}`, params);
  const line = (field: string, detail: string | null, key = field): Line[] =>
    detail === null ? [] : [{ field, term: words(`field-${key}`), detail }];
  const day = (date: string | null) => date && formatDate(language, date);
  const stated = (field: StatementField) => statement(field, terms[field]);
  const statement = (field: string, given: Statement | null) =>
    line(
      `${field}.text`,
      given &&
        (given.says === "filled" ? given.text : words(given.says, { text: given.text ?? "" })),
      field,
    );
  const section = (key: string, ...lines: Line[][]): Section => ({
    heading: words(`section-${key}`),
    lines: lines.flat(),
  });
  const form = terms.formName ?? words(`form-${terms.form}`);
  const place = workplace.is === "fixed" ? workplace.place : words(`place-${workplace.is}`);
  return [
    section(
      "parties",
      line("employer.name", employer.name),
      line("employer.number", employer.number),
      line("employer.address", employer.address),
      line("employee.name", employee.name),
      line("employee.address", employee.address),
    ),
    section(
      "employment",
      line("position", terms.position),
      line("duties", terms.duties),
      line("form", form),
      line("startDate", day(terms.startDate)),
      line("until", day(terms.until), terms.form === "probation" ? "probation" : "until"),
      line("ends", terms.ends),
      stated("notice"),
      line(
        "workplace.place",
        workplace.is !== "fixed" && workplace.place ? `${place} ${workplace.place}` : place,
        "workplace",
      ),
      stated("client"),
    ),
    section(
      "pay",
      line(
        "pay.amount",
        pay.amount &&
          words(`pay-${pay.amount.period}`, {
            amount: amountText(language, pay.amount.amount),
            currency: pay.amount.currency,
          }),
      ),
      pay.says === "filled" ? line("pay.text", pay.text) : statement("pay", pay),
      pay.benefits.flatMap((benefit, at) => line(`pay.benefits.${at}`, benefit, "benefit")),
    ),
    section("hours", stated("hours"), stated("overtime"), stated("scheduling"), stated("shifts")),
    section("terms", stated("training"), stated("leave"), stated("ending"), stated("social")),
    section("collective", stated("collective")),
    ...(abroad
      ? [
          section(
            "abroad",
            line("abroad.country", abroad.country),
            line("abroad.period", abroad.period),
            line("abroad.currency", abroad.currency),
            line("abroad.benefits", abroad.benefits),
            line("abroad.home", abroad.home),
          ),
        ]
      : []),
    ...(terms.other === null ? [] : [section("other", line("other", terms.other))]),
    ...(terms.validFrom === null
      ? []
      : [section("change", line("validFrom", day(terms.validFrom)))]),
  ];
}

export interface Change {
  term: string;
  /** Null: nothing was, or is, said of it. */
  before: string | null;
  after: string | null;
}

/** What a new version says otherwise, in the language of the new one. */
export function changesOf(before: ContractTerms, after: ContractTerms): Change[] {
  const all = (terms: ContractTerms) =>
    sectionsOf({ ...terms, language: after.language, validFrom: null }).flatMap(
      ({ lines }) => lines,
    );
  const [old, now] = [all(before), all(after)];
  const find = (lines: Line[], field: string) =>
    lines.find((line) => line.field === field)?.detail ?? null;
  const terms = new Map([...old, ...now].map(({ field, term }) => [field, term]));
  return [...terms].flatMap(([field, term]) => {
    const change = { term, before: find(old, field), after: find(now, field) };
    return change.before === change.after ? [] : [change];
  });
}
