/** Who has seen what reviewers say in a panel. */
import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../../domain/fold.ts";
import type { Actor } from "../../../domain/actor.ts";
import { shape, text } from "../../../db/shape.ts";

const sight = shape({ actor: text("s.actor_id"), email: text("s.email_fold") });

/** Their address is folded; "" when they gave none. */
export const storedSight = sight.parse;

export const sightsStatement = (org: string, panel: string): SQL => sql`
  SELECT ${sight.columns} FROM panel_sights s WHERE s.panel_id = ${panel} AND +s.org_id = ${org}`;

/** Kept once: to look again changes nothing. */
export const sawStatement = (
  { org, id, email }: Pick<Actor, "org" | "id" | "email">,
  panel: string,
  at: string,
): SQL => sql`
  INSERT INTO panel_sights (panel_id, actor_id, email_fold, org_id, at)
  VALUES (${panel}, ${id}, ${fold(email ?? "")}, ${org}, ${at}) ON CONFLICT DO NOTHING`;
