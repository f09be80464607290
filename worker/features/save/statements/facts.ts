/** What plans know of all by which a person is kept, or was until they said no. */
import { type SQL, sql } from "drizzle-orm";
import { isAsked } from "../../../db/saved-profiles.ts";

/** A saved profile `s`, with its guest `g`. */
export const savedJson = sql`json_object('id', s.id, 'version', s.version, 'purpose', s.purpose, 'basis', s.basis,
  'asked', ${isAsked}, 'expiresOn', s.expires_on, 'ended', s.ended_at IS NOT NULL, 'declinedOn', s.declined_on,
  'agreedOn', s.agreed_on, 'asker', json_object('id', s.actor_id, 'name', s.actor_name, 'email', s.actor_email),
  'linkVersion', ifnull(g.link_version, 1))`;

/** Of the person of the application `a`, the newest first; who has never been saved has none. */
export const savedColumn: SQL = sql`(SELECT json_group_array(json(w.j)) FROM (SELECT ${savedJson} AS j
  FROM saved_profiles s LEFT JOIN guests g ON g.id = s.id WHERE s.candidate_id = a.candidate_id
    AND (s.ended_at IS NULL OR s.declined_on IS NOT NULL) ORDER BY s.created_at DESC, s.id DESC) w)`;
