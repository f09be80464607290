/** What an application's invitations are, for plans, lists and the candidate's own page. */
import { type SQL, sql } from "drizzle-orm";
import { toldHost } from "./hosts.ts";
import { hasFreeSeat, hostIsElsewhere } from "./seats.ts";
import { atMost, flat } from "../../../db/client.ts";

const slots = sql`(SELECT json_group_array(json_object('id', s.id, 'start', s.starts_at, 'end', s.ends_at,
    'closed', s.closed_at IS NOT NULL, 'free', ${hasFreeSeat(sql`s.id`)} AND NOT ${hostIsElsewhere(sql`s.id`)}, 'shared', EXISTS (
      SELECT 1 FROM interview_seats y INDEXED BY interview_seats_taken WHERE y.slot_id = s.id
        AND y.invitation_id IS NOT NULL AND y.invitation_id <> v.id AND y.held_until IS NULL)) ORDER BY s.starts_at, s.id)
  FROM interview_slots s WHERE s.interview_id = i.id)`;

const hosts = sql`(SELECT json_group_array(json_object(${toldHost}) ORDER BY h.name)
  FROM interview_hosts h CROSS JOIN guests k ON k.thing_id = h.interview_id AND k.email_fold = h.email_fold
    AND k.application_id = '' WHERE h.interview_id = i.id)`;

/** Messages that carried a calendar entry for the invitation, in order. */
const entries = sql`(SELECT json_group_array(json_object('id', m.id, 'method', m.calendar ->> 'method', 'state', m.state)
    ORDER BY m.created_at, m.id) FROM messages m
  WHERE m.thing_id = v.interview_id AND m.guest_id = v.id AND m.calendar IS NOT NULL)`;

/** What has been written by the invitation's link. */
const written = sql`(SELECT json_group_array(m.id) FROM messages m WHERE m.thing_id = v.interview_id AND m.guest_id = v.id)`;

/** So many of those who wait are looked at: whoever else is offered a seat is told by the job. */
const FORESEEN = 3;

/** Of an interview `i`, but for those that the condition on `q` leaves out: who is offered a seat first. */
export const queueJson = (
  which: SQL = sql`true`,
): SQL => sql`(SELECT json_group_array(json(w.j)) FROM (
    SELECT json_object('id', q.id, 'firstName', d.first_name, 'lastName', d.last_name, 'email', d.email,
      'language', h.language, 'linkVersion', h.link_version, 'passed', json(q.passed)) AS j
    FROM interview_invitations q INDEXED BY interview_invitations_waiting CROSS JOIN guests h ON h.id = q.id
    CROSS JOIN applications b ON b.id = q.application_id CROSS JOIN candidates d ON d.id = b.candidate_id
    WHERE q.interview_id = i.id AND q.state = 'waiting' AND ${which}
      AND NOT EXISTS (SELECT 1 FROM interview_seats o WHERE o.invitation_id = q.id)
    ORDER BY q.waits_since, q.id ${atMost(FORESEEN)}) w)`;

/** The seat that is held for an invitation `v`. */
export const offerJson = sql`(SELECT json_object('slot', x.slot_id, 'until', x.held_until) FROM interview_seats x
  WHERE x.invitation_id = v.id AND x.held_until IS NOT NULL)`;

/** An invitation `v` to an interview `i`, with its guest `g`. */
export const invitationJson = sql`json_object('id', v.id, 'interview', i.id, 'state', v.state, 'version', v.version,
  'details', json(i.details), 'timeZone', i.time_zone, 'answerBy', i.answer_by, 'answerByAt', i.answer_by_at,
  'hosts', json(${hosts}), 'asker', json_object('id', i.actor_id, 'name', i.actor_name, 'email', i.actor_email),
  'slot', v.slot_id, 'slots', json(${slots}), 'halfDays', json(v.half_days), 'wish', v.wish,
  'linkVersion', g.link_version, 'revoked', g.revoked_at IS NOT NULL, 'sequence', v.sequence,
  'movedFrom', json(v.moved_from), 'offer', json(${offerJson}), 'queue', json(${queueJson(sql`q.id <> v.id`)}), 'entries', json(${entries}), 'messages', json(${written}))`;

/** Of the application `a`, newest first; who is still received has none. */
export const invitationsColumn: SQL = sql`CASE WHEN a.acted AND a.status <> 'received' THEN (
  SELECT json_group_array(json(w.j)) FROM (SELECT ${invitationJson} AS j
    FROM interview_invitations v CROSS JOIN interviews i ON i.id = v.interview_id CROSS JOIN guests g ON g.id = v.id
    WHERE v.application_id = a.id ORDER BY v.created_at DESC, v.id DESC) w) END`;

/** Of the application `a`: how it stands with the newest invitation that has not been taken back, as JSON. */
export const meetingColumn: SQL = flat(sql`CASE WHEN a.acted AND a.status <> 'received' THEN (
  SELECT json_object('invitation', v.id, 'interview', i.id, 'kind', i.details ->> 'kind', 'state', v.state,
    'start', s.starts_at, 'end', s.ends_at, 'answerBy', i.answer_by,
    'offered', (SELECT json_object('start', z.starts_at, 'end', z.ends_at, 'until', x.held_until)
      FROM interview_seats x CROSS JOIN interview_slots z ON z.id = x.slot_id
      WHERE x.invitation_id = v.id AND x.held_until IS NOT NULL))
  FROM interview_invitations v CROSS JOIN interviews i ON i.id = v.interview_id
  LEFT JOIN interview_slots s ON s.id = v.slot_id
  WHERE v.application_id = a.id ORDER BY v.created_at DESC, v.id DESC LIMIT 1) END`);
