/** What a candidate comes to by their link: the offer, as the guests' room joins it. */
import { type SQL, sql } from "drizzle-orm";
import { projectFacts } from "../../../db/projects.ts";
import { flag, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { GuestPurpose } from "../../../guests/purpose.ts";
import { LINK_DAYS, type OfferState } from "../rules/offer.ts";
import { VERB } from "./offers.ts";

export const offered = shape({
  state: text<OfferState>("d.state"),
  position: text("d.terms ->> 'position'"),
  answerBy: text("d.answer_by"),
  answerByAt: text("d.answer_by_at"),
  timeZone: text("d.time_zone"),
  asker: shape({
    id: text("d.actor_id"),
    name: text("d.actor_name"),
    email: nullable(text("d.actor_email")),
  }),
  organisation: text("o.name"),
  /** Whoever accepts confirms it by a code. */
  code: flag("o.offer_code"),
  project: projectFacts("t"),
});

export type Offered = Shaped<typeof offered>;

export const joined = sql`JOIN offers d ON d.id = g.thing_id AND d.org_id = g.org_id
  JOIN organisations o ON o.id = g.org_id JOIN projects t ON t.id = d.project_id AND t.org_id = d.org_id
  JOIN applications b ON b.id = g.application_id`;

/** Until long after the last day to answer, for an application that is not deleted. */
export const isLinkOpen = (now: Date): SQL => sql`(b.deleted_at IS NULL
  AND d.answer_by_at > ${new Date(now.getTime() - LINK_DAYS * 86_400_000).toISOString()})`;

export const MAIL: Pick<GuestPurpose, "applications" | "mail"> = {
  applications: sql`SELECT g.application_id`,
  mail: { project: sql`d.project_id`, operation: sql`d.operation_id`, verb: VERB },
};
