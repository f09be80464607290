/** Mail to people about their own data: of no application, and so erased with the person. */
import { type SQL, sql } from "drizzle-orm";
import { eraseMessages } from "../../../outbox/bodies.ts";
import type { Owner } from "../../../outbox/insert.ts";

/** `thing`: the person, with whom it goes; or an erasure, which outlives them until it is told. */
export const ownMail = (
  { org, thing, guest }: { org: string; thing: string; guest?: string },
  at: string,
): Owner => ({
  org: sql`${org}`,
  project: sql`''`,
  operation: sql`${thing}`,
  receipt: sql`${thing}`,
  thing: sql`${thing}`,
  ...(guest !== undefined && { guest: sql`${guest}` }),
  at: sql`${at}`,
});

/** What this feature holds of people. */
export const forgetPeople = (people: SQL, at: string): SQL[] => [
  ...eraseMessages(sql`m.thing_id IN (${people}) AND m.thing_id IS NOT NULL`, at),
  sql`DELETE FROM person_take_outs WHERE candidate_id IN (${people})`,
  sql`DELETE FROM person_address_codes WHERE candidate_id IN (${people})`,
];
