/** Where seats are to be offered on, told anew or passed on, for the job that does it. */
import { type SQL, sql } from "drizzle-orm";
import { atMost, type Row } from "../../../db/client.ts";
import { projectFacts } from "../../../db/projects.ts";
import { integer, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { InterviewDetails, Span, Waiter } from "../rules/interview.ts";
import type { SeatOffers } from "../rules/waiting.ts";
import { queueJson } from "./facts.ts";
import { hasFreeSeat, hostIsElsewhere } from "./seats.ts";
import { offerSeats, passOn } from "./waiting.ts";

/** As mail about the offers of an interview `i` is made from it. */
const offering = {
  interview: text("i.id"),
  org: text("i.org_id"),
  details: json<InterviewDetails>("i.details"),
  timeZone: text("i.time_zone"),
  answerBy: text("i.answer_by"),
  answerByAt: text("i.answer_by_at"),
  asker: shape({
    id: text("i.actor_id"),
    name: text("i.actor_name"),
    email: nullable(text("i.actor_email")),
  }),
  project: projectFacts("t"),
};

const FROM = sql`interviews i CROSS JOIN projects t ON t.id = i.project_id`;

const queued = (slots: SQL) =>
  shape({
    ...offering,
    queue: json<Waiter[]>(queueJson()),
    slots: json<
      (Span & { id: string })[]
    >(sql`(SELECT json_group_array(json_object('id', s.id, 'start', s.starts_at,
        'end', s.ends_at) ORDER BY s.starts_at, s.id) FROM interview_slots s
      WHERE s.interview_id = i.id AND ${slots})`),
  });
export type Queued = Shaped<ReturnType<typeof queued>>;
export const storedQueue: (row: Row) => Queued = queued(sql`true`).parse;

/** Of one slot. */
export const queueStatement = (org: string, interview: string, slot: string): SQL => sql`
  SELECT ${queued(sql`s.id = ${slot}`).columns} FROM ${FROM} WHERE i.id = ${interview} AND i.org_id = ${org}`;

/** Open, with a seat that is free, or is once offers whose time is out are passed on. */
const hasSeat = (at: string): SQL => sql`(s.closed_at IS NULL AND (${hasFreeSeat(sql`s.id`)}
  OR EXISTS (SELECT 1 FROM interview_seats x WHERE x.slot_id = s.id AND ${isOut(at)})))`;

/** Interviews with an offer whose time is out, or with a free seat and somebody who waits and has not passed it. */
export const dueQueues = (at: string, limit: number): SQL => sql`
  SELECT ${queued(hasSeat(at)).columns} FROM (
    SELECT s.interview_id AS id FROM interview_seats x INDEXED BY interview_seats_held
      CROSS JOIN interview_slots s ON s.id = x.slot_id WHERE x.held_until IS NOT NULL AND x.held_until <= ${at}
    UNION
    SELECT v.interview_id FROM interview_invitations v INDEXED BY interview_invitations_waiting
      CROSS JOIN interviews j ON j.id = v.interview_id AND j.answer_by_at > ${at}
      CROSS JOIN interview_slots s ON s.interview_id = v.interview_id
      WHERE v.state = 'waiting' AND s.closed_at IS NULL AND s.starts_at > ${at} AND ${hasFreeSeat(sql`s.id`)}
        AND NOT EXISTS (SELECT 1 FROM interview_seats o WHERE o.invitation_id = v.id)
        AND NOT EXISTS (SELECT 1 FROM json_each(v.passed) p WHERE p.value = s.id)
        AND NOT ${hostIsElsewhere(sql`s.id`)}
    ${atMost(limit)}) w CROSS JOIN ${FROM} WHERE i.id = w.id`;

const untold = shape({
  ...offering,
  slot: text("x.slot_id"),
  start: text("s.starts_at"),
  end: text("s.ends_at"),
  until: text("x.held_until"),
  waiter: shape({
    id: text("g.id"),
    firstName: text("c.first_name"),
    lastName: text("c.last_name"),
    email: nullable(text("c.email")),
    language: text("g.language"),
    linkVersion: integer("g.link_version"),
  }),
});
export type Untold = Shaped<typeof untold>;
export const storedUntold: (row: Row) => Untold = untold.parse;

/** Seats that are held for somebody whom no mail tells yet. */
export const untoldStatement = (at: string, limit: number): SQL => sql`
  SELECT ${untold.columns} FROM (SELECT y.slot_id, y.n FROM interview_seats y INDEXED BY interview_seats_held
    WHERE y.held_until IS NOT NULL AND y.held_until > ${at} AND y.held_mail IS NULL ORDER BY y.held_until ${atMost(limit)}) w
  CROSS JOIN interview_seats x ON x.slot_id = w.slot_id AND x.n = w.n
  CROSS JOIN interview_slots s ON s.id = x.slot_id CROSS JOIN guests g ON g.id = x.invitation_id
  CROSS JOIN applications a ON a.id = g.application_id CROSS JOIN candidates c ON c.id = a.candidate_id
  CROSS JOIN ${FROM} WHERE i.id = s.interview_id`;

/** Of a seat `x`: the time of its offer is out. */
const isOut = (at: string): SQL => sql`x.held_until <= ${at}`;

/** Whoever let an offer be waits on, and what is free then is offered to others. */
export const goOn = (interview: string, offers: SeatOffers | null, at: string): SQL[] => [
  ...passOn(
    sql`SELECT v.id FROM interview_invitations v WHERE v.interview_id = ${interview}`,
    at,
    isOut(at),
  ),
  ...offerSeats(offers ? [offers] : [], at, sql`true`),
];
