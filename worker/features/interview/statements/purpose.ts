/** What a candidate comes to by their link: the meeting, as the guests' room joins it. */
import { type SQL, sql } from "drizzle-orm";
import { projectFacts } from "../../../db/projects.ts";
import { json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { GuestPurpose } from "../../../guests/purpose.ts";
import { type InterviewDetails, LINK_DAYS, VERB } from "../rules/interview.ts";

const meeting = {
  details: json<InterviewDetails>("d.details"),
  answerBy: text("d.answer_by"),
  answerByAt: text("d.answer_by_at"),
  timeZone: text("d.time_zone"),
  asker: shape({
    id: text("d.actor_id"),
    name: text("d.actor_name"),
    email: nullable(text("d.actor_email")),
  }),
  organisation: text("o.name"),
  project: projectFacts("t"),
};

/** As its hosts come to it. */
export const hostedMeeting = shape(meeting);
export type Hosted = Shaped<typeof hostedMeeting>;

/** As a candidate comes to it, who may be called and reached otherwise by now than when they were invited. */
export const offeredMeeting = shape({
  ...meeting,
  candidate: shape({
    firstName: text("e.first_name"),
    lastName: text("e.last_name"),
    email: nullable(text("e.email")),
  }),
});
export type Offered = Shaped<typeof offeredMeeting>;

const interview = sql`JOIN interviews d ON d.id = g.thing_id AND d.org_id = g.org_id
  JOIN organisations o ON o.id = g.org_id JOIN projects t ON t.id = d.project_id AND t.org_id = d.org_id`;

export const joined = sql`${interview} JOIN applications b ON b.id = g.application_id
  JOIN candidates e ON e.id = b.candidate_id`;

/** A host `g`, with what the interview says of them. */
export const joinedHost = sql`${interview}
  JOIN interview_hosts h ON h.interview_id = d.id AND h.email_fold = g.email_fold`;

/** Until long after the last slot. */
export const isHostLinkOpen = (now: Date): SQL =>
  sql`(max(d.lasts_until, d.answer_by_at) > ${new Date(now.getTime() - LINK_DAYS * 86_400_000).toISOString()})`;

/** … for an application that is not deleted. */
export const isLinkOpen = (now: Date): SQL =>
  sql`(b.deleted_at IS NULL AND ${isHostLinkOpen(now)})`;

const mail = { project: sql`d.project_id`, operation: sql`d.operation_id`, verb: VERB } as const;

export const MAIL: Pick<GuestPurpose, "applications" | "mail"> = {
  applications: sql`SELECT g.application_id`,
  mail,
};

/** A host meets whoever is invited. */
export const HOST_MAIL: Pick<GuestPurpose, "applications" | "mail"> = {
  applications: sql`SELECT j.application_id FROM interview_invitations j WHERE j.interview_id = g.thing_id`,
  mail,
};
