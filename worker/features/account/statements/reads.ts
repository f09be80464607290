/** What a person reads on their own page, beside what features tell. */
import { type SQL, sql } from "drizzle-orm";
import { flag, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";

interface Applied {
  project: string;
  /** Instant, or a local date. */
  receivedAt: string;
  closed: boolean;
}

/** Nothing of where it stands: what was decided is told by mail, and in whose words and when is not this page's. */
const applications = sql`(SELECT json_group_array(json_object('project', t.title, 'receivedAt', a.received_at,
    'closed', t.closed_at IS NOT NULL) ORDER BY a.received_at DESC, a.id)
  FROM applications a CROSS JOIN projects t ON t.id = a.project_id
  WHERE a.candidate_id = u.candidate_id AND a.deleted_at IS NULL)`;

const page = shape({
  userName: text("u.user_name"),
  firstName: text("c.first_name"),
  candidate: text("u.candidate_id"),
  organisation: text("o.name"),
  timeZone: text("o.time_zone"),
  asker: shape({ name: text("u.actor_name"), email: nullable(text("u.actor_email")) }),
  chosen: flag("u.password IS NOT NULL"),
  freeUntil: nullable(text("u.free_until")),
  applications: json<Applied[]>(applications, ["closed"]),
});
export type StoredPage = Shaped<typeof page>;
export const storedPage = page.parse;

export const pageStatement = (org: string, id: string): SQL => sql`
  SELECT ${page.columns} FROM accounts u CROSS JOIN candidates c ON c.id = u.candidate_id
  CROSS JOIN organisations o ON o.id = u.org_id WHERE u.id = ${id} AND u.org_id = ${org}`;
