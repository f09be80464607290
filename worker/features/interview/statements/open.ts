/** Of a person: the meetings that they are invited to and that are still to come. */
import { type SQL, sql } from "drizzle-orm";
import { integer, nullable, shape, text } from "../../../db/shape.ts";
import { hasBeenTold } from "../../../guests/statements/guests.ts";
import type { InterviewKind, InvitationState } from "../rules/interview.ts";

const open = shape({
  guest: text("g.id"),
  version: integer("g.link_version"),
  kind: text<InterviewKind>("i.details ->> 'kind'"),
  state: text<InvitationState>("v.state"),
  project: text("t.title"),
  timeZone: text("i.time_zone"),
  answerBy: text("i.answer_by"),
  answerByAt: text("i.answer_by_at"),
  start: nullable(text("s.starts_at")),
});
export const storedOpen = open.parse;

export const openStatement = (org: string, candidate: string, now: Date): SQL => sql`
  SELECT ${open.columns} FROM applications a CROSS JOIN interview_invitations v ON v.application_id = a.id
  CROSS JOIN interviews i ON i.id = v.interview_id CROSS JOIN guests g ON g.id = v.id
  CROSS JOIN projects t ON t.id = a.project_id LEFT JOIN interview_slots s ON s.id = v.slot_id
  WHERE a.candidate_id = ${candidate} AND a.org_id = ${org} AND a.deleted_at IS NULL AND g.revoked_at IS NULL
    AND v.state NOT IN ('cancelled', 'took-place', 'no-show')
    AND ifnull(s.ends_at, max(i.lasts_until, i.answer_by_at)) > ${now.toISOString()} AND ${hasBeenTold}`;
