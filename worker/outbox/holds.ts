/**
 * A waiting message does not leave while somebody has it open for editing, as long as their form says so again and
 * again by the server's clock. It lies in `due_at`, so that claim and sweep need not know of it.
 */
import { type SQL, sql } from "drizzle-orm";

/** Seconds: how long a word of the form holds, how long one may go on, and what is left afterwards at the least. */
export const HOLDS = { each: 120, most: 1800, rest: 10 };

/** What is known of a message that is open for editing. Instants. */
export interface Hold {
  id: string;
  /** Whose it is: id and name. */
  actor: string;
  by: string;
  since: string;
  until: string;
  /** When the message was due before. */
  dueAt: string;
  /** Seconds that were left until then; as many are left when it is let go. */
  rest: number;
}

export const secondsAfter = (at: SQL, seconds: SQL): SQL =>
  sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, ${seconds} || ' seconds')`;

/** Seconds of a message `m` from now until it is due: at most those of the organisation `o`. */
export const restOf = (at: string): SQL =>
  sql`max(${HOLDS.rest}, min(o.hold_seconds,
    CAST(round((julianday(m.due_at) - julianday(${at})) * 86400) AS INTEGER)))`;

/**
 * Lets a message `m` go on as before: its time stands, or what was left of it begins now. Of `resumedAt`. What is
 * tried again keeps the time from which its patience counts. What somebody else than `actor` has open stays held.
 */
export const resumed = (at: string, actor: string): SQL => {
  const then = sql`max(m.hold ->> 'dueAt', ${secondsAfter(sql`${at}`, sql`(m.hold ->> 'rest')`)})`;
  const kept = sql`m.hold IS NULL OR (m.hold ->> 'until' > ${at} AND m.hold ->> 'actor' <> ${actor})`;
  return sql`send_at = iif(${kept} OR m.attempts > 0, m.send_at, max(m.send_at, ${then})),
    due_at = iif(${kept}, m.due_at, ${then}), hold = iif(${kept}, m.hold, NULL)`;
};

/** When it is to leave once it is let go, as `resumed` writes it. */
export function resumedAt(
  { hold, sendAt }: { hold: Hold | null; sendAt: string },
  now: Date,
): string {
  if (!hold) return sendAt;
  const rested = new Date(now.getTime() + hold.rest * 1000).toISOString();
  return [sendAt, hold.dueAt, rested].toSorted().at(-1)!;
}
