import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";

export const saveProfiles = (rows: EffectRows<"save-profile">, { id }: Operation): SQL[] => [
  sql`INSERT INTO saved_profiles (id, org_id, candidate_id, purpose, basis, note, expires_on, created_at)
    SELECT r.value ->> 'profile', e.org_id, a.candidate_id, r.value ->> '$.data.purpose',
      r.value ->> '$.data.basis', r.value ->> '$.data.note', r.value ->> '$.data.expiresOn', e.at
    FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
    JOIN applications a ON a.id = e.application_id WHERE e.operation_id = ${id}`,
];

export const endProfiles = (rows: EffectRows<"end-profile">, { id, at }: Operation): SQL[] => [
  sql`UPDATE saved_profiles SET ended_at = ${at} WHERE id IN (SELECT r.value ->> 'profile'
    FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id})`,
];
