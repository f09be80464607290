/** Invitations that nothing more comes of, and their return. */
import { type SQL, sql } from "drizzle-orm";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { carried, gotIn } from "../../../engine/store/carried.ts";
import { anything } from "./opening.ts";
import { freeSeats, hasFreeSeat, hostIsElsewhere, takeSeat } from "./seats.ts";
import { offerSeats } from "./waiting.ts";

/** Cancelled ones leave their seat; what took place, or did not, keeps it. */
export const endInvitations = (rows: EffectRows<"end-invitation">, operation: Operation): SQL[] => {
  const cancelled = rows.filter(({ state }) => state === "cancelled");
  const going = sql`SELECT r.value ->> 'invitation' FROM ${carried(cancelled, operation)}`;
  return [
    ...freeSeats(going),
    sql`WITH n AS MATERIALIZED (SELECT r.value ->> 'invitation' AS id, r.value ->> 'state' AS state,
        r.value ->> 'sequence' AS sequence FROM ${carried(rows, operation)})
      UPDATE interview_invitations AS i SET state = n.state, version = i.version + 1,
        slot_id = iif(n.state = 'cancelled', NULL, i.slot_id), moved_from = NULL, sequence = coalesce(n.sequence, i.sequence)
      FROM n WHERE i.id = n.id`,
    ...offerSeats(
      rows.flatMap(({ data }) => data?.offers ?? []),
      operation.at,
      anything(operation),
    ),
  ];
};

/** Back to where they were asked; who kept a seat through it has it still, and one that is free yet is theirs again. */
export const reviveInvitations = (
  rows: EffectRows<"revive-invitation">,
  operation: Operation,
): SQL[] =>
  rows.flatMap(({ invitation, slot, before, sequence, r }) => {
    const done = gotIn(r, operation);
    const seat = sql`(SELECT x.slot_id FROM interview_seats x WHERE x.invitation_id = ${invitation})`;
    return [
      ...(slot !== null && before ? takeSeat(invitation, slot, done) : []),
      sql`UPDATE interview_invitations SET version = version + 1, slot_id = ${seat},
        state = CASE WHEN ${seat} IS NOT NULL THEN ${before?.state ?? "accepted"}
          WHEN half_days <> '[]' OR wish IS NOT NULL THEN 'other-time' WHEN waits_since IS NOT NULL THEN 'waiting'
          ELSE 'awaiting' END,
        moved_from = iif(${seat} IS NULL, NULL, ${before?.movedFrom ? JSON.stringify(before.movedFrom) : null}),
        sequence = coalesce(${sequence ?? null}, sequence)
      WHERE id = ${invitation} AND ${done}`,
    ];
  });

/** Of `value`, JSON {invitation, slot}: the seat that comes back is free yet, at the time it had, and its hosts are nowhere else. */
export const comesBack = (value: SQL): SQL => {
  const slot = sql`(${value} ->> '$.slot')`;
  return sql`(${hasFreeSeat(slot)} AND EXISTS (SELECT 1 FROM interview_slots s WHERE s.id = ${slot}
      AND s.starts_at = coalesce(${value} ->> '$.start', s.starts_at)) AND NOT ${hostIsElsewhere(slot)} AND EXISTS (SELECT 1 FROM interview_invitations i
    WHERE i.id = ${value} ->> '$.invitation' AND i.application_id = a.id AND i.slot_id IS NULL)
    AND (${value} ->> '$.unsent' IS NULL OR EXISTS (SELECT 1 FROM messages m WHERE m.id = ${value} ->> '$.unsent'
      AND m.state IN ('held', 'scheduled'))))`;
};
