/** What a host reads by their link, and what they say of their days. */
import { type SQL, sql } from "drizzle-orm";
import { flag, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Entered } from "../../../guests/guest.ts";
import type { Absence } from "../rules/hosting.ts";
import type { InterviewDetails } from "../rules/interview.ts";

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
  WHERE x.slot_id = s.id AND x.invitation_id IS NOT NULL)`;

/** Of a host `h`: Absence[]. */
export const absencesJson = sql`(SELECT json_group_array(json_object('date', b.date, 'suggestion', b.suggestion) ORDER BY b.date)
  FROM host_absences b WHERE b.interview_id = h.interview_id AND b.email_fold = h.email_fold)`;

const own = shape({
  organisation: text("o.name"),
  project: text("t.title"),
  name: text("h.name"),
  asker: shape({ name: text("i.actor_name"), email: nullable(text("i.actor_email")) }),
  details: json<InterviewDetails>("i.details"),
  timeZone: text("i.time_zone"),
  readsNeeds: flag(sql`h.reads_needs`),
  absences: json<Absence[]>(absencesJson),
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

/** A host cannot that day, or can again; what is so already stays as it is. */
export const dayStatement = (
  { org, sub }: Pick<Entered, "org" | "sub">,
  { date, can, suggestion }: { date: string; can: boolean; suggestion: string | null },
  at: string,
): SQL =>
  can
    ? sql`DELETE FROM host_absences WHERE date = ${date} AND (interview_id, email_fold) IN (
        SELECT g.thing_id, g.email_fold FROM guests g WHERE g.id = ${sub} AND g.org_id = ${org})`
    : sql`INSERT INTO host_absences (interview_id, email_fold, date, org_id, suggestion, at)
        SELECT h.interview_id, h.email_fold, ${date}, h.org_id, ${suggestion}, ${at} FROM guests g
        CROSS JOIN interview_hosts h ON h.interview_id = g.thing_id AND h.email_fold = g.email_fold
        WHERE g.id = ${sub} AND g.org_id = ${org}
        ON CONFLICT DO UPDATE SET suggestion = excluded.suggestion, at = excluded.at
          WHERE host_absences.suggestion IS NOT excluded.suggestion`;
