import { everything } from "../support/furnished.ts";
import { env } from "../support/organisation.ts";

export type Row = Record<string, string | number | null>;
export type Tables = Record<string, Row[]>;
export interface Change {
  table: string;
  kind: "+" | "~" | "-";
  /** Columns that hold something; of a changed row those that differ. */
  columns: Record<string, unknown>;
  /** The row's primary key. */
  key: (string | number | null)[];
}

export const tablesOf = async (org: { id: string }): Promise<Tables> =>
  (await everything(org)) as Tables;

/** Columns of each table's primary key. */
export async function keysOf(tables: string[]): Promise<Record<string, string[]>> {
  const answers = await env.DB.batch<{ name: string; pk: number }>(
    tables.map((table) => env.DB.prepare(`PRAGMA table_info("${table}")`)),
  );
  return Object.fromEntries(
    answers.map(({ results }, at) => [
      tables[at]!,
      results.filter(({ pk }) => pk > 0).map(({ name }) => name),
    ]),
  );
}

/** What a step wrote, table by table, in the order of the rows. */
export function changes(before: Tables, after: Tables, keys: Record<string, string[]>): Change[] {
  return Object.keys(after).flatMap((table) => {
    const keyOf = (row: Row) => keys[table]!.map((column) => row[column]!);
    const index = (rows: Row[]) => new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row]));
    const [old, now] = [index(before[table] ?? []), index(after[table]!)];
    const gone = [...old].filter(([key]) => !now.has(key)).map(([, row]) => row);
    return [
      ...gone.map((row): Change => ({ table, kind: "-", columns: {}, key: keyOf(row) })),
      ...[...now].flatMap(([key, row]): Change[] => {
        const was = old.get(key);
        if (!was) return [{ table, kind: "+", columns: shown(row), key: keyOf(row) }];
        const differs = Object.keys(row).filter((column) => row[column] !== was[column]);
        const columns = Object.fromEntries(differs.map((column) => [column, parsed(row[column])]));
        return differs.length ? [{ table, kind: "~", columns, key: keyOf(row) }] : [];
      }),
    ];
  });
}

/** A row without what is empty, and with its JSON read. */
export const shown = (row: Row): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) =>
      value === null ? [] : [[column, column === "list" ? "(a display list)" : parsed(value)]],
    ),
  );

function parsed(value: string | number | null | undefined): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
