/** Who is reminded that they have not answered: their invitation has left, and they can still choose. */
import { type SQL, sql } from "drizzle-orm";
import type { GuestReminder } from "../../../guests/purpose.ts";

/** Of a guest `g`: their invitation waits for its answer at that instant. */
const waits = (
  at: string,
  more: SQL = sql``,
): SQL => sql`EXISTS (SELECT 1 FROM interview_invitations y
  CROSS JOIN interviews z ON z.id = y.interview_id CROSS JOIN applications b ON b.id = y.application_id
  WHERE y.id = g.id AND y.state = 'awaiting' AND z.answer_by_at > ${at} ${more})`;

const sent = sql`EXISTS (SELECT 1 FROM messages f WHERE f.thing_id = g.thing_id AND f.guest_id = g.id
  AND f.kind = 'invite-to-interview' AND f.state NOT IN ('held', 'scheduled', 'queued', 'cancelled', 'failed', 'suppressed'))`;

export const reminding: Pick<GuestReminder, "awaited" | "next" | "over"> = {
  awaited: (at) => sql`(g.answered_at IS NULL AND g.revoked_at IS NULL AND ${sent}
    AND ${waits(at, sql`AND b.deleted_at IS NULL AND b.status IN ('received', 'interview', 'saved', 'offered')`)})`,
  next: () => sql`NULL`,
  over: (at) => sql`NOT ${waits(at)}`,
};
