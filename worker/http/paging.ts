import * as z from "zod";
import { InvalidInput } from "../domain/errors.ts";

/** Yes or no in a query, where all is text; not said: no. */
export const flag = z.stringbool().meta({ type: "boolean" }).default(false);

/** Rows of a page: 50 unless asked for fewer or more, at most 200. */
export const paging = {
  // One that repeats a long name in letters of several bytes takes so much.
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

type Position = [key: string, id: string];

/** Opaque to callers: where the last page ended. */
export const cursorOf = (position: Position): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(position))))
    .replaceAll("+", "-")
    .replaceAll("/", "_");

export function positionOf(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const text = new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
    return z.tuple([z.string(), z.string()]).parse(JSON.parse(text));
  } catch {
    throw new InvalidInput([{ path: ["query", "cursor"], code: "invalid_value" }]);
  }
}

/** A page of rows fetched one longer than the limit, with the cursor to the next. */
export function paged<Row, Item>(
  rows: Row[],
  limit: number,
  position: (row: Row) => Position,
  item: (row: Row) => Item,
): { data: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    data: shown.map(item),
    next: rows.length > limit && last ? cursorOf(position(last)) : null,
  };
}
