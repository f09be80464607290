/** What a candidate is given of reviews when they take their data out: reviewers were told so before they wrote. */
import { sql } from "drizzle-orm";
import type { DataDefinition } from "../../../engine/port.ts";

export const exported: NonNullable<DataDefinition["exports"]> = {
  panel_candidates: ({ applications }) => sql`
    SELECT json_object('project', t.title, 'from', k.added_at, 'until', coalesce(k.removed_at, p.deadline),
      'shownTo', (SELECT json_group_array(g.name) FROM guests g WHERE g.thing_id = k.panel_id AND g.colleague = 0),
      'sum', k.rating_sum, 'ratings', k.rating_count) AS "row"
    FROM panel_candidates k JOIN panels p ON p.id = k.panel_id JOIN projects t ON t.id = p.project_id
    WHERE k.application_id IN (${applications}) ORDER BY k.added_at, k.panel_id`,

  // A colleague works for the organisation and is told by their part; who comes from outside was disclosed to.
  ratings: ({ applications }) => sql`
    SELECT json_object('project', t.title, 'by', iif(g.colleague, 'a reviewer of the organisation', g.name),
      'address', iif(g.colleague, NULL, g.email), 'verdict', r.verdict, 'score', r.score, 'comment', r.comment,
      'at', r.at, 'submittedAt', g.answered_at) AS "row"
    FROM ratings r JOIN guests g ON g.id = r.reviewer_id JOIN panels p ON p.id = r.panel_id
    JOIN projects t ON t.id = p.project_id
    WHERE r.application_id IN (${applications}) ORDER BY r.at, r.panel_id, r.reviewer_id`,
};
