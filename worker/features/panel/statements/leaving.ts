/** What is asked once more when mail to reviewers is about to leave. */
import { sql } from "drizzle-orm";
import { codeLeaving } from "../../../guests/statements/codes.ts";
import type { LeavingGuard } from "../../../outbox/leaving.ts";
import { isOver, isReviewed } from "./conditions.ts";

const isLeft = sql`EXISTS (SELECT 1 FROM panel_candidates k JOIN applications a ON a.id = k.application_id
  WHERE k.panel_id = m.thing_id AND k.removed_at IS NULL AND ${isReviewed})`;

export const leaving: readonly LeavingGuard[] = [
  {
    kinds: ["send-to-panel", "panel-reminder", "panel-reopened"],
    // Is there somebody left to review, and time to? A code is not asked: what its reader wrote can still be read.
    holds: (at) =>
      sql`EXISTS (SELECT 1 FROM panels p WHERE p.id = m.thing_id AND NOT ${isOver(at)}) AND ${isLeft}`,
    failure: "panel_over",
  },
  {
    kinds: ["panel-reminder", "panel-reopened"],
    holds: () =>
      sql`EXISTS (SELECT 1 FROM guests g WHERE g.id = m.guest_id AND g.answered_at IS NULL)`,
    failure: "review_submitted",
  },
  codeLeaving(["panel-code"]),
];
