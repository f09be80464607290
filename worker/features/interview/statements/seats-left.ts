/** Slots that nobody has a seat in any more, and what their hosts are written of it. */
import { type SQL, sql } from "drizzle-orm";
import { list, type Row } from "../../../db/client.ts";
import { shape, text } from "../../../db/shape.ts";
import type { SharedEffect } from "../../../domain/plan.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import type { OutboxMessage } from "../../../outbox/insert.ts";
import { changedSlot, changedWhat, hostChangeStatements } from "./hosts.ts";

const isTaken = (slot: SQL, but: SQL = sql`true`): SQL => sql`EXISTS (SELECT 1
  FROM interview_seats y INDEXED BY interview_seats_taken WHERE y.slot_id = ${slot}
    AND y.invitation_id IS NOT NULL AND y.held_until IS NULL AND ${but})`;

/** Of a message `m` to a host: what it says of its slot is no longer so. */
export const isOvertaken: SQL = sql`iif(${isTaken(changedSlot(sql`m.source`))},
  ${changedWhat} = 'off', ${changedWhat} = 'returns')`;

const left = shape({ slot: text("r.value ->> 'slot'") });
export const emptied = (row: Row): string => left.parse(row).slot;

/** Of slots: in which nobody has a seat but those who leave it. */
export const slotsLeftEmpty = (slots: readonly { slot: string; leaving: string[] }[]): SQL => sql`
  SELECT ${left.columns} FROM ${list(slots)} r WHERE NOT ${isTaken(
    sql`r.value ->> 'slot'`,
    sql`y.invitation_id NOT IN (SELECT value FROM json_each(r.value, '$.leaving'))`,
  )}`;

/** Once the seats are left or taken: who did not get in after all may have stayed, or not have come. */
export const slotMailStatements = (
  messages: readonly OutboxMessage[],
  operation: Operation,
): SQL[] => {
  const slots = operation.shared!.plan.effects.flatMap((effect) =>
    isChange(effect) ? effect.slots : [],
  );
  return [
    cancelMessages(
      sql`m.kind = 'interview-host-changed' AND m.thing_id IN (SELECT value ->> 'interview' FROM ${list(slots)})
        AND ${changedSlot(sql`m.source`)} IN (SELECT value ->> 'slot' FROM ${list(slots)}) AND ${isOvertaken}
        AND EXISTS (SELECT 1 FROM events WHERE operation_id = ${operation.id})`,
      operation.at,
    ),
    ...hostChangeStatements(
      messages,
      operation,
      sql`iif(${isTaken(changedSlot(sql`m.value -> 'source'`))}, 'returns', 'off')
        = m.value ->> '$.source.extra."host.what"'`,
    ),
  ];
};

const isChange = (effect: SharedEffect) => effect.kind === "change-slots";
