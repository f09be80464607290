/** What a candidate comes to by their link: the contract, as the guests' room joins it. */
import { type SQL, sql } from "drizzle-orm";
import { projectFacts } from "../../../db/projects.ts";
import { nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { GuestPurpose } from "../../../guests/purpose.ts";
import type { ContractState } from "../rules/contract.ts";
import { VERB } from "./contracts.ts";

export const contracted = shape({
  state: text<ContractState>("d.state"),
  asker: shape({
    id: text("d.actor_id"),
    name: text("d.actor_name"),
    email: nullable(text("d.actor_email")),
  }),
  organisation: text("o.name"),
  project: projectFacts("t"),
});

export type Contracted = Shaped<typeof contracted>;

export const joined = sql`JOIN contracts d ON d.id = g.thing_id AND d.org_id = g.org_id
  JOIN organisations o ON o.id = g.org_id JOIN projects t ON t.id = d.project_id AND t.org_id = d.org_id
  JOIN applications b ON b.id = g.application_id`;

/** As long as there is the contract, for an application that is not deleted. */
export const isLinkOpen: SQL = sql`(b.deleted_at IS NULL)`;

export const MAIL: Pick<GuestPurpose, "applications" | "mail"> = {
  applications: sql`SELECT g.application_id`,
  mail: { project: sql`d.project_id`, operation: sql`d.operation_id`, verb: VERB },
};
