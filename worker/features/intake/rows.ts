import type { Column, Columns } from "./columns.ts";
import { type CsvRecord, unwrapped } from "./csv.ts";
import { isBlank, type Parse } from "../../domain/text.ts";
import { type Fault, FIELDS, received, refusal, yesNo } from "./fields.ts";
import type { Incoming } from "./incoming.ts";
import { mapped } from "./steps.ts";

export interface ParsedRow {
  line: number;
  /** Null when the file gives none that can be used. */
  externalId: string | null;
  /** Null when there are errors. */
  incoming: Incoming | null;
  errors: Fault[];
}

/** What a row's cells are read against. */
export interface Reading {
  columns: Columns;
  /** IANA zone of local times. */
  zone: string;
  /** Parts of the file are in another encoding: U+FFFD is what was lost. */
  mixed: boolean;
}

/**
 * The records of a file, each with what it says or why it cannot be taken. One that breaks off in the midst, so
 * that the next begins without an application id, is not whole either: what it says of its last cell is a part.
 */
export function parsingRows(
  reading: Reading,
  records: readonly CsvRecord[],
): Generator<void, ParsedRow[]> {
  const { columns } = reading;
  const continues = (record: CsvRecord | undefined): boolean =>
    record !== undefined &&
    !record.fault &&
    record.cells.length < columns.width &&
    isBlank(record.cells[columns.at.applicationId!] ?? "");
  return mapped(records, (record, index) => {
    const row = parseRow(reading, record);
    const next = records[index + 1];
    if (!row.incoming || !continues(next)) return row;
    return { ...row, incoming: null, errors: [refusal("broken_off", { line: next!.line })] };
  });
}

/** One record of a file, checked cell by cell. Cells that begin with `=` are text like any other. */
function parseRow({ columns, zone, mixed }: Reading, record: CsvRecord): ParsedRow {
  const { line, lastLine, cells, fault } = record;
  if (fault)
    return {
      line,
      externalId: null,
      incoming: null,
      errors: [refusal(fault, { line, last: lastLine })],
    };
  const errors: Fault[] = [];
  const cell = (index: number | undefined): string =>
    index === undefined ? "" : unwrapped(cells[index] ?? "");

  function read<T>(field: string, text: string, parse: Parse<T>): T | null {
    if (isBlank(text)) return null;
    const parsed = parse(text);
    if ("value" in parsed) return parsed.value;
    errors.push({ ...parsed, field });
    return null;
  }
  const optional = (column: Column & keyof typeof FIELDS): string | null | undefined =>
    columns.at[column] === undefined
      ? undefined
      : read(column, cell(columns.at[column]), FIELDS[column]);
  function required(column: Column & keyof typeof FIELDS): string {
    const text = cell(columns.at[column]);
    if (isBlank(text)) errors.push({ code: "required", field: column });
    return read(column, text, FIELDS[column]) ?? "";
  }

  // An empty cell says that there is nothing; one that is not there says nothing (DECISIONS.md, 31).
  if (cells.length < columns.width)
    errors.push(refusal("too_few_cells", { cells: cells.length, columns: columns.width }));
  if (!cells.slice(columns.width).every(isBlank)) errors.push(refusal("too_many_cells"));
  if (mixed && cells.some((text) => text.includes("\ufffd"))) errors.push(refusal("encoding"));
  const project = required("projectId");
  const title = required("projectTitle");
  const externalId = required("applicationId");
  const firstName = optional("firstName") ?? "";
  const lastName = optional("lastName") ?? "";
  if (isBlank(cell(columns.at.firstName)) && isBlank(cell(columns.at.lastName)))
    errors.push({ code: "required", field: "lastName" });
  const incoming: Incoming = {
    line,
    externalId,
    project,
    told: {
      externalId: project,
      title,
      department: optional("department") ?? (columns.at.department === undefined ? undefined : ""),
      applyBy: optional("applyBy"),
    },
    person: {
      externalId: optional("candidateId") ?? undefined,
      firstName,
      lastName,
      email: optional("email"),
      phone: optional("phone"),
      address: optional("address"),
      postalCode: optional("postalCode"),
      city: optional("city"),
      language: optional("language") ?? undefined,
      protectedIdentity:
        read("protectedIdentity", cell(columns.at.protectedIdentity), yesNo) ?? undefined,
    },
    receivedAt: read("receivedAt", cell(columns.at.receivedAt), received(zone)) ?? undefined,
    coverLetter: optional("coverLetter"),
    ...(columns.questions.length && { answers: answers() }),
  };
  return {
    line,
    externalId: externalId || null,
    incoming: errors.length ? null : incoming,
    errors,
  };

  /** A question without an answer is kept: that it was not answered tells something too. */
  function answers(): { question: string; answer: string }[] {
    return columns.questions.flatMap(({ question: q, answer: a }) => {
      const question = read("question", cell(q), FIELDS.question);
      const answer = read("answer", cell(a), FIELDS.answer) ?? "";
      if (question === null && answer) errors.push({ code: "required", field: "question" });
      return question === null ? [] : [{ question, answer }];
    });
  }
}
