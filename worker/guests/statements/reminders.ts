/**
 * Reminders. Each is one message and one conditional update in one batch: of two crons, or a cron and a recruiter,
 * that saw the same guest one finds them as they were.
 */
import { type SQL, sql } from "drizzle-orm";
import { atMost, list } from "../../db/client.ts";
import { flag, integer, shape, type Shaped, text } from "../../db/shape.ts";
import type { PlannedMessage } from "../../domain/plan.ts";
import { insertMessages } from "../../outbox/insert.ts";
import type { Guest } from "../guest.ts";
import type { GuestPurpose, GuestReminder } from "../purpose.ts";
import { ownedByGuest } from "./guests.ts";

const found = { id: text("g.id"), reminded: integer("g.reminded") };

/** A guest as the look-up found them that said that they may be reminded: nobody has done it since. */
export const dueGuest = shape(found);
export type DueGuest = Shaped<typeof dueGuest>;

/** The same, with whose they are and whether there is a reason to. */
export const dueRow = shape({ ...found, org: text("g.org_id"), awaited: flag() });

/** Whose reminder is due, the longest first, with whether there is a reason to; along `guests_due`. */
export const dueStatement = (
  purpose: string,
  { awaited }: GuestReminder,
  at: string,
  limit: number,
): SQL => sql`
  SELECT ${dueRow.columns}, ${awaited(at)} AS "awaited"
  FROM (SELECT v.id FROM guests v INDEXED BY guests_due WHERE v.purpose = ${purpose} AND v.remind_at IS NOT NULL
    AND v.remind_at <= ${at} AND v.answered_at IS NULL AND v.revoked_at IS NULL ORDER BY v.remind_at ${atMost(limit)}) w
  CROSS JOIN guests g ON g.id = w.id`;

/** A guest of a thing, when they may be reminded now and no reminder is on its way already. */
export const remindableStatement = (
  { awaited, kind, otherKinds = [] }: GuestReminder,
  guest: { org: string; thing: string; id: string },
  at: string,
): SQL => sql`
  SELECT ${dueGuest.columns} FROM guests g WHERE g.id = ${guest.id} AND g.thing_id = ${guest.thing} AND g.org_id = ${guest.org}
    AND ${awaited(at)} AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.thing_id = g.thing_id
      AND m.guest_id = g.id AND m.kind IN (SELECT value FROM ${list([kind, ...otherKinds])}) AND m.state IN ('held', 'scheduled', 'queued'))`;

/**
 * Messages to guests who still are as they were when they were found due, and when each is reminded next: `reminded`
 * answers their ids. One that is taken back reminded nobody: a trigger (migrations/0014_reminders.sql) then sets its
 * guest back.
 */
export function remindStatements(
  purpose: GuestPurpose,
  { awaited, next }: GuestReminder,
  at: string,
  rows: readonly { guest: Guest; message: PlannedMessage & { id: string } }[],
): { mail: SQL[]; reminded: SQL } {
  const seen = rows.map(({ guest: { id, reminded }, message }) => ({
    id,
    reminded,
    message: message.id,
  }));
  const same = sql`EXISTS (SELECT 1 FROM ${list(seen)} s WHERE s.value ->> 'id' = g.id AND s.value ->> 'reminded' = g.reminded)
    AND ${awaited(at)}`;
  return {
    mail: insertMessages(
      rows.map(({ guest, message }) => ({
        ...message,
        guest: { thing: guest.thing, id: guest.id },
      })),
      ownedByGuest(purpose, at),
      sql`CROSS JOIN guests g ON g.id = m.value ->> '$.guest.id' ${purpose.joined} WHERE ${same}`,
    ),
    reminded: sql`UPDATE guests AS g SET reminded = g.reminded + 1, remind_at = iif(g.remind_at IS NULL, NULL, ${next(at)}),
        remind_before = g.remind_at, reminder_id = (SELECT s.value ->> 'message' FROM ${list(seen)} s WHERE s.value ->> 'id' = g.id)
      WHERE g.id IN (SELECT value ->> 'id' FROM ${list(seen)}) AND ${same} RETURNING id`,
  };
}

/**
 * Of these guests, who is not to be reminded is not looked at each minute: never again once it is over, and tomorrow
 * while there is no reason to, or no message can be made.
 */
export const putOffStatement = (
  { over }: GuestReminder,
  at: string,
  ids: readonly string[],
): SQL => sql`
  UPDATE guests AS g SET remind_at = iif(${over(at)}, NULL, strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '1 days'))
  WHERE id IN (SELECT value FROM ${list(ids)}) AND remind_at <= ${at}`;
