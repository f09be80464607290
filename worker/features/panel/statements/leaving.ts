/** What is asked once more when mail to reviewers is about to leave. */
import { sql } from "drizzle-orm";
import { CODE } from "../../../domain/reviewer-code.ts";
import type { LeavingGuard } from "../../../outbox/leaving.ts";
import { REVIEWED } from "../rules/panel.ts";

/**
 * Is there somebody left to review, time to, and a reviewer who has not been let go? A reminder also needs that
 * they have not answered. A code needs the reviewer alone, who asked for it: what they wrote can still be read.
 */
const reviewing = (
  at: string,
) => sql`EXISTS (SELECT 1 FROM panel_reviewers r JOIN panels p ON p.id = r.panel_id
    WHERE r.id = m.reviewer_id AND r.revoked_at IS NULL
      AND (m.kind = 'panel-code' OR p.deadline_at > ${at}) AND (m.kind <> 'panel-reminder' OR r.submitted_at IS NULL))
  AND (m.kind = 'panel-code' OR EXISTS (SELECT 1 FROM panel_candidates k JOIN applications n ON n.id = k.application_id
    WHERE k.panel_id = m.panel_id AND k.removed_at IS NULL AND n.deleted_at IS NULL
      AND n.status IN (${sql.join(
        REVIEWED.map((status) => sql`${status}`),
        sql`, `,
      )})))`;

/** Does the code that this message brings still open anything? A reviewer has one at a time, known by when it was asked for. */
const opens = (
  at: string,
) => sql`EXISTS (SELECT 1 FROM reviewer_codes k WHERE k.reviewer_id = m.reviewer_id
  AND k.expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', m.created_at, ${`${CODE.minutes} minutes`}) AND k.code_hash <> '' AND k.tries < ${CODE.tries} AND k.expires_at > ${at})`;

export const leaving: readonly LeavingGuard[] = [
  {
    kinds: ["send-to-panel", "panel-reminder", "panel-code"],
    holds: reviewing,
    failure: "panel_over",
  },
  { kinds: ["panel-code"], holds: opens, failure: "code_ended", alsoTried: true },
];
