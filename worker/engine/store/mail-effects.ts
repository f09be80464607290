import { type SQL, sql } from "drizzle-orm";
import { list } from "../../db/client.ts";
import { cancelMessages } from "../../outbox/cancel.ts";
import type { EffectRows } from "../effect.ts";
import type { Operation } from "./operation.ts";

export const cancelStatements = (
  rows: EffectRows<"cancel-messages">,
  { id, at }: Operation,
): SQL[] => [
  cancelMessages(
    sql`m.id IN (SELECT k.value FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
      JOIN json_each(r.value, '$.messages') k WHERE e.operation_id = ${id})`,
    at,
  ),
];

/** Of `value`, the id of a message: it has not begun to bring an entry into a calendar. */
export const isNotEntered = (
  value: SQL,
): SQL => sql`NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = ${value}
  AND m.calendar ->> 'method' = 'REQUEST' AND m.state NOT IN ('held', 'scheduled', 'cancelled'))`;

/** Materialized, these lead and each message is looked up; joined, the planner walks all there are. */
export const holdStatements = (rows: EffectRows<"hold-messages">, { id, at }: Operation): SQL[] => [
  sql`WITH h AS MATERIALIZED (SELECT m.value ->> 'id' AS id, m.value ->> 'sendAt' AS send_at,
        iif(m.value ->> 'planned', 'scheduled', 'held') AS state
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
      JOIN json_each(r.value, '$.messages') m WHERE e.operation_id = ${id})
    UPDATE messages SET state = h.state, state_at = ${at}, send_at = h.send_at, due_at = h.send_at
    FROM h WHERE messages.id = h.id AND +messages.state = 'cancelled'
      AND NOT EXISTS (SELECT 1 FROM message_changes k WHERE k.message_id = h.id AND k.verb = 'cancel')`,
];
