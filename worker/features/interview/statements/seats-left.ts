/** Slots that nobody has a seat in any more, and what their hosts are written of it. */
import { type SQL, sql } from "drizzle-orm";
import { list, type Row } from "../../../db/client.ts";
import { shape, text } from "../../../db/shape.ts";
import type { SharedEffect } from "../../../domain/plan.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import type { OutboxMessage } from "../../../outbox/insert.ts";
import { changedSlot, changedWhat, changedWhatOf, hostChangeStatements } from "./hosts.ts";

const isTaken = (slot: SQL, but: SQL = sql`true`): SQL => sql`EXISTS (SELECT 1
  FROM interview_seats y INDEXED BY interview_seats_taken WHERE y.slot_id = ${slot}
    AND y.invitation_id IS NOT NULL AND y.held_until IS NULL AND ${but})`;

/** Of a message `m` to a host: what it says of its slot is no longer so. */
export const isOvertaken: SQL = sql`iif(${isTaken(changedSlot(sql`m.source`))},
  ${changedWhat} = 'off', ${changedWhat} = 'returns')`;

const left = shape({ slot: text("r.value ->> 'slot'") });
export const emptied = (row: Row): string => left.parse(row).slot;

export interface LeftSlot {
  slot: string;
  /** Ids of the invitations that leave it. */
  leaving: string[];
}

/** Of a slot in a list `r`: others than those who leave it have a seat in it. */
const isKept: SQL = isTaken(
  sql`r.value ->> 'slot'`,
  sql`y.invitation_id NOT IN (SELECT value FROM json_each(r.value, '$.leaving'))`,
);

/** Of slots: in which nobody has a seat but those who leave it. */
export const slotsLeftEmpty = (slots: readonly LeftSlot[]): SQL =>
  sql`SELECT ${left.columns} FROM ${list(slots)} r WHERE NOT ${isKept}`;

/** Whoever else is about to leave at the same instant is the last, and has the hosts told. */
export const othersStay = ({ lasting }: Extract<SharedEffect, { kind: "change-slots" }>): SQL =>
  lasting.length ? sql`NOT EXISTS (${slotsLeftEmpty(lasting)})` : sql`true`;

/** Of a message `m` that is to be put in. */
const toldSlot: SQL = changedSlot(sql`m.value -> 'source'`);

/** What the host `g` knows of it, or is about to: of two who take it at the same instant one has them told. */
const lastTold: SQL = sql`coalesce((SELECT ${changedWhatOf(sql`n`)} AS what FROM messages n
  WHERE n.thing_id = i.id AND n.guest_id = g.id AND n.kind = 'interview-host-changed' AND what <> 'moved'
    AND n.state NOT IN ('cancelled', 'failed', 'suppressed') AND ${changedSlot(sql`n.source`)} = ${toldSlot}
  ORDER BY n.created_at DESC, n.id DESC LIMIT 1), 'returns')`;

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
      sql`iif(${isTaken(toldSlot)}, 'returns', 'off') = m.value ->> '$.source.extra."host.what"'
        AND m.value ->> '$.source.extra."host.what"' <> ${lastTold}`,
    ),
  ];
};

const isChange = (effect: SharedEffect) => effect.kind === "change-slots";
