/** What a reviewer comes to: their panel, as the guests' room joins it. */
import { type SQL, sql } from "drizzle-orm";
import { projectFacts } from "../../../db/projects.ts";
import { json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { Entered } from "../../../guests/guest.ts";
import type { GuestPurpose } from "../../../guests/purpose.ts";
import { LINK_DAYS, type PanelOptions, type Scale } from "../rules/panel.ts";
import { VERB } from "./opening.ts";
import { scaleJson } from "./scale.ts";

/** A panel as its reviewers come to it. */
export const reviewedPanel = shape({
  options: json<PanelOptions>("p.options"),
  /** Local date, and the instant at which it is over. */
  deadline: text("p.deadline"),
  deadlineAt: text("p.deadline_at"),
  asker: shape({
    id: text("p.actor_id"),
    name: text("p.actor_name"),
    email: nullable(text("p.actor_email")),
  }),
  organisation: text("o.name"),
  /** The organisation's first, in whose order its names stand. */
  language: text<Locale>("o.locale"),
  scale: json<Scale>(scaleJson),
  timeZone: text("o.time_zone"),
  project: projectFacts("t"),
});

export type ReviewedPanel = Shaped<typeof reviewedPanel>;

/** Of a panel `p`: not so long over that links to it have expired. */
export const isOpen = (now: Date): SQL =>
  sql`p.deadline_at > ${new Date(now.getTime() - LINK_DAYS * 86_400_000).toISOString()}`;

const panel = sql`JOIN panels p ON p.id = g.thing_id AND p.org_id = g.org_id`;

export const joined = sql`${panel} JOIN organisations o ON o.id = g.org_id
  JOIN projects t ON t.id = p.project_id AND t.org_id = p.org_id`;

/** Selects whom `g` reviews. */
export const applications = sql`SELECT k.application_id FROM panel_candidates k
  WHERE k.panel_id = g.thing_id AND k.removed_at IS NULL`;

export const MAIL: GuestPurpose["mail"] = {
  project: sql`p.project_id`,
  operation: sql`p.operation_id`,
  verb: VERB,
};

/** `g` and `p` of a reviewer who has come in, as long as that holds. */
export const session = (
  { sub, org, thing, version }: Entered,
  now: Date,
): SQL => sql`guests g ${panel}
  WHERE g.id = ${sub} AND g.org_id = ${org} AND g.thing_id = ${thing} AND g.link_version = ${version}
    AND g.revoked_at IS NULL AND ${isOpen(now)}`;
