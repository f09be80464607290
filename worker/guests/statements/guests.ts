/** Guests: who they are, whether their link leads in, and what ends it. */
import { type SQL, sql } from "drizzle-orm";
import { list, type Row } from "../../db/client.ts";
import { flag, integer, json, nullable, shape, text } from "../../db/shape.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { cancelMessages } from "../../outbox/cancel.ts";
import type { Owner } from "../../outbox/insert.ts";
import type { Entered, Guest } from "../guest.ts";
import type { GuestPurpose } from "../purpose.ts";

const guest = shape({
  id: text("g.id"),
  org: text("g.org_id"),
  purpose: text("g.purpose"),
  thing: text("g.thing_id"),
  application: text("g.application_id"),
  colleague: flag("g.colleague"),
  name: text("g.name"),
  email: text("g.email"),
  language: text<Locale>("g.language"),
  version: integer("g.link_version"),
  answeredAt: nullable(text("g.answered_at")),
  revokedAt: nullable(text("g.revoked_at")),
  reminded: integer("g.reminded"),
  open: flag(),
});

const about = <Thing>({ thing }: Pick<GuestPurpose<Thing>, "thing">) => shape({ about: thing });

type Read = Pick<GuestPurpose, "purpose" | "joined" | "thing" | "open">;

/** Neither revoked nor so long over that the link has expired. */
const leadsIn = ({ open }: Read, now: Date): SQL => sql`(g.revoked_at IS NULL AND ${open(now)})`;

/** Guests of a purpose, of whom the condition on `g` holds. */
const guestsWhere = (purpose: Read, which: SQL, now: Date, more: SQL = sql``): SQL => sql`
  SELECT ${guest.columns}, ${leadsIn(purpose, now)} AS "open", ${about(purpose).columns} ${more}
  FROM guests g ${purpose.joined} WHERE g.purpose = ${purpose.purpose} AND ${which}`;

/** Whom a link says that it is for. */
export const guestById = (purpose: Read, id: string, now: Date): SQL =>
  guestsWhere(purpose, sql`g.id = ${id}`, now);

export const guestWithin = (purpose: Read, org: string, id: string, now: Date): SQL =>
  guestsWhere(purpose, sql`g.id = ${id} AND g.org_id = ${org}`, now);

export const guestsWithin = (purpose: Read, org: string, ids: readonly string[], now: Date): SQL =>
  guestsWhere(purpose, sql`g.id IN (SELECT value FROM ${list(ids)}) AND g.org_id = ${org}`, now);

const shown = ({ applications }: Pick<GuestPurpose, "applications">) =>
  shape({
    applications: json<string[]>(
      sql`(SELECT json_group_array(s.application_id) FROM (${applications}) s)`,
    ),
  });

/** A colleague who is a guest there, by their folded address, with the applications that they would see. */
export const colleagueByAddress = (
  purpose: Read & Pick<GuestPurpose, "applications">,
  { org, thing, email, now }: { org: string; thing: string; email: string; now: Date },
): SQL =>
  guestsWhere(
    purpose,
    sql`g.thing_id = ${thing} AND g.org_id = ${org} AND g.email_fold = ${email} AND g.colleague = 1`,
    now,
    sql`, ${shown(purpose).columns}`,
  );

export const storedGuest = <Thing>(purpose: GuestPurpose<Thing>, row: Row): Guest<Thing> => ({
  ...guest.parse(row),
  ...about(purpose).parse(row),
});

/** The applications in a row of `colleagueByAddress`. */
export const shownTo = (purpose: Pick<GuestPurpose, "applications">, row: Row): string[] =>
  shown(purpose).parse(row).applications;

/** A row as long as the session of a guest holds; `reach`: null, or the only applications that may be seen. */
export const stillIn = (
  purpose: Read & Pick<GuestPurpose, "applications">,
  { sub, org, thing, version }: Entered,
  reach: readonly string[] | null,
  now: Date,
): SQL => sql`
  SELECT 1 AS "open" FROM guests g ${purpose.joined}
  WHERE g.id = ${sub} AND g.org_id = ${org} AND g.purpose = ${purpose.purpose} AND g.thing_id = ${thing}
    AND g.link_version = ${version} AND ${leadsIn(purpose, now)} ${
      reach
        ? sql`AND NOT EXISTS (SELECT 1 FROM (${purpose.applications}) s
    WHERE s.application_id NOT IN (SELECT value FROM ${list(reach)}))`
        : sql``
    }`;

export const openedStatement = ({ id, org }: Pick<Guest, "id" | "org">, now: Date): SQL => sql`
  UPDATE guests SET opened_at = ${now.toISOString()}
  WHERE id = ${id} AND org_id = ${org} AND opened_at IS NULL AND revoked_at IS NULL`;

/** Mail to a guest `g` is the operation's that made what they come to. */
export const ownedByGuest = ({ mail }: Pick<GuestPurpose, "mail">, at: string): Owner => ({
  org: sql`g.org_id`,
  project: mail.project,
  application: sql`g.application_id`,
  candidate:
    mail.candidate ??
    sql`ifnull((SELECT own.candidate_id FROM applications own WHERE own.id = g.application_id), '')`,
  operation: mail.operation,
  receipt: mail.operation,
  thing: sql`g.thing_id`,
  guest: sql`g.id`,
  verb: sql`${mail.verb}`,
  at: sql`${at}`,
});

/**
 * Those guests' links die, what waits for them is taken back, but for what takes a meeting out of a calendar, and codes
 * are forgotten. Who was revoked before is left.
 */
export const revokeGuests = (which: SQL, at: string): SQL[] => {
  const going = sql`SELECT g.id FROM guests g WHERE g.revoked_at IS NULL AND ${which}`;
  return [
    cancelMessages(
      sql`m.thing_id IN (SELECT g.thing_id FROM guests g WHERE g.revoked_at IS NULL AND ${which}) AND m.guest_id IN (${going})
        AND m.calendar ->> 'method' IS NOT 'CANCEL'`,
      at,
    ),
    sql`DELETE FROM guest_codes WHERE guest_id IN (${going})`,
    // Last: nobody is found by the others once they are revoked.
    sql`UPDATE guests SET revoked_at = ${at}, link_version = link_version + 1, remind_at = NULL WHERE id IN (${going})`,
  ];
};

/** A guest `g` has been written to, and it has left: they may know by now. */
export const hasBeenTold = sql`EXISTS (SELECT 1 FROM messages m WHERE m.thing_id = g.thing_id AND m.guest_id = g.id
  AND m.state NOT IN ('held', 'scheduled', 'queued', 'cancelled'))`;

/** What is left of guests of these things once they are erased: nothing. */
export const eraseGuests = (things: SQL): SQL[] => [
  sql`DELETE FROM guest_codes WHERE guest_id IN (SELECT g.id FROM guests g WHERE g.thing_id IN (${things}))`,
  sql`DELETE FROM guests WHERE thing_id IN (${things})`,
];
