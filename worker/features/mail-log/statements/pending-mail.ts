import { type SQL, sql } from "drizzle-orm";
import { flat } from "../../../db/client.ts";
import { strandedBy } from "../../../outbox/no-longer-true.ts";

/**
 * Of the application `a`: the next of the candidate's messages that is to tell where it stands now, as JSON; null when
 * none waits. That is mail of an event which brought it to its status, until the first of it has left: a reminder
 * tells nothing new. Nobody is told of having been received.
 */
export const pendingMailColumn: SQL =
  flat(sql`CASE WHEN a.status <> 'received' THEN (SELECT json_object('message', m.id, 'kind', m.kind, 'sendAt', m.send_at,
    'stranded', ${strandedBy} IS NOT NULL)
  FROM messages m INDEXED BY messages_waiting CROSS JOIN candidates c ON c.id = m.candidate_id
  WHERE m.application_id = a.id AND m.state IN ('held', 'scheduled', 'queued') AND m.audience = 'candidate'
    AND EXISTS (SELECT 1 FROM events e WHERE e.receipt_id = m.receipt_id AND e.to_status = a.status
      AND e.from_status IS NOT e.to_status)
    AND NOT EXISTS (SELECT 1 FROM messages t WHERE t.receipt_id = m.receipt_id AND t.audience = 'candidate'
      AND t.state NOT IN ('held', 'scheduled', 'queued', 'cancelled', 'failed', 'suppressed'))
  ORDER BY m.send_at LIMIT 1) END`);
