/** The stored seal → wire. */
import { sealStateOf } from "../rules/seal.ts";
import type { SealWire } from "../schemas/seal.ts";
import type { StoredSeal } from "../statements/seals.ts";

export const sealWire = (kept: StoredSeal | null, now: Date): SealWire => ({
  seal: kept && {
    subject: kept.subject,
    fingerprint: kept.fingerprint,
    validFrom: kept.from,
    validUntil: kept.until,
    state: sealStateOf(kept, now),
    since: kept.since,
  },
});
