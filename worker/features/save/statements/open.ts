/** Of a person: what is kept of them for other jobs, and what they are asked. */
import { type SQL, sql } from "drizzle-orm";
import { isAsked } from "../../../db/saved-profiles.ts";
import { flag, integer, nullable, shape, text } from "../../../db/shape.ts";

const open = shape({
  guest: nullable(text("g.id")),
  version: integer("ifnull(g.link_version, 0)"),
  purpose: text("s.purpose"),
  asked: flag(isAsked),
  expiresOn: text("s.expires_on"),
  timeZone: text("o.time_zone"),
});
export const storedOpen = open.parse;

export const openStatement = (org: string, candidate: string): SQL => sql`
  SELECT ${open.columns} FROM saved_profiles s CROSS JOIN organisations o ON o.id = s.org_id
  LEFT JOIN guests g ON g.id = s.id AND g.revoked_at IS NULL
  WHERE s.candidate_id = ${candidate} AND s.org_id = ${org} AND s.ended_at IS NULL`;
