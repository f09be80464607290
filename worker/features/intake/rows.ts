import type { Column, Columns } from "./columns.ts";
import type { CsvRecord } from "./csv.ts";
import type { Parse } from "../../domain/text.ts";
import { type Fault, FIELDS, received, yesNo } from "./fields.ts";
import type { Incoming } from "./incoming.ts";

export interface ParsedRow {
  line: number;
  /** Null when the file gives none that can be used. */
  externalId: string | null;
  /** Null when there are errors. */
  incoming: Incoming | null;
  errors: Fault[];
}

/** One record of a file, checked cell by cell. Cells that begin with `=` are text like any other. */
export function parseRow(columns: Columns, record: CsvRecord, zone: string): ParsedRow {
  const { line, cells, fault } = record;
  if (fault)
    return { line, externalId: null, incoming: null, errors: [{ code: fault, field: null }] };
  const errors: Fault[] = [];
  const cell = (index: number | undefined): string =>
    index === undefined ? "" : (cells[index] ?? "");

  function read<T>(field: string, text: string, parse: Parse<T>): T | null {
    if (!text.trim()) return null;
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
    if (!text.trim()) errors.push({ code: "required", field: column });
    return read(column, text, FIELDS[column]) ?? "";
  }

  // An empty cell says that there is nothing; one that is not there says nothing (DECISIONS.md, 31).
  if (cells.length < columns.width)
    errors.push({
      code: "too_few_cells",
      field: null,
      params: { cells: cells.length, columns: columns.width },
    });
  if (cells.slice(columns.width).some((extra) => extra.trim()))
    errors.push({ code: "too_many_cells", field: null });
  const project = required("projectId");
  const title = required("projectTitle");
  const externalId = required("applicationId");
  const firstName = optional("firstName") ?? "";
  const lastName = optional("lastName") ?? "";
  if (!cell(columns.at.firstName).trim() && !cell(columns.at.lastName).trim())
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
