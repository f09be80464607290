/** What is asked once more when mail about an offer is about to leave (DECISIONS.md, 32). */
import { type SQL, sql } from "drizzle-orm";
import { codeLeaving } from "../../../guests/statements/codes.ts";
import type { LeavingGuard } from "../../../outbox/leaving.ts";

declare module "../../../domain/failures.ts" {
  interface FeatureFailures {
    offer_changed: true;
  }
}

const stands = (which: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM offers o WHERE o.id = m.guest_id AND ${which})`;

export const leaving: readonly LeavingGuard[] = [
  {
    kinds: ["send-offer", "offer-reminder"],
    holds: (at) => stands(sql`o.state = 'standing' AND o.answer_by_at > ${at}`),
    failure: "offer_changed",
  },
  {
    kinds: ["offer-accepted"],
    holds: () => stands(sql`o.state = 'accepted'`),
    failure: "offer_changed",
  },
  {
    kinds: ["offer-expired"],
    holds: () => stands(sql`o.state = 'expired'`),
    failure: "offer_changed",
  },
  codeLeaving(["offer-code"]),
];
