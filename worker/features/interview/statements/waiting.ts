/** Seats that are left are held for those who wait, in the order in which they began to (DECISIONS.md, 36). */
import { type SQL, sql } from "drizzle-orm";
import { atMost, list } from "../../../db/client.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { ownedByGuest } from "../../../guests/statements/guests.ts";
import type { OfferedSlot, SeatOffers } from "../rules/waiting.ts";
import { joined, MAIL } from "./purpose.ts";
import { freeSeats, hostIsElsewhere, occupyHosts } from "./seats.ts";

/** Most that one batch offers of a slot; the job goes on with the rest. */
const MOST = 50;

/** Is somebody `v` waiting who has no seat held for them, and has not passed the slot on? */
const waits = (slot: SQL): SQL => sql`v.state = 'waiting'
  AND NOT EXISTS (SELECT 1 FROM interview_seats o WHERE o.invitation_id = v.id)
  AND NOT EXISTS (SELECT 1 FROM json_each(v.passed) p WHERE p.value = ${slot})`;

/** Those who wait for a seat of an interview and can be offered one in that slot. */
const queue = (interview: string, slot: string): SQL => sql`
  SELECT v.id, row_number() OVER (ORDER BY v.waits_since, v.id) AS k
  FROM interview_invitations v INDEXED BY interview_invitations_waiting
  WHERE v.interview_id = ${interview} AND ${waits(sql`${slot}`)} ORDER BY v.waits_since, v.id ${atMost(MOST)}`;

/**
 * Each free seat of these slots is held for one who waits, and whoever the mail foresaw is told: the job tells the
 * others. `done`: holds when anything of the batch was.
 */
export function offerSeats(offers: readonly SeatOffers[], at: string, done: SQL): SQL[] {
  return merged(offers).flatMap(({ interview, slots, messages }) =>
    slots.flatMap((offered) => {
      const own = messages.filter(({ slot }) => slot === offered.slot);
      return [...hold(interview, offered, done), ...tell(offered.slot, own, at, done)];
    }),
  );
}

function hold(interview: string, { slot, start, until }: OfferedSlot, done: SQL): SQL[] {
  const untold = sql`SELECT x.invitation_id FROM interview_seats x
    WHERE x.slot_id = ${slot} AND x.held_until = ${until} AND x.held_mail IS NULL`;
  return [
    sql`WITH q AS MATERIALIZED (${queue(interview, slot)})
      UPDATE interview_seats AS x SET invitation_id = w.id, held_until = ${until}, held_mail = NULL
      FROM (SELECT f.n, q.id FROM q CROSS JOIN (SELECT y.n, row_number() OVER (ORDER BY y.n) AS k
          FROM interview_seats y INDEXED BY interview_seats_free
          WHERE y.slot_id = ${slot} AND y.invitation_id IS NULL ORDER BY y.n ${atMost(MOST)}) f ON f.k = q.k) w
      WHERE x.slot_id = ${slot} AND x.n = w.n AND ${done}
        AND EXISTS (SELECT 1 FROM interview_slots s WHERE s.id = ${slot} AND s.closed_at IS NULL AND s.starts_at = ${start})
        AND NOT ${hostIsElsewhere(sql`${slot}`)}`,
    occupyHosts(slot, sql`${done} AND EXISTS (${untold})`),
    // What their page shows is not so any more.
    sql`UPDATE interview_invitations SET version = version + 1 WHERE id IN (${untold}) AND ${done}`,
  ];
}

/** A slot is open again, or not: as part of one batch with what is offered of it. */
export const offerOf = (offers: SeatOffers | null, at: string): SQL[] =>
  offerSeats(offers ? [offers] : [], at, sql`true`);

/** Those of one slot, as they were read. */
export const tellUntold = (slot: string, messages: readonly OutboxMessage[], at: string): SQL[] =>
  tell(slot, messages, at, sql`true`);

/** Mail to those for whom a seat is held and who have not been told. */
function tell(slot: string, messages: readonly OutboxMessage[], at: string, done: SQL): SQL[] {
  if (!messages.length) return [];
  const ids = list(messages.map(({ id, guest }) => ({ id, guest: guest!.id })));
  return [
    ...insertMessages(
      messages,
      ownedByGuest({ mail: MAIL.mail }, at),
      sql`CROSS JOIN guests g ON g.id = m.value ->> '$.guest.id' ${joined}
        WHERE ${done} AND EXISTS (SELECT 1 FROM interview_seats x WHERE x.invitation_id = g.id AND x.slot_id = ${slot}
          AND x.held_until IS NOT NULL AND x.held_mail IS NULL)`,
    ),
    sql`UPDATE interview_seats AS x SET held_mail = r.value ->> 'id' FROM ${ids} r
      WHERE x.invitation_id = r.value ->> 'guest' AND x.slot_id = ${slot} AND x.held_until IS NOT NULL
        AND x.held_mail IS NULL AND ${done} AND EXISTS (SELECT 1 FROM messages t WHERE t.id = r.value ->> 'id')`,
  ];
}

/** Nobody can be written to: they are called, and no job looks for them again. */
export const untellable = (invitations: readonly string[]): SQL => sql`
  UPDATE interview_seats SET held_mail = '' WHERE held_until IS NOT NULL AND held_mail IS NULL
    AND invitation_id IN (SELECT value FROM ${list(invitations)})`;

/**
 * Those invitations let the seat be that is held for them: they wait on, for another slot, and mail that has not left
 * does not leave. `which`: of their seat `x`.
 */
export function passOn(invitations: SQL, at: string, which: SQL = sql`true`): SQL[] {
  const held = sql`x.held_until IS NOT NULL AND x.invitation_id IN (${invitations}) AND ${which}`;
  const letBe = sql`SELECT x.invitation_id FROM interview_seats x WHERE ${held}`;
  return [
    sql`UPDATE interview_invitations AS v SET version = v.version + 1,
        passed = json_insert(v.passed, '$[#]', (SELECT x.slot_id FROM interview_seats x WHERE x.invitation_id = v.id))
      WHERE v.id IN (${letBe})`,
    cancelMessages(
      sql`m.id IN (SELECT x.held_mail FROM interview_seats x WHERE ${held} AND x.held_mail IS NOT NULL)`,
      at,
    ),
    ...freeSeats(letBe),
  ];
}

/** The same interview and slot may be named by many rows of one batch; nobody is written to twice. */
function merged(offers: readonly SeatOffers[]): SeatOffers[] {
  return [...Map.groupBy(offers, ({ interview }) => interview)].map(([interview, all]) => ({
    interview,
    slots: [
      ...new Map(all.flatMap(({ slots }) => slots).map((each) => [each.slot, each])).values(),
    ].toSorted((a, b) => (a.start < b.start ? -1 : 1)),
    messages: [
      ...new Map(
        all.flatMap(({ messages }) => messages).map((each) => [each.guest!.id, each]),
      ).values(),
    ],
  }));
}
