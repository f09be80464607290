/** What an application's offers are, for plans, lists and the candidate's own page. */
import { type SQL, sql } from "drizzle-orm";
import { flat } from "../../../db/client.ts";

/** What has been written by the offer's link. */
const written = sql`(SELECT json_group_array(m.id) FROM messages m WHERE m.thing_id = v.id AND m.guest_id = v.id)`;

/** An offer `v`, with its guest `g`. */
export const offerJson = sql`json_object('id', v.id, 'number', v.number, 'state', v.state, 'version', v.version,
  'terms', json(v.terms), 'timeZone', v.time_zone, 'answerBy', v.answer_by, 'answerByAt', v.answer_by_at,
  'asker', json_object('id', v.actor_id, 'name', v.actor_name, 'email', v.actor_email), 'former', v.former_status,
  'opened', g.opened_at IS NOT NULL, 'linkVersion', g.link_version, 'messages', json(${written}))`;

/** Of the application `a`, newest first, without those that were taken back. */
export const offersColumn: SQL = sql`CASE WHEN a.acted THEN (SELECT json_group_array(json(w.j)) FROM (SELECT ${offerJson} AS j
  FROM offers v CROSS JOIN guests g ON g.id = v.id
  WHERE v.application_id = a.id AND v.state <> 'taken-back' ORDER BY v.number DESC) w) END`;

/** Of the application `a`: how it stands with its newest offer, as JSON. */
export const offerColumn: SQL =
  flat(sql`CASE WHEN a.acted AND a.status <> 'received' THEN (SELECT json_object('offer', v.id,
    'number', v.number, 'state', v.state, 'position', v.terms ->> 'position', 'department', v.terms ->> 'department',
    'startDate', v.terms ->> 'startDate', 'answerBy', v.answer_by, 'answeredAt', v.answered_at)
  FROM offers v WHERE v.application_id = a.id AND v.state <> 'taken-back' ORDER BY v.number DESC LIMIT 1) END`);
