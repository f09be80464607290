/** What a candidate is given of the letters to them when they take their data out. */
import { sql } from "drizzle-orm";
import type { DataDefinition } from "../../../engine/port.ts";

export const exported: NonNullable<DataDefinition["exports"]> = {
  letters: ({ applications }) => sql`
    SELECT json_object('project', t.title, 'language', l.language, 'subject', l.subject, 'text', l.body,
      'since', l.created_at, 'postedOn', l.posted_on, 'takenBackAt', l.taken_back_at,
      'filename', l.subject || '.pdf', '$key', l.key) AS "row"
    FROM letters l JOIN projects t ON t.id = l.project_id
    WHERE l.application_id IN (${applications}) ORDER BY l.application_id, l.id`,
};
