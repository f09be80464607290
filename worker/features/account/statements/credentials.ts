/** What is asked of an account when somebody wants in, and what they choose. */
import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../../domain/fold.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { flag, integer, nullable, shape, type Shaped, text } from "../../../db/shape.ts";

const credentials = shape({
  id: text("u.id"),
  org: text("u.org_id"),
  /** The candidate's id. */
  thing: text("u.candidate_id"),
  version: integer("g.link_version"),
  language: text<Locale>("g.language"),
  userName: text("u.user_name"),
  password: nullable(text("u.password")),
  temporary: flag("u.temporary"),
  firstUntil: nullable(text("u.first_until")),
  freeUntil: nullable(text("u.free_until")),
  firstName: text("c.first_name"),
  lastName: text("c.last_name"),
  email: nullable(text("c.email")),
  organisation: text("o.name"),
  asker: text("u.actor_name"),
});
export type Credentials = Shaped<typeof credentials>;
export const storedCredentials = credentials.parse;

const where = (
  which: SQL,
): SQL => sql`SELECT ${credentials.columns} FROM accounts u CROSS JOIN guests g ON g.id = u.id
  CROSS JOIN candidates c ON c.id = u.candidate_id CROSS JOIN organisations o ON o.id = u.org_id
  WHERE g.revoked_at IS NULL AND ${which}`;

export const byName = (org: string, userName: string): SQL =>
  where(sql`u.org_id = ${org} AND u.user_name_fold = ${fold(userName)}`);

export const byId = (id: string): SQL => where(sql`u.id = ${id}`);

/**
 * Another password. Whatever let the person choose it dies, and with it every other session; of two at once one finds
 * the account as it was. `first`: by link or first password, as long as those hold.
 */
export function chooseStatements(
  { id, org, version }: Pick<Credentials, "id" | "org" | "version">,
  password: string,
  now: Date,
  { first }: { first: boolean },
): { chosen: SQL; ended: SQL; codes: SQL } {
  const at = now.toISOString();
  const ours = sql`EXISTS (SELECT 1 FROM accounts u WHERE u.id = ${id} AND u.password = ${password})`;
  return {
    chosen: sql`UPDATE accounts SET password = ${password}, temporary = 0, first_until = NULL, free_until = NULL
      WHERE id = ${id} AND org_id = ${org} ${first ? sql`AND first_until > ${at}` : sql``}
        AND EXISTS (SELECT 1 FROM guests g WHERE g.id = ${id} AND g.link_version = ${version} AND g.revoked_at IS NULL)
      RETURNING id`,
    ended: sql`UPDATE guests SET link_version = link_version + 1, opened_at = ifnull(opened_at, ${at})
      WHERE id = ${id} AND org_id = ${org} AND link_version = ${version} AND ${ours}`,
    codes: sql`DELETE FROM guest_codes WHERE guest_id = ${id} AND org_id = ${org} AND ${ours}`,
  };
}

/** They have come by a code: for a while another password is chosen without the present one. */
export const freeStatement = ({ id, org }: Pick<Credentials, "id" | "org">, until: string): SQL =>
  sql`UPDATE accounts SET free_until = ${until} WHERE id = ${id} AND org_id = ${org}`;
