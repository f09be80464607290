/** What a candidate answers, in the batch of the event. */
import { type SQL, sql } from "drizzle-orm";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { gotIn } from "../../../engine/store/carried.ts";
import { freeSeats, hasFreeSeat, hostIsElsewhere, takeSeat } from "./seats.ts";
import { offerSeats, passOn } from "./waiting.ts";

/** Few at a time: each is somebody's own word. What they leave is offered to who waits. */
export const answer = (rows: EffectRows<"answer-invitation">, operation: Operation): SQL[] =>
  rows.flatMap(({ invitation, state, slot, sequence, data, r }) => {
    const done = gotIn(r, operation);
    const waits = state === "waiting";
    const own = sql`SELECT ${invitation} WHERE ${done}`;
    return [
      ...(waits ? passOn(own, operation.at) : freeSeats(own, slot)),
      ...(slot === null ? [] : takeSeat(invitation, slot, done)),
      // Whoever got no seat breaks the table's check, and with it the batch.
      sql`UPDATE interview_invitations SET state = ${state}, version = version + 1, answered_at = ${operation.at},
          moved_from = NULL, slot_id = (SELECT x.slot_id FROM interview_seats x WHERE x.invitation_id = ${invitation}),
          sequence = coalesce(${sequence}, sequence), via = ${data?.via ?? null}, wish = ${data?.wish ?? null},
          half_days = ${JSON.stringify(data?.halfDays ?? [])},
          ${waits ? sql`waits_since = coalesce(waits_since, ${operation.at})` : sql`waits_since = NULL, passed = '[]'`}
        WHERE id = ${invitation} AND ${done}`,
      sql`UPDATE guests SET answered_at = ${operation.at} WHERE id = ${invitation} AND ${done}`,
      ...offerSeats(data?.offers ? [data.offers] : [], operation.at, done),
    ];
  });

/** As if nothing had been answered yet. */
export const unanswer = (rows: EffectRows<"unanswer-invitation">, operation: Operation): SQL[] =>
  rows.flatMap(({ invitation, sequence, data, r }) => {
    const done = gotIn(r, operation);
    return [
      ...freeSeats(sql`SELECT ${invitation} WHERE ${done}`),
      sql`UPDATE interview_invitations SET state = 'awaiting', slot_id = NULL, version = version + 1, answered_at = NULL,
          moved_from = NULL, sequence = coalesce(${sequence}, sequence), via = NULL, wish = NULL, half_days = '[]',
          waits_since = NULL, passed = '[]' WHERE id = ${invitation} AND ${done}`,
      sql`UPDATE guests SET answered_at = NULL WHERE id = ${invitation} AND ${done}`,
      ...offerSeats(data?.offers ? [data.offers] : [], operation.at, done),
    ];
  });

/** Of `value`, JSON {invitation, seen}: nobody has changed it since, and it is of the application `a`. */
export const isAsSeen = (value: SQL): SQL => sql`EXISTS (SELECT 1 FROM interview_invitations i
  WHERE i.id = ${value} ->> '$.invitation' AND i.application_id = a.id AND i.version = ${value} ->> '$.seen')`;

/** … and there is a seat where one is asked for, with hosts who are nowhere else. */
export const takesSeat = (value: SQL): SQL => {
  const slot = sql`(${value} ->> '$.slot')`;
  return sql`(${isAsSeen(value)} AND (${slot} IS NULL
    OR EXISTS (SELECT 1 FROM interview_seats o WHERE o.invitation_id = ${value} ->> '$.invitation' AND o.slot_id = ${slot})
    OR (${hasFreeSeat(slot)} AND NOT ${hostIsElsewhere(slot)}
      AND EXISTS (SELECT 1 FROM interview_slots p WHERE p.id = ${slot} AND p.closed_at IS NULL))))`;
};
