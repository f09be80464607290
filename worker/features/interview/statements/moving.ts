/** A slot gets another time, for all who have a seat in it or for nobody. */
import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import type { SharedEffect } from "../../../domain/plan.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import { carried } from "../../../engine/store/carried.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { takeBackMoveMail } from "./hosts.ts";
import { anything, invitationWaits } from "./opening.ts";
import { noticeBefore } from "../rules/waiting.ts";
import { hostIsElsewhere } from "./seats.ts";

type Moving = Extract<SharedEffect, { kind: "move-slot" }>;

/** Of each row, as it was seen: one that is not stops the others, for they share the slot. */
export const asSeen = ({ rows }: Operation): SQL => sql`NOT EXISTS (
  SELECT 1 FROM ${list(rows.map(({ plan: { application: a, seen } }) => ({ a, ...seen })))} w
  LEFT JOIN applications b ON b.id = w.value ->> 'a' AND b.version = w.value ->> 'application'
  LEFT JOIN candidates d ON d.id = b.candidate_id AND d.version = w.value ->> 'candidate' WHERE d.id IS NULL)`;

/** Nobody else has got a seat in it, its hosts can come, and no invitation leaves that tells the former time. */
export const canMove = ({ interview, slot, from, to }: Moving, operation: Operation): SQL => sql`(
  EXISTS (SELECT 1 FROM interview_slots s WHERE s.id = ${slot} AND s.interview_id = ${interview}
    AND s.org_id = ${operation.org} AND s.starts_at = ${from.start} AND s.ends_at = ${from.end})
  AND NOT EXISTS (SELECT 1 FROM interview_seats x CROSS JOIN interview_invitations v ON v.id = x.invitation_id
    WHERE x.slot_id = ${slot} AND x.held_until IS NULL AND v.application_id NOT IN (
      SELECT w.value FROM ${list(operation.rows.map(({ plan }) => plan.application))} w))
  AND NOT ${invitationWaits(sql`${interview}`)}
  AND (NOT EXISTS (SELECT 1 FROM host_times u WHERE u.slot_id = ${slot}) OR NOT ${hostIsElsewhere(sql`${slot}`, to)})
  AND ${asSeen(operation)})`;

/** Whoever is invited to it has seen other times than there are now, and answers anew. */
export const moveSlot = ({ interview, slot, to, back }: Moving, operation: Operation): SQL[] => [
  ...(back ? [takeBackMoveMail(interview, slot, anything(operation), operation.at)] : []),
  sql`UPDATE interview_slots SET starts_at = ${to.start}, ends_at = ${to.end}, version = version + 1
    WHERE id = ${slot} AND ${anything(operation)}`,
  sql`UPDATE host_times SET starts_at = ${to.start}, ends_at = ${to.end} WHERE slot_id = ${slot} AND ${anything(operation)}`,
  // Who is offered a seat in it is told anew, by the job.
  sql`UPDATE interview_seats SET held_until = min(held_until, ${noticeBefore(to)}), held_mail = iif(held_mail = '', '', NULL)
    WHERE slot_id = ${slot} AND held_until IS NOT NULL AND ${anything(operation)}`,
  sql`UPDATE interviews SET lasts_until = (SELECT max(s.ends_at) FROM interview_slots s WHERE s.interview_id = ${interview})
    WHERE id = ${interview} AND ${anything(operation)}`,
  sql`UPDATE interview_invitations SET version = version + 1 WHERE interview_id = ${interview} AND ${anything(operation)}`,
];

/** Who has a seat in it is asked anew, or stands as before once more. */
export const moveSeats = (rows: EffectRows<"move-seat">, operation: Operation): SQL[] => [
  sql`WITH n AS MATERIALIZED (SELECT r.value ->> 'invitation' AS id, r.value ->> '$.now.state' AS state,
      r.value ->> 'sequence' AS sequence, r.value ->> '$.now.movedFrom' AS was FROM ${carried(rows, operation)})
    UPDATE interview_invitations AS i SET state = n.state, sequence = coalesce(n.sequence, i.sequence), moved_from = n.was
    FROM n WHERE i.id = n.id`,
];
