/** Invitations and interviews as candidates and recruiters read them. */
import { type SQL, sql } from "drizzle-orm";
import { atMost, list } from "../../../db/client.ts";
import { json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Actor } from "../../../domain/actor.ts";
import type { Status } from "../../../domain/vocabulary.ts";
import type {
  HalfDay,
  Host,
  InterviewDetails,
  InvitationState,
  SeatOffer,
} from "../rules/interview.ts";
import type { Absence } from "../rules/hosting.ts";
import { invitationJson, offerJson } from "./facts.ts";
import { absencesJson } from "./hosting.ts";

const own = shape({
  invitation: text(invitationJson),
  application: text("a.id"),
  status: text<Status>("a.status"),
  firstName: text("c.first_name"),
  organisation: text("o.name"),
  project: text("t.title"),
  department: text("t.department"),
  needs: nullable(text("n.text")),
});
export type OwnInvitation = Shaped<typeof own>;
export const storedOwn = own.parse;

/** A guest's own invitation. */
export const ownStatement = (org: string, id: string): SQL => sql`
  SELECT ${own.columns} FROM interview_invitations v CROSS JOIN interviews i ON i.id = v.interview_id
  CROSS JOIN guests g ON g.id = v.id CROSS JOIN applications a ON a.id = v.application_id
  CROSS JOIN candidates c ON c.id = a.candidate_id CROSS JOIN projects t ON t.id = i.project_id
  CROSS JOIN organisations o ON o.id = v.org_id LEFT JOIN interview_needs n ON n.invitation_id = v.id
  WHERE v.id = ${id} AND v.org_id = ${org}`;

/** In place of what was said before, with a row when it is kept; empty: nothing is needed any more. */
export const needsStatement = (org: string, id: string, words: string, at: string): SQL =>
  words.trim() === ""
    ? sql`DELETE FROM interview_needs WHERE invitation_id = ${id} AND org_id = ${org}`
    : sql`INSERT INTO interview_needs (invitation_id, org_id, application_id, text, at)
        SELECT v.id, v.org_id, v.application_id, ${words}, ${at} FROM interview_invitations v
        WHERE v.id = ${id} AND v.org_id = ${org} AND v.state NOT IN ('cancelled', 'took-place', 'no-show')
        ON CONFLICT (invitation_id) DO UPDATE SET text = excluded.text, at = excluded.at
        RETURNING invitation_id`;

/** What is needed for a meeting is forgotten so many days after it, or after the last that it could have been. */
export const forgetNeedsStatement = (before: string): SQL => sql`
  DELETE FROM interview_needs WHERE invitation_id IN (SELECT n.invitation_id FROM interview_needs n
    CROSS JOIN interview_invitations v ON v.id = n.invitation_id CROSS JOIN interviews i ON i.id = v.interview_id
    LEFT JOIN interview_slots s ON s.id = v.slot_id WHERE ifnull(s.ends_at, i.lasts_until) < ${before} LIMIT 500)`;

interface Candidate {
  invitation: string;
  application: string;
  firstName: string;
  lastName: string;
  state: InvitationState;
  seen: number;
  slot: string | null;
  offer: SeatOffer | null;
  answeredAt: string | null;
  via: string | null;
  halfDays: HalfDay[];
  wish: string | null;
  needs: string | null;
}

interface StoredHost extends Host {
  needs: boolean;
  absences: Absence[];
}

interface Slot {
  id: string;
  start: string;
  end: string;
  capacity: number;
  taken: number;
  closed: boolean;
}

/** Whom the session reaches. */
const reached = ({ applications }: Pick<Actor, "applications">): SQL =>
  applications ? sql`AND v.application_id IN (SELECT value FROM ${list(applications)})` : sql``;

