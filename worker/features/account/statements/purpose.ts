/** What a person comes to by their account: all that is theirs with the organisation, as the guests' room joins it. */
import { sql } from "drizzle-orm";
import { projectFacts } from "../../../db/projects.ts";
import { nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { GuestPurpose } from "../../../guests/purpose.ts";
import { VERB } from "./accounts.ts";

export const owned = shape({
  userName: text("d.user_name"),
  firstName: text("e.first_name"),
  lastName: text("e.last_name"),
  asker: shape({
    id: text("d.actor_id"),
    name: text("d.actor_name"),
    email: nullable(text("d.actor_email")),
  }),
  organisation: text("o.name"),
  project: projectFacts("t"),
});
export type Owned = Shaped<typeof owned>;

export const joined = sql`JOIN accounts d ON d.id = g.id AND d.org_id = g.org_id
  JOIN candidates e ON e.id = d.candidate_id
  JOIN organisations o ON o.id = g.org_id JOIN projects t ON t.id = d.project_id AND t.org_id = d.org_id`;

export const MAIL: Pick<GuestPurpose, "applications" | "mail"> = {
  applications: sql`SELECT j.id AS application_id FROM applications j WHERE j.candidate_id = d.candidate_id`,
  mail: {
    project: sql`d.project_id`,
    operation: sql`d.operation_id`,
    verb: VERB,
    candidate: sql`d.candidate_id`,
  },
};

/** As long as the person has the account. */
export const isAlwaysOpen = sql`1`;
