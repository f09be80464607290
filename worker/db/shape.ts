/** A row's columns and how each is read, in one literal: what is selected is what is parsed. */
import { type SQL, sql } from "drizzle-orm";
import type { Row } from "./client.ts";

/** A part of a row: a column, or a shape inside another, whose columns are called "outer.inner". */
export interface Part<T> {
  /** The names that it has in a row, each with its expression; what has none is selected by the statement. */
  selected(name: string): readonly [name: string, expression: SQL | null][];
  /** Null, or all of a shape's columns are. */
  missing(row: Row, name: string): boolean;
  read(row: Row, name: string): T;
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
    missing: (row, name) => row[name] === null,
    read: (row, name) => {
      const value = row[name];
      const parsed = value === undefined ? undefined : read(value);
      if (parsed === undefined)
        throw new TypeError(`The column ${name} is not what it is said to be`);
      return parsed;
    },
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

/** JSON that this product wrote itself. */
export const json = <T>(expression?: Expression): Part<T> =>
  column(expression, (value) => (typeof value === "string" ? (JSON.parse(value) as T) : undefined));

/** Null where the column is; a shape where all of its columns are, as after a LEFT JOIN that found nothing. */
export const nullable = <T>(part: Part<T>): Part<T | null> => ({
  ...part,
  read: (row, name) => (part.missing(row, name) ? null : part.read(row, name)),
});

/** What stands in the place of null. */
export const otherwise = <T>(part: Part<T>, value: T): Part<T> => ({
  ...part,
  read: (row, name) => (part.missing(row, name) ? value : part.read(row, name)),
});

export function shape<P extends Parts>(parts: P): Shape<Read<P>> {
  const entries = Object.entries(parts);
  const within = (name: string, part: string) => (name ? `${name}.${part}` : part);
  const selected: Part<unknown>["selected"] = (name) =>
    entries.flatMap(([key, part]) => part.selected(within(name, key)));
  const read = (row: Row, name: string) =>
    Object.fromEntries(
      entries.map(([key, part]) => [key, part.read(row, within(name, key))]),
    ) as Read<P>;
  return {
    selected,
    missing: (row, name) => entries.every(([key, part]) => part.missing(row, within(name, key))),
    read,
    columns: sql.join(
      selected("").flatMap(([name, expression]) =>
        expression ? [sql`${expression} AS ${sql.identifier(name)}`] : [],
      ),
      sql`, `,
    ),
    parse: (row) => read(row, ""),
  };
}
