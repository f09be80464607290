import { type SQL, sql } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";

const dialect = new SQLiteSyncDialect();

/** A statement that has not run; outside db/ nobody looks inside. */
export type Statement = SQL;

export type Row = Record<string, string | number | null>;

/** Rows by the names of the statements; a row's keys are the aliases of its statement. */
export type Answers<Name extends string> = Record<Name, Row[]>;

const entries = <Name extends string, T>(record: Record<Name, T>) =>
  Object.entries(record) as [Name, T][];

const answersOf = <Name extends string>(
  asked: Record<Name, unknown>,
  rows: (name: Name) => Row[],
): Answers<Name> =>
  Object.fromEntries(entries(asked).map(([name]) => [name, rows(name)])) as Answers<Name>;

interface Expectation {
  statement: SQL;
  check: (rows: Row[]) => void;
}

/**
 * D1 as this product uses it: `batch()` only, atomic and sequential. Expectations ride in the first
 * batch of a request, so that checking whether a key still lives costs no round trip of its own.
 */
export class Database {
  readonly d1: D1Database;
  #expectations: Expectation[] = [];

  constructor(d1: D1Database) {
    this.d1 = d1;
  }

  /** Adds a statement to the next batch, whose rows must satisfy `check` before anything is used. */
  expect(statement: SQL, check: (rows: Row[]) => void): void {
    this.#expectations.push({ statement, check });
  }

  /** Runs reads in one round trip. What is null is not asked and has no rows. */
  async read<Name extends string>(asked: Record<Name, SQL | null>): Promise<Answers<Name>> {
    const pending = this.#expectations;
    this.#expectations = [];
    const named = entries<Name, SQL | null>(asked).filter(([, statement]) => statement !== null);
    const all = [...pending, ...named.map(([, statement]) => ({ statement: statement! }))];
    const results = all.length ? await this.#batch(all.map(({ statement }) => statement)) : [];
    pending.forEach(({ check }, index) => check(results[index]!));
    const answers = results.slice(pending.length);
    const found = new Map(named.map(([name], index) => [name, answers[index]!]));
    return answersOf(asked, (name) => found.get(name) ?? []);
  }

  async readOne(statement: SQL): Promise<Row[]> {
    return (await this.read({ statement })).statement;
  }

  /**
   * Runs writes as one atomic batch, in the order of the names, each with the rows of all its statements.
   * Nothing may be written before what was expected is checked.
   */
  async write<Name extends string>(
    steps: Record<Name, SQL | readonly SQL[] | null>,
  ): Promise<Answers<Name>> {
    if (this.#expectations.length) await this.read({});
    const named = entries<Name, SQL | readonly SQL[] | null>(steps).flatMap(([name, step]) =>
      [step ?? []].flat().map((statement) => ({ name, statement })),
    );
    if (!named.length) return answersOf(steps, () => []);
    const results = await this.#batch(named.map(({ statement }) => statement));
    return answersOf(steps, (name) =>
      named.flatMap((step, index) => (step.name === name ? results[index]! : [])),
    );
  }

  async #batch(statements: readonly SQL[]): Promise<Row[][]> {
    const results = await this.d1.batch<Row>(
      statements.map((statement) => this.#prepare(statement)),
    );
    return results.map(({ results: rows }) => rows);
  }

  #prepare(statement: SQL): D1PreparedStatement {
    const { sql: text, params } = dialect.sqlToQuery(statement);
    return this.d1.prepare(text).bind(...params);
  }
}

/** As one text, for what many statements hold: putting a tree of templates together takes about as long as running it. */
export function flat(statement: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  return params.length ? statement : sql.raw(text);
}

/**
 * Lists go through one parameter: D1 binds at most 100. What follows is joined by CROSS JOIN, which SQLite
 * takes as an order: a list leads, and each of its values is looked up; otherwise whole tables are read.
 */
export const list = (values: readonly unknown[]): SQL => sql`json_each(${JSON.stringify(values)})`;

/**
 * Written out: SQLite looks at a bound limit when it plans, so each value that is bound has the whole statement compiled
 * anew, which costs more than running it (sqlite3ExprIsInteger, "expmask").
 */
export function atMost(rows: number): SQL {
  if (!Number.isSafeInteger(rows)) throw new TypeError("A limit is an integer.");
  return sql.raw(`LIMIT ${rows}`);
}

/**
 * What a session is narrowed to, or a search is of, walked one by one: `walk` selects ids along an index whose first
 * column is `r.value` (or its parts), in order and to a limit, so that what is read does not grow with what is there.
 */
export const each = (ids: readonly unknown[], table: SQL, walk: SQL): SQL =>
  sql`SELECT f.id FROM ${list(ids)} r CROSS JOIN ${table} f ON f.id IN (${walk})`;

/** JSON of one bound value stays below D1's 2 MB a value; rows are split by their bytes. */
const CHUNK_BYTES = 900_000;

/** Splits rows into groups whose JSON stays under the limit, each to be one statement. */
export function chunked<T>(rows: readonly T[]): T[][] {
  const groups: T[][] = [];
  let size = Infinity;
  for (const row of rows) {
    const bytes = JSON.stringify(row).length * 2;
    if (size + bytes > CHUNK_BYTES) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(row);
    size += bytes;
  }
  return groups;
}

/** D1 reports a broken constraint as text only; this is the one place that reads it. */
export function brokenConstraint(error: unknown): string | null {
  const message = error instanceof Error ? error.message : String(error);
  return /(?:UNIQUE|PRIMARY KEY) constraint failed: ([\w.]+)/.exec(message)?.[1] ?? null;
}
