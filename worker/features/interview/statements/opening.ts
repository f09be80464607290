/** Interviews are made with their slots and seats, and candidates are invited to them. */
import { type SQL, sql } from "drizzle-orm";
import { list, type Row } from "../../../db/client.ts";
import { flag, integer, json, nullable, shape, text } from "../../../db/shape.ts";
import { type Actor, reachesProject } from "../../../domain/actor.ts";
import { fold } from "../../../domain/fold.ts";
import type { SharedEffect, SharedEffectKind } from "../../../domain/plan.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { revokeGuests } from "../../../guests/statements/guests.ts";
import {
  type InterviewDetails,
  type InvitedHost,
  type NewSlot,
  type OtherInvited,
  PURPOSE,
  type ReferredInterview,
  VERB,
  type Waiter,
} from "../rules/interview.ts";
import { queueJson } from "./facts.ts";
import { carried } from "../../../engine/store/carried.ts";
import { hostsJson, hostStatements, takeBackHostMail } from "./hosts.ts";
import { freeSeats } from "./seats.ts";
import { offerSeats } from "./waiting.ts";

type Of<Kind extends SharedEffectKind> = Extract<SharedEffect, { kind: Kind }>;

/** Like all that follows the events, these do nothing when no row committed. */
export const anything = ({ id }: Operation): SQL =>
  sql`EXISTS (SELECT 1 FROM events WHERE operation_id = ${id})`;

export const openInterview = (
  { interview, data }: Of<"open-interview">,
  operation: Operation,
): SQL[] => [
  sql`INSERT INTO interviews (id, org_id, project_id, operation_id, details, time_zone, answer_by, answer_by_at,
      lasts_until, actor_id, actor_name, actor_email, created_at)
    SELECT ${interview}, ${operation.org}, ${data.project}, ${operation.id}, ${JSON.stringify(data.details)},
      ${data.timeZone}, ${data.answerBy}, ${data.answerByAt}, ${data.lastsUntil}, ${operation.actor.id},
      ${operation.actor.name}, ${operation.actor.email}, ${operation.at} WHERE ${anything(operation)}`,
  ...hostStatements(interview, data.hosts, operation, anything(operation)),
  ...slotStatements(interview, data.slots, operation),
];

export const extendInterview = (
  { interview, data }: Of<"extend-interview">,
  operation: Operation,
): SQL[] =>
  data.slots.length
    ? [
        sql`UPDATE interviews SET lasts_until = max(lasts_until, ${data.lastsUntil})
          WHERE id = ${interview} AND org_id = ${operation.org} AND ${anything(operation)}`,
        ...slotStatements(interview, data.slots, operation),
        ...offerSeats(data.offers ? [data.offers] : [], operation.at, anything(operation)),
      ]
    : [];

/** Is the interview that an operation adds to still there, with the times that its invitations tell? */
export const isThere = ({ interview, seen }: Of<"extend-interview">, { org }: Operation): SQL =>
  sql`(EXISTS (SELECT 1 FROM interviews i WHERE i.id = ${interview} AND i.org_id = ${org})
    AND NOT EXISTS (SELECT 1 FROM ${list(seen)} r LEFT JOIN interview_slots s ON s.id = r.value ->> 'id'
      AND s.starts_at = r.value ->> 'start' WHERE s.id IS NULL))`;

/** Slots, each with as many rows as it has seats. */
const slotStatements = (
  interview: string,
  slots: readonly NewSlot[],
  operation: Operation,
): SQL[] => [
  sql`INSERT INTO interview_slots (id, org_id, interview_id, starts_at, ends_at, capacity)
    SELECT r.value ->> 'id', ${operation.org}, ${interview}, r.value ->> 'start', r.value ->> 'end', r.value ->> 'capacity'
    FROM ${list(slots)} r WHERE ${anything(operation)}`,
  sql`INSERT INTO interview_seats (slot_id, n, org_id)
    WITH RECURSIVE k (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k
      WHERE n < ${Math.max(1, ...slots.map(({ capacity }) => capacity))})
    SELECT r.value ->> 'id', k.n, ${operation.org} FROM ${list(slots)} r CROSS JOIN k ON k.n <= r.value ->> 'capacity'
    WHERE ${anything(operation)}`,
];

export const invite = (rows: EffectRows<"invite">, operation: Operation): SQL[] => {
  const guests = rows.map(({ data, ...row }) => ({ ...row, ...data, fold: fold(data!.email) }));
  return [
    sql`INSERT INTO interview_invitations (id, org_id, interview_id, application_id, created_at)
      SELECT r.value ->> 'invitation', e.org_id, r.value ->> 'interview', e.application_id, e.at
      FROM ${carried(rows, operation)}`,
    sql`INSERT INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language, remind_at,
        created_at)
      SELECT r.value ->> 'invitation', e.org_id, ${PURPOSE}, r.value ->> 'interview', e.application_id,
        r.value ->> 'name', r.value ->> 'email', r.value ->> 'fold', r.value ->> 'language', r.value ->> 'remindAt', e.at
      FROM ${carried(guests, operation)}`,
  ];
};

