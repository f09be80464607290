/** What is asked once more when the mail about an account is about to leave (DECISIONS.md, 32). */
import { sql } from "drizzle-orm";
import { codeLeaving } from "../../../guests/statements/codes.ts";
import type { LeavingGuard } from "../../../outbox/leaving.ts";

declare module "../../../domain/failures.ts" {
  interface FeatureFailures {
    /** What the message tells is no longer so: the person is not saved any more, or its link leads nowhere. */
    login_overtaken: true;
  }
}

export const leaving: readonly LeavingGuard[] = [
  {
    kinds: ["save-and-send-login", "save-and-send-login-consent"],
    // A link or first password is known in the text by the version that it was made for.
    holds: () => sql`(EXISTS (SELECT 1 FROM events e CROSS JOIN json_each(e.effects) k
        CROSS JOIN saved_profiles s ON s.id = k.value ->> 'profile'
        WHERE e.receipt_id = m.receipt_id AND s.ended_at IS NULL)
      AND EXISTS (SELECT 1 FROM guests g CROSS JOIN accounts u ON u.id = g.id WHERE g.id = m.guest_id
        AND (instr(m.text, g.id) = 0 OR (u.first_until IS NOT NULL
          AND (instr(m.text, g.id || '/' || g.link_version) > 0 OR instr(m.text, g.id || '.' || g.link_version) > 0)))))`,
    failure: "login_overtaken",
  },
  codeLeaving(["account-code"]),
];
