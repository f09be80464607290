import type { Database } from "../../db/client.ts";
import { type Known, readKnown, readTombstones } from "./statements/stored.ts";
import { type Renamed, writeChanges } from "./statements/changes.ts";
import { InvalidInput, Problem } from "../../domain/errors.ts";
import type { Organisation } from "../../domain/facts.ts";
import { strandedMailOf } from "../../engine/stranded-mail.ts";
import { fold } from "../../domain/fold.ts";
import type { NewId } from "../../domain/ids.ts";
import { tombstoneHash } from "../../domain/tombstone.ts";
import { detectDelimiter, readColumns } from "./columns.ts";
import { fromHeader, parsingCsv } from "./csv.ts";
import { decode, type Encoding } from "./decode.ts";
import { type Incoming, refusedRow, type RowOutcome } from "./incoming.ts";
import { reconciling } from "./reconcile.ts";
import { parsingRows } from "./rows.ts";
import { slices } from "./slices.ts";
import { inSteps, pause } from "./steps.ts";

/** Bytes of a file to import, and its rows without the header. */
export const LARGEST_IMPORT = 10 * 1024 * 1024;
export const MOST_ROWS = 10_000;

/** Rows whose stored state is read at a time: their letters come along, and others' requests pass between. */
const READ_ROWS = 400;
/** How often it is decided again when someone else writes at the same time. */
const ATTEMPTS = 5;

export interface IntakeContext {
  db: Database;
  organisation: Pick<Organisation, "id" | "locale" | "timeZone">;
  /** Who the history says it came from: an API key, or a person. */
  actor: { id: string; name: string };
  now: Date;
  newId: NewId;
  followers: readonly Renamed[];
  /** Keys the hashes of what was purged. */
  serverKey: string;
}

export interface ImportResult {
  /** As which the file was read. */
  encoding: Encoding;
  imported: number;
  updated: number;
  unchanged: number;
  refused: number;
  /** Rows taken in that are worth a look. */
  warnings: number;
  /** Columns of the file that mean nothing here, by their names there. */
  ignoredColumns: string[];
  rows: RowOutcome[];
}

/**
 * Takes in a CSV file of applications: what can be taken in, with an outcome for each row. Importing again changes
 * nothing. A large file is written in slices (slices.ts); when one fails, importing again does what is left. Throws
 * `invalid_input` when the file as a whole cannot be read.
 */
export async function importCsv(context: IntakeContext, bytes: Uint8Array): Promise<ImportResult> {
  const { text, encoding, mixed } = decode(bytes);
  const body = fromHeader(text);
  const [header, ...records] = await inSteps(
    parsingCsv(body, detectDelimiter(body), MOST_ROWS + 2),
  );
  const columns = readColumns(header?.cells ?? [], header?.line);
  if (!records.length) throw new InvalidInput([{ path: [], code: "no_rows" }]);
  if (records.length > MOST_ROWS)
    throw new InvalidInput([{ path: [], code: "too_many_rows", params: { max: MOST_ROWS } }]);
  const parsed = await inSteps(
    parsingRows({ columns, zone: context.organisation.timeZone, mixed }, records),
  );
  const taken = await takeIn(
    context,
    parsed.flatMap(({ incoming }) => incoming ?? []),
  );
  await tellStranded(context, taken);
  let next = 0;
  const rows = parsed.map(({ line, externalId, incoming, errors }): RowOutcome =>
    incoming ? taken[next++]! : refusedRow(line, externalId, errors),
  );
  const count = (outcome: RowOutcome["outcome"]) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    encoding,
    imported: count("imported"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    refused: count("refused"),
    warnings: rows.filter(({ warnings }) => warnings.length).length,
    ignoredColumns: columns.ignored,
    rows,
  };
}

/**
 * Decides and writes, an outcome for each row in order. When another writer was faster with part of it,
 * it is decided again from what is there then; what went in the first time stays said.
 */
export async function takeIn(context: IntakeContext, rows: Incoming[]): Promise<RowOutcome[]> {
  const { db, organisation, actor, newId } = context;
  const now = context.now.toISOString();
  const written = new Map<string, RowOutcome>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = await read(context, rows);
    const gone = await purged(context, rows, known);
    const circumstances = { newId, now, language: organisation.locale, gone };
    const { outcomes, changes } = await inSteps(reconciling(rows, known, circumstances));
    let whole = true;
    for (const [index, slice] of [...slices(changes)].entries()) {
      if (index) await pause();
      const intake = { org: organisation.id, operation: newId("op"), actor, at: now };
      whole = (await writeChanges(db, intake, slice, context.followers)) && whole;
    }
    const told = outcomes.map((row) => {
      const before = written.get(row.application ?? "");
      if (!before && row.application && !whole) written.set(row.application, row);
      return before ?? row;
    });
    if (whole) return told;
  }
  throw new Problem("unavailable");
}

/** Fields of a person upon which mail about them was planned. */
const PLANNED_UPON: readonly string[] = ["email", "protectedIdentity"];

/** Says at each row that changed such a field what of the person's mail will not leave. */
async function tellStranded(
  { db, organisation }: IntakeContext,
  rows: RowOutcome[],
): Promise<void> {
  const telling = rows.filter(({ changed }) =>
    changed.some((field) => PLANNED_UPON.includes(field)),
  );
  for (let at = 0; at < telling.length; at += READ_ROWS) {
    if (at) await pause();
    const part = telling.slice(at, at + READ_ROWS);
    const ids = part.flatMap(({ application }) => application ?? []);
    const mail = await strandedMailOf(db, organisation.id, ids);
    for (const row of part) row.waitingMail = mail.get(row.application ?? "") ?? [];
  }
}

async function read({ db, organisation }: IntakeContext, rows: Incoming[]): Promise<Known> {
  const known: Known = {
    projects: [],
    people: [],
    applications: [],
    places: [],
    tombstones: false,
  };
  for (let at = 0; at < rows.length; at += READ_ROWS) {
    if (at) await pause();
    const part = rows.slice(at, at + READ_ROWS);
    const found = await readKnown(db, organisation.id, {
      projects: [...new Set(part.map(({ project }) => project))],
      applications: [...new Set(part.map(({ externalId }) => externalId))],
      people: [...new Set(part.flatMap(({ person }) => person.externalId ?? []))],
      emailFolds: [
        ...new Set(part.flatMap(({ person }) => (person.email ? [fold(person.email)] : []))),
      ],
    });
    known.projects.push(...found.projects);
    known.people.push(...found.people);
    known.applications.push(...found.applications);
    known.places.push(...found.places);
    known.tombstones ||= found.tombstones;
  }
  return known;
}

/** External ids that were purged, among those that are not there. */
async function purged(
  { db, organisation, serverKey }: IntakeContext,
  rows: Incoming[],
  known: Known,
) {
  if (!known.tombstones) return new Set<string>();
  const there = new Set(known.applications.map(({ externalId }) => externalId));
  const absent = rows.flatMap(({ externalId }) => (there.has(externalId) ? [] : [externalId]));
  const hashes = await Promise.all(
    absent.map((id) => tombstoneHash(serverKey, organisation.id, id)),
  );
  const found = new Set(await readTombstones(db, organisation.id, hashes));
  return new Set(absent.filter((_, index) => found.has(hashes[index]!)));
}