/** Who is invited is asked once more; who waits for a seat goes on waiting. */
export const proposeAnew = (rows: EffectRows<"propose-anew">, operation: Operation): SQL[] => [
  sql`UPDATE interview_invitations SET version = version + 1, state = iif(state = 'waiting', state, 'awaiting')
    WHERE id IN (SELECT r.value ->> 'invitation' FROM ${carried(rows, operation)})`,
];

export const takeBackProposals = (
  rows: EffectRows<"take-back-proposal">,
  operation: Operation,
): SQL[] => [
  sql`WITH n AS MATERIALIZED (SELECT r.value ->> 'invitation' AS id, r.value ->> 'state' AS state
      FROM ${carried(rows, operation)})
    UPDATE interview_invitations AS i SET version = i.version + 1, state = n.state FROM n
    WHERE i.id = n.id AND i.state = 'awaiting'`,
];

/** Links die; who had a seat leaves it to others. */
export const takeBackInvitations = (
  rows: EffectRows<"take-back-invitation">,
  operation: Operation,
): SQL[] => {
  const going = sql`SELECT r.value ->> 'invitation' FROM ${carried(rows, operation)}`;
  return [
    ...freeSeats(going),
    sql`UPDATE interview_invitations SET state = 'cancelled', slot_id = NULL, version = version + 1 WHERE id IN (${going})`,
    ...revokeGuests(sql`g.id IN (${going})`, operation.at),
    takeBackHostMail(
      sql`SELECT v.interview_id FROM interview_invitations v WHERE v.id IN (${going})`,
      operation.at,
    ),
  ];
};

/** Has an invitation to it been written that has not left? */
export const invitationWaits = (interview: SQL): SQL => sql`EXISTS (SELECT 1 FROM messages m
  WHERE m.thing_id = ${interview} AND m.kind = ${VERB} AND m.state IN ('held', 'scheduled'))`;

const referred = shape({
  id: text("i.id"),
  project: text("i.project_id"),
  details: json<InterviewDetails>("i.details"),
  timeZone: text("i.time_zone"),
  answerBy: text("i.answer_by"),
  answerByAt: text("i.answer_by_at"),
  lastsUntil: text("i.lasts_until"),
  hosts: json<InvitedHost[]>(hostsJson, ["needs", "asked", "told"]),
  slots: json<
    NewSlot[]
  >(`(SELECT json_group_array(json_object('id', s.id, 'start', s.starts_at, 'end', s.ends_at,
    'capacity', s.capacity) ORDER BY s.starts_at, s.id) FROM interview_slots s
    WHERE s.interview_id = i.id AND s.closed_at IS NULL)`),
  applications: json<
    string[]
  >(`(SELECT json_group_array(v.application_id) FROM interview_invitations v
    WHERE v.interview_id = i.id)`),
  seats: json<
    ReferredInterview["seats"]
  >(`(SELECT json_group_array(json_object('slot', x.slot_id, 'application', v.application_id,
      'held', x.held_until IS NOT NULL))
    FROM interview_slots s CROSS JOIN interview_seats x ON x.slot_id = s.id
    CROSS JOIN interview_invitations v ON v.id = x.invitation_id WHERE s.interview_id = i.id)`),
  queue: json<Waiter[]>(queueJson()),
  waiting:
    integer(`(SELECT count(*) FROM interview_invitations v INDEXED BY interview_invitations_waiting
    WHERE v.interview_id = i.id AND v.state = 'waiting')`),
  others: json<
    OtherInvited[]
  >(`(SELECT json_group_array(json_object('id', v.id, 'application', a.id, 'firstName', d.first_name,
      'lastName', d.last_name, 'email', d.email, 'language', h.language, 'linkVersion', h.link_version, 'state', v.state)
      ORDER BY v.id) FROM interview_invitations v CROSS JOIN guests h ON h.id = v.id AND h.revoked_at IS NULL
    CROSS JOIN applications a ON a.id = v.application_id AND a.deleted_at IS NULL
    CROSS JOIN candidates d ON d.id = a.candidate_id
    WHERE v.interview_id = i.id AND v.state IN ('other-time', 'awaiting'))`),
  asker: shape({
    id: text("i.actor_id"),
    name: text("i.actor_name"),
    email: nullable(text("i.actor_email")),
  }),
  waits: flag(invitationWaits(sql`i.id`)),
  taken: json<
    ReferredInterview["taken"]
  >(`(SELECT json_group_array(json_object('slot', t.slot_id, 'start', t.starts_at, 'end', t.ends_at))
    FROM interview_hosts h CROSS JOIN host_times t ON t.org_id = h.org_id AND t.email_fold = h.email_fold
      AND t.ends_at > i.created_at WHERE h.interview_id = i.id)`),
});

export const referredInterviewsStatement = (org: string, ids: readonly string[]): SQL => sql`
  SELECT ${referred.columns} FROM ${list(ids)} r CROSS JOIN interviews i ON i.id = r.value WHERE i.org_id = ${org}`;

export const referredInterview: (row: Row) => ReferredInterview = referred.parse;

/** Whoever reaches its project; of a session narrowed to applications, every one that is invited. */
export const reachesInterview = (
  actor: Actor,
  { project, applications }: { project: string; applications: readonly string[] },
): boolean =>
  actor.applications
    ? applications.length > 0 && applications.every((id) => actor.applications!.includes(id))
    : reachesProject(actor, project);
