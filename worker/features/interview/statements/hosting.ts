/** What a host reads by their link, and what they say of their days. */
import { type SQL, sql } from "drizzle-orm";
import { projectFacts } from "../../../db/projects.ts";
import { flag, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Entered } from "../../../guests/guest.ts";
import { ownedByGuest } from "../../../guests/statements/guests.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import type { Absence } from "../rules/hosting.ts";
import type { InterviewDetails } from "../rules/interview.ts";
import { HOST_MAIL, joinedHost } from "./purpose.ts";

interface Meeting {
  id: string;
  start: string;
  end: string;
  closed: boolean;
  capacity: number;
  candidates: { firstName: string; lastName: string; needs: string | null }[];
}

/** Who comes to a slot `s`; needs are read here for those hosts `h` alone who may know them. */
const candidates = sql`(SELECT json_group_array(json_object('firstName', c.first_name, 'lastName', c.last_name,
    'needs', iif(h.reads_needs, n.text, NULL)) ORDER BY c.last_name, c.first_name, v.id)
  FROM interview_seats x CROSS JOIN interview_invitations v ON v.id = x.invitation_id
  CROSS JOIN applications a ON a.id = v.application_id AND a.deleted_at IS NULL
  CROSS JOIN candidates c ON c.id = a.candidate_id LEFT JOIN interview_needs n ON n.invitation_id = v.id
  WHERE x.slot_id = s.id AND x.invitation_id IS NOT NULL AND x.held_until IS NULL)`;

/** Of a host `h`: Absence[]. */
export const absencesJson = sql`(SELECT json_group_array(json_object('date', b.date, 'suggestion', b.suggestion) ORDER BY b.date)
  FROM host_absences b WHERE b.interview_id = h.interview_id AND b.email_fold = h.email_fold)`;

const own = shape({
  interview: text("i.id"),
  organisation: text("o.name"),
  project: projectFacts("t"),
  name: text("h.name"),
  asker: shape({
    id: text("i.actor_id"),
    name: text("i.actor_name"),
    email: nullable(text("i.actor_email")),
  }),
  details: json<InterviewDetails>("i.details"),
  timeZone: text("i.time_zone"),
  readsNeeds: flag(sql`h.reads_needs`),
  absences: json<Absence[]>(absencesJson),
  /** Whoever invited has been told of days by mail that has left. */
  told: flag(sql`EXISTS (SELECT 1 FROM messages m WHERE m.thing_id = i.id AND m.guest_id = g.id
    AND m.kind = 'interview-host-told' AND m.state NOT IN ('held', 'scheduled', 'cancelled'))`),
  meetings: json<Meeting[]>(
    sql`(SELECT json_group_array(json_object('id', s.id, 'start', s.starts_at, 'end', s.ends_at, 'capacity', s.capacity,
      'closed', s.closed_at IS NOT NULL, 'candidates', json(${candidates})) ORDER BY s.starts_at, s.id)
      FROM interview_slots s WHERE s.interview_id = i.id)`,
    ["closed"],
  ),
});
export type OwnMeetings = Shaped<typeof own>;
export const ownMeetings = own.parse;

/** The meetings of a host who has come in. */
export const ownMeetingsStatement = ({ org, sub }: Pick<Entered, "org" | "sub">): SQL => sql`
  SELECT ${own.columns} FROM guests g CROSS JOIN interviews i ON i.id = g.thing_id
  CROSS JOIN interview_hosts h ON h.interview_id = i.id AND h.email_fold = g.email_fold
  CROSS JOIN projects t ON t.id = i.project_id CROSS JOIN organisations o ON o.id = i.org_id
  WHERE g.id = ${sub} AND g.org_id = ${org}`;

export interface Day extends Absence {
  can: boolean;
}

/**
 * A host cannot that day, or can again. Mail of what they said before that still waits is taken back, and the new one
 * put in, as long as its days are theirs: of two tabs at once one finds that they are not, and `told` answers no row.
 */
export function dayStatements(
  { org, sub }: Pick<Entered, "org" | "sub">,
  { date, can, suggestion }: Day,
  { dates, messages }: { dates: readonly string[]; messages: readonly OutboxMessage[] },
  at: string,
): { said: SQL[]; told: SQL } {
  const host = sql`FROM guests g CROSS JOIN interview_hosts h ON h.interview_id = g.thing_id
    AND h.email_fold = g.email_fold WHERE g.id = ${sub} AND g.org_id = ${org}`;
  const asTold = sql`ifnull((SELECT group_concat(b.date ORDER BY b.date) FROM host_absences b
    WHERE b.interview_id = h.interview_id AND b.email_fold = h.email_fold), '') = ${dates.join(",")}`;
  return {
    said: [
      cancelMessages(
        sql`m.thing_id = (SELECT g.thing_id ${host}) AND m.guest_id = ${sub} AND m.kind = 'interview-host-told'`,
        at,
      ),
      can
        ? sql`DELETE FROM host_absences WHERE date = ${date}
            AND (interview_id, email_fold) IN (SELECT h.interview_id, h.email_fold ${host})`
        : sql`INSERT INTO host_absences (interview_id, email_fold, date, org_id, suggestion, at)
            SELECT h.interview_id, h.email_fold, ${date}, h.org_id, ${suggestion}, ${at} ${host}
            ON CONFLICT DO UPDATE SET suggestion = excluded.suggestion, at = excluded.at`,
      ...insertMessages(
        messages,
        ownedByGuest({ mail: HOST_MAIL.mail }, at),
        sql`CROSS JOIN guests g ON g.id = m.value ->> '$.guest.id' AND g.org_id = ${org} ${joinedHost} WHERE ${asTold}`,
      ),
    ],
    told: sql`SELECT 1 AS "told" ${host} AND ${asTold}`,
  };
}
