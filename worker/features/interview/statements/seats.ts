/** Seats are rows: to take one is to put one's name to a row that has none (DECISIONS.md, 36). */
import { type SQL, sql } from "drizzle-orm";
import type { Span } from "../rules/interview.ts";

/** Whoever of these invitations has a seat, but for one slot, leaves it; hosts are free again where nobody is left. */
export const freeSeats = (invitations: SQL, stays: string | null = null): SQL[] => {
  const leaving = sql`x.invitation_id IN (${invitations}) AND x.slot_id IS NOT ${stays}`;
  return [
    // First: once the seats are left nobody knows which slots they were of.
    sql`DELETE FROM host_times WHERE slot_id IN (SELECT x.slot_id FROM interview_seats x WHERE ${leaving})
      AND NOT EXISTS (SELECT 1 FROM interview_seats o INDEXED BY interview_seats_taken
        WHERE o.slot_id = host_times.slot_id AND o.invitation_id IS NOT NULL AND o.invitation_id NOT IN (${invitations}))`,
    sql`UPDATE interview_seats AS x SET invitation_id = NULL, held_until = NULL, held_mail = NULL WHERE ${leaving}`,
  ];
};

/** The first seat of the slot that is free, unless it has one there, such as was held for it; its hosts are taken by it. */
export const takeSeat = (invitation: string, slot: string, done: SQL): SQL[] => [
  sql`UPDATE interview_seats SET invitation_id = ${invitation} WHERE slot_id = ${slot}
    AND n = (SELECT f.n FROM interview_seats f INDEXED BY interview_seats_free
      WHERE f.slot_id = ${slot} AND f.invitation_id IS NULL ORDER BY f.n LIMIT 1)
    AND NOT EXISTS (SELECT 1 FROM interview_seats o WHERE o.invitation_id = ${invitation}) AND ${done}`,
  sql`UPDATE interview_seats SET held_until = NULL, held_mail = NULL
    WHERE invitation_id = ${invitation} AND slot_id = ${slot} AND held_until IS NOT NULL AND ${done}`,
  occupyHosts(slot, done),
];

/** Hosts of the slot are taken by it, if they are not yet. */
export const occupyHosts = (slot: string, done: SQL): SQL => sql`
  INSERT INTO host_times (slot_id, email_fold, org_id, starts_at, ends_at)
    SELECT s.id, h.email_fold, s.org_id, s.starts_at, s.ends_at FROM interview_slots s
    CROSS JOIN interview_hosts h ON h.interview_id = s.interview_id WHERE s.id = ${slot} AND ${done}
    ON CONFLICT DO NOTHING`;

/** Has the slot a seat that nobody has taken? */
export const hasFreeSeat = (slot: SQL): SQL => sql`EXISTS (SELECT 1
  FROM interview_seats f INDEXED BY interview_seats_free WHERE f.slot_id = ${slot} AND f.invitation_id IS NULL)`;

/** Is any host of the slot somewhere else meanwhile? `span`: were it at another time. */
export const hostIsElsewhere = (
  slot: SQL,
  span?: Span,
): SQL => sql`EXISTS (SELECT 1 FROM interview_slots z
  CROSS JOIN interview_hosts h ON h.interview_id = z.interview_id
  CROSS JOIN host_times t ON t.org_id = h.org_id AND t.email_fold = h.email_fold
    AND t.ends_at > ${span ? sql`${span.start}` : sql`z.starts_at`}
    AND t.starts_at < ${span ? sql`${span.end}` : sql`z.ends_at`} AND t.slot_id <> z.id
  WHERE z.id = ${slot})`;
