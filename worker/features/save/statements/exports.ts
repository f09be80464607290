/** What a person is given of their own answers to being kept. */
import { sql } from "drizzle-orm";
import type { DataDefinition } from "../../../engine/port.ts";

export const exported: NonNullable<DataDefinition["exports"]> = {
  saved_answers: ({ person }) => sql`
    SELECT json_object('purpose', s.purpose, 'answer', n.answer, 'saidOn', n.said_on, 'until', n.until, 'at', n.at) AS "row"
    FROM saved_profiles s JOIN saved_answers n ON n.profile_id = s.id
    WHERE s.candidate_id IN (${person}) ORDER BY n.at, n.profile_id, n.version`,
};
