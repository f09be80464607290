/** A row's columns and how each is read, in one literal: what is selected is what is parsed. */
import { type SQL, sql } from "drizzle-orm";
import { flat, type Row } from "./client.ts";

/** A part of a row: a column, or a shape inside another, whose columns are called "outer.inner". */
export interface Part<T> {
  /** The names that it has in a row, each with its expression; what has none is selected by the statement. */
  selected(name: string): readonly [name: string, expression: SQL | null][];
  /** For rows in which it has that name; made once, for rows are many. */
  reader(name: string): Reader<T>;
}

interface Reader<T> {
  /** Null, or all of a shape's columns are. */
  missing(row: Row): boolean;
  read(row: Row): T;
}

export interface Shape<T> extends Part<T> {
  /** For a SELECT or a RETURNING: each expression with its alias. */
  columns: SQL;
  /** Throws for a value that is not what its column says: a fault of the statement. */
  parse(row: Row): T;
}

type Parts = Record<string, Part<unknown>>;
type Read<P extends Parts> = { [Name in keyof P]: P[Name] extends Part<infer T> ? T : never };

/** Of a row whose value is `T`. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** SQL as text, such as "p.title"; none for what the statement itself selects under the part's name. */
type Expression = SQL | string | undefined;

function column<T>(
  expression: Expression,
  read: (value: string | number | null) => T | undefined,
): Part<T> {
  const selected = typeof expression === "string" ? sql.raw(expression) : (expression ?? null);
  return {
    selected: (name) => [[name, selected]],
    reader: (name) => ({
      missing: (row) => row[name] === null,
      read: (row) => {
        const value = row[name];
        const parsed = value === undefined ? undefined : read(value);
        if (parsed === undefined)
          throw new TypeError(`The column ${name} is not what it is said to be`);
        return parsed;
      },
    }),
  };
}

/** Text; `T` may name the words of a closed list, which the table keeps to. */
export const text = <T extends string = string>(expression?: Expression): Part<T> =>
  column(expression, (value) => (typeof value === "string" ? (value as T) : undefined));

export const integer = (expression?: Expression): Part<number> =>
  column(expression, (value) => (typeof value === "number" ? value : undefined));

/** 1 or 0, of a column or a condition. */
export const flag = (expression?: Expression): Part<boolean> =>
  column(expression, (value) => (value === 1 ? true : value === 0 ? false : undefined));

/** What is true or false, of an object or of each in a list. */
type Flags<T> = T extends readonly (infer Each)[]
  ? Flags<Each>
  : { [Name in keyof T]-?: T[Name] extends boolean ? Name : never }[keyof T];

/** JSON that this product wrote itself; `flags`: what SQLite has written as 1 or 0, or not at all when false. */
export const json = <T>(expression?: Expression, flags: readonly Flags<T>[] = []): Part<T> =>
  column(expression, (value) => {
    if (typeof value !== "string") return undefined;
    const parsed = JSON.parse(value);
    if (flags.length)
      for (const each of [parsed].flat())
        for (const name of flags) each[name] = Boolean(each[name]);
    return parsed;
  });

/** The same part, with another value where it is missing. */
const standingIn = <T, U>(part: Part<T>, value: U): Part<T | U> => ({
  ...part,
  reader: (name) => {
    const { missing, read } = part.reader(name);
    return { missing, read: (row) => (missing(row) ? value : read(row)) };
  },
});

/** Null where the column is; a shape where all of its columns are, as after a LEFT JOIN that found nothing. */
export const nullable = <T>(part: Part<T>): Part<T | null> => standingIn(part, null);

/** What stands in the place of null. */
export const otherwise = <T>(part: Part<T>, value: T): Part<T> => standingIn(part, value);

export function shape<P extends Parts>(parts: P): Shape<Read<P>> {
  const entries = Object.entries(parts);
  const within = (name: string, part: string) => (name ? `${name}.${part}` : part);
  const selected: Part<unknown>["selected"] = (name) =>
    entries.flatMap(([key, part]) => part.selected(within(name, key)));
  const reader = (name: string): Reader<Read<P>> => {
    const readers = entries.map(([key, part]) => ({ key, ...part.reader(within(name, key)) }));
    return {
      missing: (row) => readers.every(({ missing }) => missing(row)),
      read: (row) => {
        const value: Record<string, unknown> = {};
        for (const { key, read } of readers) value[key] = read(row);
        return value as Read<P>;
      },
    };
  };
  let columns: SQL | undefined;
  return {
    selected,
    reader,
    get columns() {
      columns ??= flat(
        sql.join(
          selected("").flatMap(([name, expression]) =>
            expression ? [sql`${expression} AS ${sql.identifier(name)}`] : [],
          ),
          sql`, `,
        ),
      );
      return columns;
    },
    parse: reader("").read,
  };
}
