import { type SQL, sql } from "drizzle-orm";
import { eraseGuests } from "../../../guests/statements/guests.ts";
import { eraseMessages } from "../../../outbox/bodies.ts";

/** Whoever is purged leaves their seat; with the last of the invited the interview goes. */
export function eraseInterviews(purged: SQL, at: string): SQL[] {
  const own = sql`SELECT v.id FROM interview_invitations v WHERE v.application_id IN (${purged})`;
  const emptied = sql`SELECT v.interview_id FROM interview_invitations v WHERE v.application_id IN (${purged})
    AND NOT EXISTS (SELECT 1 FROM interview_invitations o WHERE o.interview_id = v.interview_id
      AND o.application_id NOT IN (${purged}))`;
  const slots = sql`SELECT s.id FROM interview_slots s WHERE s.interview_id IN (${emptied})`;
  return [
    sql`DELETE FROM interview_needs WHERE application_id IN (${purged})`,
    sql`DELETE FROM host_times WHERE slot_id IN (SELECT x.slot_id FROM interview_seats x WHERE x.invitation_id IN (${own}))
      AND NOT EXISTS (SELECT 1 FROM interview_seats o INDEXED BY interview_seats_taken
        WHERE o.slot_id = host_times.slot_id AND o.invitation_id IS NOT NULL AND o.invitation_id NOT IN (${own}))`,
    sql`UPDATE interview_seats SET invitation_id = NULL, held_until = NULL, held_mail = NULL WHERE invitation_id IN (${own})`,
    sql`DELETE FROM interview_seats WHERE slot_id IN (${slots})`,
    ...eraseMessages(sql`m.thing_id IN (${emptied}) AND m.application_id = ''`, at),
    ...eraseGuests(emptied),
    sql`DELETE FROM host_absences WHERE interview_id IN (${emptied})`,
    sql`DELETE FROM interview_hosts WHERE interview_id IN (${emptied})`,
    sql`DELETE FROM interviews WHERE id IN (${emptied})`,
    sql`DELETE FROM interview_slots WHERE interview_id IN (${emptied})`,
    sql`DELETE FROM interview_invitations WHERE application_id IN (${purged})`,
  ];
}
