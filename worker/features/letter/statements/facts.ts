/** What an application's letters are, and which envelopes its organisation uses. */
import { type SQL, sql } from "drizzle-orm";

/** Of the application `a`, oldest first, without those that were taken back. */
export const lettersColumn: SQL = sql`CASE WHEN a.acted THEN (SELECT json_group_array(json_object('id', l.id, 'subject', l.subject,
  'postedOn', l.posted_on) ORDER BY l.id) FROM letters l WHERE l.application_id = a.id AND l.taken_back_at IS NULL) END`;

export const windowJson = sql`json_object('layout', w.layout, 'offset', json_object('x', w.offset_x / 10.0, 'y', w.offset_y / 10.0))`;

/** Of the application `a`. */
export const windowColumn: SQL = sql`(SELECT ${windowJson} FROM letter_windows w WHERE w.org_id = a.org_id)`;
