/** Slots that an action added to an interview, and their end when it is taken back. */
import { type SQL, sql } from "drizzle-orm";
import { list, type Row } from "../../../db/client.ts";
import { flag, json, shape, type Shaped, text } from "../../../db/shape.ts";
import type { SharedEffect } from "../../../domain/plan.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { asSeen } from "./moving.ts";
import { anything } from "./opening.ts";

/** Which operation added them, at which instant, and the receipts of it that are taken back now. */
export interface AddedSlots {
  interview: string;
  slots: string[];
  operation: string;
  at: string;
  undone: string[];
}

/**
 * Of a slot: does anybody need it but those whose invitations are taken back? Who has a seat in it or is offered one,
 * who was invited with them or since, and who has been told of it.
 */
const isUsed = (
  slot: SQL,
  { interview, operation, at, undone }: Record<"interview" | "operation" | "at" | "undone", SQL>,
): SQL => sql`(EXISTS (SELECT 1 FROM interview_seats x WHERE x.slot_id = ${slot} AND x.invitation_id IS NOT NULL)
    OR EXISTS (SELECT 1 FROM interview_invitations v WHERE v.interview_id = ${interview} AND v.created_at > ${at}
      AND v.state <> 'cancelled')
    OR EXISTS (SELECT 1 FROM events e WHERE e.operation_id = ${operation} AND e.receipt_id NOT IN (SELECT value FROM ${undone})
      AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.receipt_id))
    OR EXISTS (SELECT 1 FROM messages m WHERE m.operation_id = ${operation} AND m.kind = 'interview-new-times'
      AND m.receipt_id = ${operation} AND m.state NOT IN ('held', 'scheduled', 'cancelled', 'failed', 'suppressed')))`;

const found = shape({
  interview: text("r.value ->> 'interview'"),
  operation: text("r.value ->> 'operation'"),
  at: text("r.value ->> 'at'"),
  undone: json<string[]>("r.value -> 'undone'"),
  slot: text("s.id"),
  used: flag(
    isUsed(sql`s.id`, {
      interview: sql`(r.value ->> 'interview')`,
      operation: sql`(r.value ->> 'operation')`,
      at: sql`(r.value ->> 'at')`,
      undone: sql`json_each(r.value, '$.undone')`,
    }),
  ),
});
export type AddedSlot = Shaped<typeof found>;
export const addedSlot: (row: Row) => AddedSlot = found.parse;

/** Each of those slots that is still there. */
export const addedSlots = (all: readonly AddedSlots[]): SQL => sql`
  SELECT ${found.columns} FROM ${list(all)} r CROSS JOIN json_each(r.value, '$.slots') k
  CROSS JOIN interview_slots s ON s.id = k.value ORDER BY s.id`;

type TakingBack = Extract<SharedEffect, { kind: "take-back-slots" }>;

/** All who are to be taken back are, and nobody has come to need a slot meanwhile. */
export const canGo = (
  { slots, interview, operation: added, at, undone }: TakingBack,
  operation: Operation,
): SQL =>
  sql`(${asSeen(operation)} AND NOT EXISTS (SELECT 1 FROM ${list(slots)} r WHERE ${isUsed(
    sql`r.value`,
    {
      interview: sql`${interview}`,
      operation: sql`${added}`,
      at: sql`${at}`,
      undone: list(undone),
    },
  )}))`;

/** Whoever is invited to it still sees other times than there are now, and is not written to about those that go. */
export const takeBackSlots = (
  { interview, slots, operation: added }: TakingBack,
  operation: Operation,
): SQL[] => {
  const going = sql`SELECT value FROM ${list(slots)} WHERE ${anything(operation)}`;
  return [
    cancelMessages(
      sql`m.operation_id = ${added} AND m.kind = 'interview-new-times' AND ${anything(operation)}`,
      operation.at,
    ),
    sql`DELETE FROM interview_seats WHERE slot_id IN (${going})`,
    sql`DELETE FROM interview_slots WHERE id IN (${going})`,
    sql`UPDATE interviews SET lasts_until = (SELECT max(s.ends_at) FROM interview_slots s WHERE s.interview_id = ${interview})
      WHERE id = ${interview} AND ${anything(operation)}`,
    sql`UPDATE interview_invitations SET version = version + 1 WHERE interview_id = ${interview} AND ${anything(operation)}`,
  ];
};
