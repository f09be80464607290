/** What a candidate is given of their offers when they take their data out. */
import { sql } from "drizzle-orm";
import type { DataDefinition } from "../../../engine/port.ts";

export const exported: NonNullable<DataDefinition["exports"]> = {
  // Whoever makes an offer signs it.
  offers: ({ applications }) => sql`
    SELECT json_object('project', t.title, 'number', v.number, 'state', v.state, 'terms', json(v.terms),
      'answerBy', v.answer_by, 'from', v.actor_name, 'since', v.created_at, 'answeredAt', v.answered_at,
      'answerCame', v.via, 'acceptedName', v.accepted_name, 'acceptedText', v.accepted_text,
      'acceptedSha256', v.accepted_sha256, 'reason', v.reason, 'comment', v.comment) AS "row"
    FROM offers v JOIN projects t ON t.id = v.project_id
    WHERE v.application_id IN (${applications}) ORDER BY v.application_id, v.number`,
};
