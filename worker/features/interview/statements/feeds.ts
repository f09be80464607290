/** Feeds of recruiters, and the meetings that one tells of. */
import { type SQL, sql } from "drizzle-orm";
import { atMost, type Row } from "../../../db/client.ts";
import { flag, integer, json, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Actor } from "../../../domain/actor.ts";
import { fold } from "../../../domain/fold.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { InterviewDetails } from "../rules/interview.ts";

const feed = shape({
  id: text("f.id"),
  version: integer("f.version"),
  names: flag("f.names"),
  narrowed: flag("f.projects IS NOT NULL OR f.applications IS NOT NULL"),
  createdAt: text("f.created_at"),
});
export type StoredFeed = Shaped<typeof feed>;
export const storedFeed: (row: Row) => StoredFeed = feed.parse;

/** The actor's own, as long as it is not revoked. */
export const ownFeedStatement = ({ org, id }: Actor): SQL => sql`
  SELECT ${feed.columns} FROM calendar_feeds f WHERE f.org_id = ${org} AND f.actor_id = ${id} AND f.revoked_at IS NULL`;

export interface NewFeed {
  id: string;
  key: string;
  language: Locale;
  names: boolean;
  at: string;
}

const ids = (list: readonly string[] | null): string | null => list && JSON.stringify(list);

/** In place of the actor's former one, whose address is retired. */
export const makeFeedStatement = (
  actor: Actor,
  { id, key, language, names, at }: NewFeed,
): SQL => sql`
  INSERT INTO calendar_feeds AS f (id, org_id, actor_id, email_fold, key_id, projects, applications, language, names, created_at)
  VALUES (${id}, ${actor.org}, ${actor.id}, ${actor.email && fold(actor.email)}, ${key}, ${ids(actor.projects)},
    ${ids(actor.applications)}, ${language}, ${names ? 1 : 0}, ${at})
  ON CONFLICT (org_id, actor_id) DO UPDATE SET version = f.version + 1, email_fold = excluded.email_fold,
    key_id = excluded.key_id, projects = excluded.projects, applications = excluded.applications,
    language = excluded.language, names = excluded.names, created_at = excluded.created_at, revoked_at = NULL`;

export const revokeFeedStatement = ({ org, id }: Actor, at: string): SQL => sql`
  UPDATE calendar_feeds SET revoked_at = ${at} WHERE org_id = ${org} AND actor_id = ${id} AND revoked_at IS NULL`;

/** A feed `f` whose address still stands, like the key that it was made with. */
const FROM = sql`calendar_feeds f CROSS JOIN api_keys k ON k.id = f.key_id AND k.revoked_at IS NULL
  CROSS JOIN organisations o ON o.id = f.org_id`;
const stands = (id: string, version: number): SQL =>
  sql`f.id = ${id} AND f.version = ${version} AND f.revoked_at IS NULL`;

const opened = shape({
  language: text<Locale>("f.language"),
  names: flag("f.names"),
  organisation: text("o.name"),
});
export const openedFeed: (row: Row) => Shaped<typeof opened> = opened.parse;

export const openedFeedStatement = (id: string, version: number): SQL => sql`
  SELECT ${opened.columns} FROM ${FROM}
  WHERE ${stands(id, version)}`;

const meeting = shape({
  slot: text("s.id"),
  version: integer("s.version"),
  start: text("s.starts_at"),
  end: text("s.ends_at"),
  details: json<InterviewDetails>("i.details"),
  project: text("t.title"),
  createdAt: text("i.created_at"),
  people: json<{ firstName: string; lastName: string; at: string | null }[]>("w.people"),
});
export type FeedMeeting = Shaped<typeof meeting>;
export const feedMeeting: (row: Row) => FeedMeeting = meeting.parse;

/** Most that a feed holds. */
const MOST = 500;

/** Those with somebody in them whom the feed reaches, which its recruiter made or takes part in, from then on. */
export const feedMeetingsStatement = (id: string, version: number, from: string): SQL => sql`
  SELECT ${meeting.columns} FROM (SELECT s.id, (SELECT json_group_array(json_object('firstName', c.first_name,
        'lastName', c.last_name, 'at', v.answered_at) ORDER BY c.last_name, c.first_name, v.id)
      FROM interview_invitations v CROSS JOIN applications a ON a.id = v.application_id
      CROSS JOIN candidates c ON c.id = a.candidate_id
      WHERE v.slot_id = s.id AND v.interview_id = s.interview_id AND a.deleted_at IS NULL
        AND (f.applications IS NULL OR v.application_id IN (SELECT value FROM json_each(f.applications)))) AS people
    FROM ${FROM} CROSS JOIN interview_slots s ON s.org_id = f.org_id AND s.starts_at > ${from}
    CROSS JOIN interviews j ON j.id = s.interview_id
    WHERE ${stands(id, version)}
      AND (f.projects IS NULL OR j.project_id IN (SELECT value FROM json_each(f.projects)))
      AND (j.actor_id = f.actor_id OR EXISTS (SELECT 1 FROM interview_hosts h
        WHERE h.interview_id = j.id AND h.email_fold = f.email_fold))
      AND EXISTS (SELECT 1 FROM interview_seats x INDEXED BY interview_seats_taken
        WHERE x.slot_id = s.id AND x.invitation_id IS NOT NULL)
    ORDER BY s.starts_at, s.id ${atMost(MOST)}) w
  CROSS JOIN interview_slots s ON s.id = w.id CROSS JOIN interviews i ON i.id = s.interview_id
  CROSS JOIN projects t ON t.id = i.project_id WHERE w.people <> '[]' ORDER BY s.starts_at, s.id`;
