/** Invitations that nothing more comes of, and their return. */
import { type SQL, sql } from "drizzle-orm";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { carried, gotIn } from "../../../engine/store/carried.ts";
import { freeSeats } from "./seats.ts";

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
  ];
};

/** Back to where they were asked; who kept a seat through it has it still. */
export const reviveInvitations = (
  rows: EffectRows<"revive-invitation">,
  operation: Operation,
): SQL[] =>
  rows.map(({ invitation, r }) => {
    const seat = sql`(SELECT x.slot_id FROM interview_seats x WHERE x.invitation_id = ${invitation})`;
    return sql`UPDATE interview_invitations SET version = version + 1, slot_id = ${seat},
        state = CASE WHEN ${seat} IS NOT NULL THEN 'accepted' WHEN half_days <> '[]' OR wish IS NOT NULL THEN 'other-time'
          ELSE 'awaiting' END
      WHERE id = ${invitation} AND ${gotIn(r, operation)}`;
  });
