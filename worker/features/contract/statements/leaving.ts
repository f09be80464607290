/** What is asked once more when mail about a contract is about to leave (DECISIONS.md, 32). */
import { type SQL, sql } from "drizzle-orm";
import type { LeavingGuard } from "../../../outbox/leaving.ts";

declare module "../../../domain/failures.ts" {
  interface FeatureFailures {
    contract_changed: true;
  }
}

const is = (state: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM contracts o WHERE o.id = m.guest_id AND o.state = ${state})`;

export const leaving: readonly LeavingGuard[] = [
  {
    kinds: ["send-contract"],
    holds: () => is(sql`'standing'`),
    failure: "contract_changed",
  },
  {
    kinds: ["contract-accepted"],
    holds: () => is(sql`'accepted'`),
    failure: "contract_changed",
  },
];
