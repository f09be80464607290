/** What a candidate is given of their interviews when they take their data out. */
import { sql } from "drizzle-orm";
import type { DataDefinition } from "../../../engine/port.ts";

export const exported: NonNullable<DataDefinition["exports"]> = {
  // Whom they would meet, and who asked, stood in the invitation.
  interview_invitations: ({ applications }) => sql`
    SELECT json_object('project', t.title, 'kind', i.details ->> 'kind', 'format', i.details ->> 'format',
      'place', i.details ->> 'place', 'with', (SELECT json_group_array(h.name) FROM interview_hosts h
        WHERE h.interview_id = i.id), 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'timeZone', i.time_zone,
      'answerBy', i.answer_by, 'state', v.state, 'answeredAt', v.answered_at, 'answerCame', v.via,
      'otherTimes', json(v.half_days), 'wish', v.wish, 'movedFrom', json(v.moved_from), 'since', v.created_at) AS "row"
    FROM interview_invitations v JOIN interviews i ON i.id = v.interview_id JOIN projects t ON t.id = i.project_id
    LEFT JOIN interview_slots s ON s.id = v.slot_id
    WHERE v.application_id IN (${applications}) ORDER BY v.created_at, v.id`,

  interview_needs: ({ applications }) => sql`
    SELECT json_object('project', t.title, 'needs', n.text, 'at', n.at) AS "row" FROM interview_needs n
    JOIN applications a ON a.id = n.application_id JOIN projects t ON t.id = a.project_id
    WHERE n.application_id IN (${applications}) ORDER BY n.at`,
};
