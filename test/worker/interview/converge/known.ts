/**
 * Two faults that are known, so that runs go round them and find others. With them mended this file goes, and with it
 * the two places that ask it.
 */
import type { Organisation } from "../../support/organisation.ts";

/** A cancellation that has not left is taken back by what comes next, and nothing else takes the meeting out. */
export const losesCancellation = async (org: Organisation, application: string) =>
  (
    await org.rows(
      `SELECT 1 AS one FROM messages WHERE application_id = ? AND calendar ->> 'method' = 'CANCEL'
         AND state IN ('held', 'scheduled', 'queued')`,
      application,
    )
  ).length > 0;

/** An undo takes the seat of whoever has the meeting in their calendar, and does not take it out there. */
export const leavesMeeting = async (org: Organisation, receipt: string) =>
  (
    await org.rows(
      `SELECT 1 AS one FROM events e, json_each(e.effects) f JOIN messages m ON m.guest_id = f.value ->> 'invitation'
       WHERE e.receipt_id = ? AND f.value ->> 'kind' IN ('answer-invitation', 'end-invitation')
         AND m.calendar IS NOT NULL AND m.state NOT IN ('cancelled', 'suppressed')`,
      receipt,
    )
  ).length > 0;
