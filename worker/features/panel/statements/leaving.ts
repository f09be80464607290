/** What is asked once more when mail to reviewers is about to leave. */
import { sql } from "drizzle-orm";
import { codeLeaving } from "../../../guests/statements/codes.ts";
import type { LeavingGuard } from "../../../outbox/leaving.ts";
import { isOver, isReviewed } from "./conditions.ts";

export const leaving: readonly LeavingGuard[] = [
  {
    kinds: ["send-to-panel", "panel-reminder", "panel-code"],
    // Is there somebody left to review, time to, and a reviewer who has not been let go? A reminder also needs that
    // they have not answered. A code needs the reviewer alone, who asked for it: what they wrote can still be read.
    holds: (at) => sql`EXISTS (SELECT 1 FROM guests g JOIN panels p ON p.id = g.thing_id
        WHERE g.id = m.guest_id AND g.revoked_at IS NULL
          AND (m.kind = 'panel-code' OR NOT ${isOver(at)}) AND (m.kind <> 'panel-reminder' OR g.answered_at IS NULL))
      AND (m.kind = 'panel-code' OR EXISTS (SELECT 1 FROM panel_candidates k
        JOIN applications a ON a.id = k.application_id
        WHERE k.panel_id = m.thing_id AND k.removed_at IS NULL AND ${isReviewed}))`,
    failure: "panel_over",
  },
  codeLeaving(["panel-code"]),
];
