import { type SQL, sql } from "drizzle-orm";
import type { MessageState, Verb } from "../domain/vocabulary.ts";
import type { Row } from "../db/client.ts";
import { shape, text } from "../db/shape.ts";
import { type Reach, within } from "./messages.ts";

/** Seconds over which the pace of an operation is observed. */
const WINDOW = 60;

const done = shape({ verb: text<Verb>("e.verb") });

/** What an operation was, as far as the session reaches it. */
export const operationStatement = (reach: Reach, operation: string): SQL => sql`
  SELECT ${done.columns} FROM events e WHERE e.operation_id = ${operation} AND ${within(reach, sql`e`)} LIMIT 1`;

export const operationVerb = ([row]: Row[]): Verb | null => (row ? done.parse(row).verb : null);

/** How many of an operation's messages are in which state, and how many have left lately; its own rows only. */
export const sendingsStatement = (reach: Reach, operation: string, now: Date): SQL => sql`
  SELECT m.state, count(*) AS "n", max(m.due_at) AS "lastDue",
    sum(m.first_tried_at >= ${since(now)}) AS "recent", min(iif(m.first_tried_at >= ${since(now)}, m.first_tried_at, NULL)) AS "recentFrom"
  FROM messages m WHERE m.operation_id = ${operation} AND ${within(reach, sql`m`)} GROUP BY m.state`;

const since = (now: Date): string => new Date(now.getTime() - WINDOW * 1000).toISOString();

export interface Sendings {
  total: number;
  states: Partial<Record<MessageState, number>>;
  /** Held, scheduled and queued together. */
  waiting: number;
  /** Seconds until the last has left, by the pace of the last minute; null when nothing left in it. */
  estimatedSeconds: number | null;
}

const LEFT: readonly MessageState[] = ["sent", "delivered", "delayed", "bounced", "complained"];
const WAITING: readonly MessageState[] = ["held", "scheduled", "queued"];

export function sendings(rows: Row[], now: Date): Sendings {
  const of = (states: readonly MessageState[]) =>
    rows.filter(({ state }) => states.some((each) => each === state));
  const sum = (some: Row[], column: string) =>
    some.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  const waiting = sum(of(WAITING), "n");
  return {
    total: sum(rows, "n"),
    states: Object.fromEntries(rows.map(({ state, n }) => [state, n])),
    waiting,
    estimatedSeconds: waiting ? estimate() : 0,
  };

  /** Nothing leaves before its own time, however fast the others do. */
  function estimate(): number | null {
    const recent = sum(of(LEFT), "recent");
    if (!recent) return null;
    const from = Math.min(
      ...of(LEFT).flatMap(({ recentFrom }) => (recentFrom ? [Date.parse(String(recentFrom))] : [])),
    );
    const each = Math.max(1000, now.getTime() - from) / recent;
    const last = Math.max(...of(WAITING).map(({ lastDue }) => Date.parse(String(lastDue))));
    return Math.ceil(Math.max(waiting * each, last - now.getTime()) / 1000);
  }
}
