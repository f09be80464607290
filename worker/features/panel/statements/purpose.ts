/** What a reviewer comes to: their panel, as the guests' room joins it. */
import { type SQL, sql } from "drizzle-orm";
import type { Row } from "../../../db/client.ts";
import type { Project } from "../../../domain/facts.ts";
import type { Entered } from "../../../guests/guest.ts";
import type { GuestPurpose } from "../../../guests/purpose.ts";
import { LINK_DAYS, type PanelOptions, type Scale } from "../rules/panel.ts";
import { VERB } from "./opening.ts";
import { scaleJson, storedScale } from "./scale.ts";

/** A panel as its reviewers come to it. */
export interface ReviewedPanel {
  options: PanelOptions;
  /** Local date, and the instant at which it is over. */
  deadline: string;
  deadlineAt: string;
  asker: { id: string; name: string; email: string | null };
  organisation: string;
  scale: Scale;
  timeZone: string;
  project: Project;
}

/** Of a panel `p`: not so long over that links to it have expired. */
export const isOpen = (now: Date): SQL =>
  sql`p.deadline_at > ${new Date(now.getTime() - LINK_DAYS * 86_400_000).toISOString()}`;

const panel = sql`JOIN panels p ON p.id = g.thing_id AND p.org_id = g.org_id`;

export const joined = sql`${panel} JOIN organisations o ON o.id = g.org_id
  JOIN projects j ON j.id = p.project_id AND j.org_id = p.org_id`;

export const columns = sql`p.options, p.deadline, p.deadline_at AS "deadlineAt", p.actor_id AS "askerId",
  p.actor_name AS "askerName", p.actor_email AS "askerEmail", o.name AS "organisation", ${scaleJson} AS "scale",
  o.time_zone AS "timeZone", j.id AS "projectId", j.external_id AS "projectExternalId", j.title, j.department,
  j.closed_at AS "closedAt"`;

/** Selects whom `g` reviews. */
export const applications = sql`SELECT k.application_id FROM panel_candidates k
  WHERE k.panel_id = g.thing_id AND k.removed_at IS NULL`;

export const MAIL: GuestPurpose["mail"] = {
  project: sql`p.project_id`,
  operation: sql`p.operation_id`,
  verb: VERB,
};

export const reviewedPanel = (row: Row): ReviewedPanel => ({
  options: JSON.parse(row.options as string) as PanelOptions,
  deadline: row.deadline as string,
  deadlineAt: row.deadlineAt as string,
  asker: {
    id: row.askerId as string,
    name: row.askerName as string,
    email: row.askerEmail as string | null,
  },
  organisation: row.organisation as string,
  scale: storedScale(row),
  timeZone: row.timeZone as string,
  project: {
    id: row.projectId as string,
    externalId: row.projectExternalId as string | null,
    title: row.title as string,
    department: row.department as string,
    closedAt: row.closedAt as string | null,
  },
});

/** `g` and `p` of a reviewer who has come in, as long as that holds. */
export const session = (
  { sub, org, thing, version }: Entered,
  now: Date,
): SQL => sql`guests g ${panel}
  WHERE g.id = ${sub} AND g.org_id = ${org} AND g.thing_id = ${thing} AND g.link_version = ${version}
    AND g.revoked_at IS NULL AND ${isOpen(now)}`;
