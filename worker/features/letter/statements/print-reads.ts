/** Files for the printer as they stand, and what is still to be joined. */
import { type SQL, sql } from "drizzle-orm";
import { atMost } from "../../../db/client.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Actor } from "../../../domain/actor.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { LeftOut } from "../rules/print.ts";
import { within } from "./reads.ts";

const printable = shape({
  letter: text("l.id"),
  application: text("l.application_id"),
  addressee: nullable(text("l.addressee")),
  postalCode: nullable(text("l.postal_code")),
  place: nullable(text("l.place")),
  country: nullable(text("l.country")),
  protected: flag("c.protected_identity"),
});
export const storedPrintable = printable.parse;

const ofBulk = (actor: Actor, bulk: string): SQL => sql`events e
  CROSS JOIN letters l ON l.application_id = e.application_id AND l.operation_id = e.operation_id
  WHERE e.org_id = ${actor.org} AND e.bulk_id = ${bulk} AND l.posted_on IS NULL AND ${within(actor)}`;

/** Letters of a bulk that wait to be posted, within the actor's reach. */
export const printableStatement = (actor: Actor, bulk: string, limit: number): SQL => sql`
  SELECT ${printable.columns} FROM (SELECT l.id FROM ${ofBulk(actor, bulk)} ${atMost(limit)}) w
  CROSS JOIN letters l ON l.id = w.id CROSS JOIN applications a ON a.id = l.application_id
  CROSS JOIN candidates c ON c.id = a.candidate_id`;

const waits = shape({ application: text("l.application_id") });
export const storedWaits = waits.parse;
export const waitsStatement = (actor: Actor, bulk: string, limit: number): SQL =>
  sql`SELECT ${waits.columns} FROM ${ofBulk(actor, bulk)} ORDER BY l.id ${atMost(limit)}`;

const print = shape({
  id: text("p.id"),
  bulk: text("p.bulk_id"),
  actor: text("p.actor_id"),
  createdBy: text("p.actor_name"),
  createdAt: text("p.created_at"),
  joined: integer("p.joined"),
  total: integer("(SELECT count(*) FROM letter_print_rows r WHERE r.print_id = p.id)"),
  key: nullable(text("p.key")),
  pages: nullable(integer("p.pages")),
});
export type StoredPrint = Shaped<typeof print>;
export const storedPrint = print.parse;

/** Whoever does not reach one of its letters has nothing of it. */
const reached = (actor: Actor): SQL => sql`p.org_id = ${actor.org} AND NOT EXISTS (
  SELECT 1 FROM letter_print_rows r CROSS JOIN letters l ON l.id = r.letter_id
  WHERE r.print_id = p.id AND NOT (${within(actor)}))`;

/** Of a bulk, newest first. */
export const printsStatement = (actor: Actor, bulk: string, limit: number): SQL => sql`
  SELECT ${print.columns} FROM letter_prints p WHERE ${reached(actor)} AND p.bulk_id = ${bulk}
  ORDER BY p.id DESC ${atMost(limit)}`;

export const printStatement = (actor: Actor, id: string): SQL =>
  sql`SELECT ${print.columns} FROM letter_prints p WHERE p.id = ${id} AND ${reached(actor)}`;

const row = shape({
  place: integer("r.place"),
  why: nullable(text<LeftOut>("r.why")),
  letter: text("l.id"),
  application: text("l.application_id"),
  addressee: nullable(text("l.addressee")),
  postalCode: nullable(text("l.postal_code")),
  city: nullable(text("l.place")),
  country: nullable(text("l.country")),
  pages: integer("l.pages"),
});
export type PrintRow = Shaped<typeof row>;
export const storedPrintRow = row.parse;

export const printRowsStatement = (id: string, limit: number): SQL => sql`
  SELECT ${row.columns} FROM letter_print_rows r CROSS JOIN letters l ON l.id = r.letter_id
  WHERE r.print_id = ${id} ORDER BY r.place ${atMost(limit)}`;

const waiting = shape({
  id: text("p.id"),
  org: text("p.org_id"),
  language: text<Locale>("p.language"),
  createdAt: text("p.created_at"),
  organisation: text("o.name"),
  timeZone: text("o.time_zone"),
  joined: integer("p.joined"),
  parts: json<string[]>("p.parts"),
});
export type WaitingPrint = Shaped<typeof waiting>;
export const storedWaiting = waiting.parse;

/** The one that has waited longest, of whichever organisation. */
export const waitingStatement: SQL = sql`
  SELECT ${waiting.columns} FROM (SELECT u.id FROM letter_prints u INDEXED BY letter_prints_waiting
    WHERE u.key IS NULL ORDER BY u.id ${atMost(1)}) w
  CROSS JOIN letter_prints p ON p.id = w.id CROSS JOIN organisations o ON o.id = p.org_id`;
