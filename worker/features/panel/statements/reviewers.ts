/** Who may be asked to review, and who was. */
import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import type { GuestReminder } from "../../../guests/purpose.ts";
import { isOver, isReviewed } from "./conditions.ts";
import { asked, invited } from "./opening.ts";

/** Candidates of a panel who have one of these addresses, folded. */
export const candidatesByAddress = (
  org: string,
  panel: string,
  folds: readonly string[],
): SQL => sql`
  SELECT c.email_fold AS "fold" FROM ${list(folds)} f CROSS JOIN panel_candidates k ON k.panel_id = ${panel}
    AND k.org_id = ${org} AND k.removed_at IS NULL
  CROSS JOIN applications a ON a.id = k.application_id
  CROSS JOIN candidates c ON c.id = a.candidate_id AND c.email_fold = f.value`;

/** Who is in a panel without having been written to. */
export const unaskedStatement = (org: string, panel: string): SQL => sql`
  SELECT g.id FROM guests g WHERE g.thing_id = ${panel} AND g.org_id = ${org} AND g.revoked_at IS NULL
    AND NOT ${asked}`;

/** Of a guest `g`: has their invitation left? */
const written = invited("held", "scheduled", "queued", "cancelled", "failed", "suppressed");

/** Has an invitation to that reviewer left? No row if none has. */
export const writtenStatement = (org: string, reviewer: string): SQL => sql`
  SELECT g.id FROM guests g WHERE g.id = ${reviewer} AND g.org_id = ${org} AND ${written}`;

/** When reviewers are reminded: they must have been written to, and somebody be left to review. */
export const reminding: Pick<GuestReminder, "awaited" | "next" | "over"> = {
  awaited: (at) => sql`g.answered_at IS NULL AND g.revoked_at IS NULL AND ${written}
    AND EXISTS (SELECT 1 FROM panels p WHERE p.id = g.thing_id AND NOT ${isOver(at)})
    AND EXISTS (SELECT 1 FROM panel_candidates k JOIN applications a ON a.id = k.application_id
      WHERE k.panel_id = g.thing_id AND k.removed_at IS NULL AND ${isReviewed})`,
  next: (at) => sql`(SELECT strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, p.remind_every_days || ' days')
    FROM panels p WHERE p.id = g.thing_id)`,
  over: (at) =>
    sql`NOT EXISTS (SELECT 1 FROM panels p WHERE p.id = g.thing_id AND NOT ${isOver(at)})`,
};
