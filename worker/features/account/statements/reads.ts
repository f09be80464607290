/** What a person reads on their own page, beside what features tell. */
import { type SQL, sql } from "drizzle-orm";
import { flag, nullable, shape, type Shaped, text } from "../../../db/shape.ts";

const page = shape({
  userName: text("u.user_name"),
  firstName: text("c.first_name"),
  candidate: text("u.candidate_id"),
  organisation: text("o.name"),
  asker: shape({ name: text("u.actor_name"), email: nullable(text("u.actor_email")) }),
  chosen: flag("u.password IS NOT NULL"),
  freeUntil: nullable(text("u.free_until")),
});
export type StoredPage = Shaped<typeof page>;
export const storedPage = page.parse;

export const pageStatement = (org: string, id: string): SQL => sql`
  SELECT ${page.columns} FROM accounts u CROSS JOIN candidates c ON c.id = u.candidate_id
  CROSS JOIN organisations o ON o.id = u.org_id WHERE u.id = ${id} AND u.org_id = ${org}`;
