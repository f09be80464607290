import { wordOf } from "../../domain/params.ts";
import { type FieldError, InvalidInput } from "../../domain/errors.ts";
import { type Body, type Delimiter, DELIMITERS, headerWith, unwrapped } from "./csv.ts";
import { isBlank, trimUnseen } from "../../domain/text.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

const REQUIRED = [
  "projectId",
  "projectTitle",
  "applicationId",
  "firstName",
  "lastName",
  "email",
] as const;
const OPTIONAL = [
  "candidateId",
  "department",
  "applyBy",
  "phone",
  "address",
  "postalCode",
  "city",
  "language",
  "protectedIdentity",
  "receivedAt",
  "coverLetter",
] as const;
export type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
type Numbered = "question" | "answer";

/** Where each column stands. `questions` has one entry a number that the header names. */
export interface Columns {
  at: Partial<Record<Column, number>>;
  questions: { number: string; question?: number; answer?: number }[];
  /** Columns that mean nothing here, by their names in the file. */
  ignored: string[];
  /** Cells in the header. */
  width: number;
}

/** Other names that portals use; the product's own are the words `column.*` in each language. */
const ALIASES: Partial<Record<Column | Numbered, string[]>> = {
  projectId: ["Rekryteringsprojekt-id", "Recruitment project id"],
  projectTitle: ["Projekttitel", "Rekryteringsprojekt", "Project title", "Recruitment project"],
  applyBy: ["Sista ansökningsdatum", "Last day to apply", "Deadline"],
  candidateId: ["Person-id", "Sökande-id", "Person id", "Applicant id"],
  firstName: ["Tilltalsnamn", "Given name"],
  lastName: ["Surname", "Family name"],
  email: ["E-postadress", "E-mail address"],
  phone: ["Telefonnummer", "Mobil", "Mobiltelefon", "Telephone", "Phone number", "Mobile"],
  address: ["Gatuadress", "Postadress", "Street address"],
  postalCode: ["Post code", "Zip", "Zip code"],
  city: ["Postort", "Town"],
  receivedAt: ["Mottagen", "Inkommen", "Received at", "Application date", "Applied"],
  coverLetter: ["Ansökningsbrev", "Letter"],
  question: ["Fråga", "Screening question"],
  answer: ["Screening answer"],
};

/** Upper and lower case, spaces, hyphens and dots make no difference between column names. */
const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .toLocaleLowerCase("sv")
    .replaceAll(/[\s\-_.:\p{Default_Ignorable_Code_Point}]/gu, "");

const named = <Name extends Column | Numbered>(columns: readonly Name[]): Map<string, Name> =>
  new Map(
    columns.flatMap((column) =>
      [sv[`column.${column}`], en[`column.${column}`], ...(ALIASES[column] ?? [])].map(
        (name): [string, Name] => [plain(name), column],
      ),
    ),
  );
const NAMES = named<Column>([...REQUIRED, ...OPTIONAL]);
const NUMBERED = named<Numbered>(["question", "answer"]);

/** The delimiter with which the header names most columns we know. */
export function detectDelimiter(body: Body): Delimiter {
  const known = (delimiter: Delimiter) =>
    headerWith(delimiter, body).filter((name) => NAMES.has(plain(name))).length;
  return DELIMITERS.reduce((best, delimiter) =>
    known(delimiter) > known(best) ? delimiter : best,
  );
}

/** Names of what was read as columns, in an error: how many, and how much of each. */
const MOST_NAMES = 12;
const LONGEST_NAME = 40;

/** What was taken for the header, for whoever sees that it is none. */
const readInstead = (line: number, header: string[]): FieldError => {
  const names = header.filter((name) => !isBlank(name));
  const shown = names.slice(0, MOST_NAMES).map((name) => {
    const seen = trimUnseen(name).replaceAll(/[\s\p{C}]+/gu, " ");
    return seen.length > LONGEST_NAME ? `${seen.slice(0, LONGEST_NAME).toWellFormed()}…` : seen;
  });
  return {
    path: ["header"],
    code: names.length ? "header_read" : "no_header",
    params: { line, names: [...shown, ...(names.length > MOST_NAMES ? ["…"] : [])].join(" | ") },
  };
};

/** Reads a header; throws one `invalid_input` that names every column missing or there twice. */
export function readColumns(header: string[], line = 1): Columns {
  const columns: Columns = { at: {}, questions: [], ignored: [], width: header.length };
  const errors: FieldError[] = [];
  const repeated = (column: string) =>
    errors.push({
      path: ["header"],
      code: "repeated_column",
      params: { column: wordOf(`column.${column}`) },
    });
  header.map(unwrapped).forEach((name, index) => {
    const column = NAMES.get(plain(name));
    const [, word = "", number = ""] = /^(\D+)(\d{1,2})$/.exec(plain(name)) ?? [];
    const numbered = NUMBERED.get(word);
    if (column && columns.at[column] !== undefined) repeated(column);
    else if (column) columns.at[column] = index;
    else if (!numbered) {
      if (!isBlank(name)) columns.ignored.push(trimUnseen(name));
    } else if (!place(columns, numbered, number, index)) repeated(numbered);
  });
  for (const column of REQUIRED)
    if (columns.at[column] === undefined)
      errors.push({
        path: ["header"],
        code: "missing_column",
        params: { column: wordOf(`column.${column}`) },
      });
  if (errors.some(({ code }) => code === "missing_column")) errors.push(readInstead(line, header));
  if (errors.length) throw new InvalidInput(errors);
  columns.questions.sort((a, b) => Number(a.number) - Number(b.number));
  return columns;
}

function place({ questions }: Columns, kind: Numbered, number: string, index: number): boolean {
  let entry = questions.find((one) => one.number === number);
  if (!entry) questions.push((entry = { number }));
  if (entry[kind] !== undefined) return false;
  entry[kind] = index;
  return true;
}
