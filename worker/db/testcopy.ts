import { type SQL, sql } from "drizzle-orm";
import type { PlannedMessage } from "../domain/plan.ts";

/** A message of its own, of no event; purge finds it by its application. */
export const insertTestCopy = ({
  org,
  application,
  id,
  operation,
  receipt,
  message,
}: {
  org: string;
  application: string;
  id: string;
  operation: string;
  receipt: string;
  message: PlannedMessage;
}): SQL => sql`
  INSERT INTO messages (id, org_id, project_id, application_id, candidate_id, operation_id, receipt_id, kind, audience, state,
    recipient, sender_name, sender_address, reply_to, subject, text, html, language, attachments, send_at, due_at,
    created_at, state_at)
  SELECT ${id}, a.org_id, a.project_id, a.id, a.candidate_id, ${operation}, ${receipt}, ${message.kind}, ${message.audience},
    ${message.state}, ${message.to}, ${message.from.name}, ${message.from.address}, ${message.replyTo},
    ${message.subject}, ${message.text}, ${message.html}, ${message.language},
    ${JSON.stringify(message.attachments)}, ${message.sendAt}, ${message.sendAt}, ${message.sendAt}, ${message.sendAt}
  FROM applications a WHERE a.id = ${application} AND a.org_id = ${org}`;
