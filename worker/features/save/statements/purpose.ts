/** What a saved person comes to by their link, as the guests' room joins it: their profile. */
import { sql } from "drizzle-orm";
import { projectFacts } from "../../../db/projects.ts";
import { flag, integer, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { GuestPurpose } from "../../../guests/purpose.ts";
import { LINK_DAYS, type LegalBasis } from "../rules.ts";

export const kept = shape({
  profile: text("d.id"),
  version: integer("d.version"),
  purpose: text("d.purpose"),
  basis: text<LegalBasis>("d.basis"),
  asked: flag("(d.basis = 'consent' AND d.agreed_on IS NULL)"),
  ended: flag("d.ended_at IS NOT NULL"),
  expiresOn: text("d.expires_on"),
  asker: shape({
    id: text("d.actor_id"),
    name: text("d.actor_name"),
    email: nullable(text("d.actor_email")),
  }),
  organisation: text("o.name"),
  project: projectFacts("t"),
  candidate: shape({
    id: text("e.id"),
    firstName: text("e.first_name"),
    lastName: text("e.last_name"),
    email: nullable(text("e.email")),
    protectedIdentity: flag("e.protected_identity"),
  }),
});
export type Kept = Shaped<typeof kept>;

export const joined = sql`JOIN saved_profiles d ON d.id = g.thing_id AND d.org_id = g.org_id
  JOIN organisations o ON o.id = g.org_id JOIN candidates e ON e.id = d.candidate_id
  JOIN projects t ON t.id = d.project_id AND t.org_id = d.org_id`;

/** As long as the person is kept or asked, and some time after, to tell what holds. */
export const isLinkOpen: GuestPurpose["open"] = (now) => {
  const since = new Date(now.getTime() - LINK_DAYS * 86_400_000).toISOString();
  return sql`(coalesce(d.ended_at, d.expires_on) > ${since})`;
};

export const MAIL: Pick<GuestPurpose, "applications" | "mail"> = {
  applications: sql`SELECT g.application_id WHERE g.application_id <> ''`,
  mail: {
    project: sql`d.project_id`,
    operation: sql`d.operation_id`,
    verb: "save",
    candidate: sql`d.candidate_id`,
  },
};