const interview = (actor: Pick<Actor, "applications">) =>
  shape({
    id: text("i.id"),
    project: shape({ id: text("t.id"), title: text("t.title") }),
    details: json<InterviewDetails>("i.details"),
    timeZone: text("i.time_zone"),
    answerBy: text("i.answer_by"),
    createdAt: text("i.created_at"),
    by: shape({ id: text("i.actor_id"), name: text("i.actor_name") }),
    hosts: json<StoredHost[]>(
      sql`(SELECT json_group_array(json_object('name', h.name, 'email', h.email, 'needs', h.reads_needs,
        'absences', json(${absencesJson})) ORDER BY h.name) FROM interview_hosts h WHERE h.interview_id = i.id)`,
      ["needs"],
    ),
    slots: json<Slot[]>(
      `(SELECT json_group_array(json_object('id', s.id, 'start', s.starts_at, 'end', s.ends_at, 'capacity', s.capacity,
        'taken', (SELECT count(*) FROM interview_seats x WHERE x.slot_id = s.id AND x.invitation_id IS NOT NULL),
        'closed', s.closed_at IS NOT NULL) ORDER BY s.starts_at, s.id) FROM interview_slots s WHERE s.interview_id = i.id)`,
      ["closed"],
    ),
    candidates: json<Candidate[]>(
      sql`(SELECT json_group_array(json_object('invitation', v.id, 'application', v.application_id,
        'firstName', c.first_name, 'lastName', c.last_name, 'state', v.state, 'seen', v.version, 'slot', v.slot_id, 'offer', json(${offerJson}),
        'answeredAt', v.answered_at, 'via', v.via, 'halfDays', json(v.half_days), 'wish', v.wish, 'needs', n.text)
        ORDER BY c.last_name, c.first_name, v.id) FROM interview_invitations v
        CROSS JOIN applications a ON a.id = v.application_id CROSS JOIN candidates c ON c.id = a.candidate_id
        LEFT JOIN interview_needs n ON n.invitation_id = v.id
        WHERE v.interview_id = i.id AND a.deleted_at IS NULL ${reached(actor)})`,
    ),
  });
export type StoredInterview = Shaped<ReturnType<typeof interview>>;
export const storedInterview = interview({ applications: null }).parse;

export interface InterviewQuery {
  /** Internal id, or `ext:` reference. */
  project: string | null;
  /** Instants: with a slot that begins then. */
  from: string | null;
  to: string | null;
  after: readonly [string, string] | null;
  limit: number;
}

/** Within the actor's reach; of a session narrowed to applications, interviews that they are invited to. */
const within = ({ org, projects, applications }: Actor): SQL => sql`i.org_id = ${org}
  ${projects ? sql`AND i.project_id IN (SELECT value FROM ${list(projects)})` : sql``}
  ${
    applications
      ? sql`AND EXISTS (SELECT 1 FROM ${list(applications)} r CROSS JOIN interview_invitations v
    ON v.interview_id = i.id AND v.application_id = r.value)`
      : sql``
  }`;

export const interviewStatement = (actor: Actor, id: string): SQL => sql`
  SELECT ${interview(actor).columns} FROM interviews i CROSS JOIN projects t ON t.id = i.project_id
  WHERE i.id = ${id} AND ${within(actor)}`;

/** Newest first. */
export const interviewsStatement = (actor: Actor, query: InterviewQuery): SQL => {
  const { project, from, to, after, limit } = query;
  const named = project?.startsWith("ext:")
    ? sql`p.external_id = ${project.slice(4)}`
    : sql`p.id = ${project}`;
  return sql`SELECT ${interview(actor).columns} FROM (SELECT i.id FROM interviews i WHERE ${within(actor)}
      ${project === null ? sql`` : sql`AND i.project_id = (SELECT p.id FROM projects p WHERE p.org_id = ${actor.org} AND ${named})`}
      ${
        from === null && to === null
          ? sql``
          : sql`AND EXISTS (SELECT 1 FROM interview_slots s WHERE s.interview_id = i.id
            AND s.ends_at > ${from ?? ""} AND s.starts_at < ${to ?? "9999"})`
      }
      ${after ? sql`AND (i.created_at, i.id) < (${after[0]}, ${after[1]})` : sql``}
      ORDER BY i.created_at DESC, i.id DESC ${atMost(limit)}) w
    CROSS JOIN interviews i ON i.id = w.id CROSS JOIN projects t ON t.id = i.project_id
    ORDER BY i.created_at DESC, i.id DESC`;
};

/** `at`: an instant, or null to open it again. */
export const closeSlotStatement = (org: string, slot: string, at: string | null): SQL => sql`
  UPDATE interview_slots SET closed_at = ${at}, version = version + 1
  WHERE id = ${slot} AND org_id = ${org} AND (closed_at IS NULL) = ${at === null ? 0 : 1}`;
