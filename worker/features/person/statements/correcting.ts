/** What a person corrects of themselves, and the code by which they show that a new address is theirs. */
import { type SQL, sql } from "drizzle-orm";
import { noteChanges } from "../../../db/candidate-changes.ts";
import { list } from "../../../db/client.ts";
import { nameInLists } from "../../../db/names.ts";
import { flag, integer, shape, text } from "../../../db/shape.ts";
import type { NameKeys } from "../../../domain/name-keys.ts";
import type { PersonField } from "../../../domain/person-fields.ts";
import { CODE } from "../../../guests/code.ts";
import type { LeavingGuard } from "../../../outbox/leaving.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { ownMail } from "./mail.ts";

const later = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString();

interface Place {
  org: string;
  candidate: string;
}

const sent = shape({ expiresAt: text("expires_at") });
export const sentAddressCode = sent.parse;

/** A code that replaces the former one; nothing happens when too many were sent within the hour. */
export function addressCodeStatements(
  { org, candidate, guest }: Place & { guest: string },
  email: string,
  hashes: { code: string; ticket: string },
  message: OutboxMessage,
  now: Date,
): { code: SQL; mail: SQL[] } {
  const hourAgo = later(now, -60);
  const at = now.toISOString();
  return {
    code: sql`INSERT INTO person_address_codes (candidate_id, org_id, message_id, email, code_hash, ticket_hash, expires_at,
        sent_since)
      SELECT c.id, c.org_id, ${message.id}, ${email}, ${hashes.code}, ${hashes.ticket},
        ${later(now, CODE.minutes)}, ${at} FROM candidates c WHERE c.id = ${candidate} AND c.org_id = ${org}
      ON CONFLICT (candidate_id) DO UPDATE SET message_id = excluded.message_id, email = excluded.email,
        code_hash = excluded.code_hash, ticket_hash = excluded.ticket_hash, expires_at = excluded.expires_at, tries = 0,
        sent = iif(sent_since <= ${hourAgo}, 1, sent + 1),
        sent_since = iif(sent_since <= ${hourAgo}, excluded.sent_since, sent_since)
      WHERE sent < ${CODE.hourly} OR sent_since <= ${hourAgo} RETURNING ${sent.columns}`,
    mail: insertMessages(
      [message],
      ownMail({ org, thing: candidate, guest }, at),
      sql`WHERE EXISTS (SELECT 1 FROM person_address_codes k
        WHERE k.candidate_id = ${candidate} AND k.message_id = ${message.id})`,
    ),
  };
}

const tried = shape({ right: flag("code_hash = ''"), tries: integer("tries") });
export const triedAddressCode = tried.parse;
const confirmed = shape({ email: text("k.email") });
export const confirmedAddress = confirmed.parse;

/**
 * One try at the code, counted whatever comes of it; once it was right it is so for this browser until it ends, as
 * what is corrected may be refused for another reason.
 */
export const tryAddressCode = (
  { org, candidate }: Place,
  { code, ticket }: { code: string; ticket: string },
  now: Date,
): { tried: SQL; confirmed: SQL } => ({
  tried: sql`UPDATE person_address_codes SET tries = tries + 1, code_hash = iif(code_hash = ${code}, '', code_hash)
    WHERE candidate_id = ${candidate} AND org_id = ${org} AND ticket_hash = ${ticket} AND code_hash <> ''
      AND tries < ${CODE.tries} AND expires_at > ${now.toISOString()} RETURNING ${tried.columns}`,
  confirmed: sql`SELECT ${confirmed.columns} FROM person_address_codes k WHERE k.candidate_id = ${candidate}
    AND k.org_id = ${org} AND k.ticket_hash = ${ticket} AND k.code_hash = '' AND k.expires_at > ${now.toISOString()}`,
});

/** Does the code that a message brings still open anything? */
export const addressCodeLeaving: LeavingGuard = {
  kinds: ["person-address-code"],
  holds: (at) => sql`EXISTS (SELECT 1 FROM person_address_codes k
    WHERE k.candidate_id = m.thing_id AND k.message_id = m.id AND k.code_hash <> '' AND k.tries < ${CODE.tries} AND k.expires_at > ${at})`,
  failure: "code_ended",
  alsoTried: true,
};

const other = shape({
  id: text("c.id"),
  firstName: text("c.first_name"),
  lastName: text("c.last_name"),
});
export const otherPerson = other.parse;

/** Who else has an address. */
export const othersAt = ({ org, candidate }: Place, emailFold: string): SQL => sql`
  SELECT ${other.columns} FROM candidates c
  WHERE c.org_id = ${org} AND c.email_fold = ${emailFold} AND c.id <> ${candidate}`;

export interface Corrected extends NameKeys {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  emailFold: string | null;
  phone: string | null;
  address: string | null;
  postalCode: string | null;
  city: string | null;
}

interface Correction {
  org: string;
  operation: string;
  actor: { id: string; name: string };
  at: string;
  /** The candidate's version that was seen. */
  seen: number;
  person: Corrected;
  /** Names of fields that are other now. */
  fields: PersonField[];
  /** Ids of who else was at the address: whoever came since might be the same person. Null: it stays. */
  there: string[] | null;
  /** What else repeats a candidate's name. */
  renamed: readonly ((org: string, candidates: readonly { id: string }[]) => SQL)[];
  /** To the former address; none when it stays. */
  mail: OutboxMessage[];
}

/** All of it or nothing, in one batch; `corrected` has no row when somebody was faster. */
export function correctStatements(correction: Correction) {
  const { org, operation, actor, at, seen, person, fields, there, renamed, mail } = correction;
  const { id, firstName, lastName, email, emailFold, phone, address, postalCode, city } = person;
  // That it has become so, by this batch or by one that said the very same.
  const became = sql`EXISTS (SELECT 1 FROM candidates b WHERE b.id = ${id} AND b.version = ${seen + 1}
    AND b.first_name = ${firstName} AND b.last_name = ${lastName} AND b.email IS ${email})`;
  const nobodyCame = there
    ? sql`AND NOT EXISTS (SELECT 1 FROM candidates t WHERE t.org_id = ${org} AND t.email_fold = ${emailFold}
        AND t.id <> ${id} AND t.id NOT IN (SELECT value FROM ${list(there)}))`
    : sql``;
  const called = fields.includes("firstName") || fields.includes("lastName");
  return {
    corrected: sql`UPDATE candidates SET version = version + 1, first_name = ${firstName}, last_name = ${lastName},
        email = ${email}, email_fold = ${emailFold}, phone = ${phone}, address = ${address},
        postal_code = ${postalCode}, city = ${city}
      WHERE id = ${id} AND org_id = ${org} AND version = ${seen} ${nobodyCame} RETURNING id`,
    named: called
      ? [nameInLists(org, [person]), ...renamed.map((follow) => follow(org, [person]))]
      : [],
    history: noteChanges(
      { org, operation, actor, at },
      [{ candidate: id, fields, source: null, except: null }],
      became,
    ),
    // Once: the code that it stands on is used up by the same batch.
    told: insertMessages(
      mail,
      ownMail({ org, thing: id }, at),
      sql`WHERE ${became} AND EXISTS (SELECT 1 FROM person_address_codes k WHERE k.candidate_id = ${id} AND k.code_hash = '')`,
    ),
    // By which they come is theirs still.
    moved: there
      ? sql`UPDATE guests SET email = ${email ?? ""}, email_fold = ${emailFold ?? ""} WHERE id = ${actor.id} AND org_id = ${org} AND ${became}`
      : null,
    used: there
      ? sql`DELETE FROM person_address_codes WHERE candidate_id = ${id} AND code_hash = '' AND ${became}`
      : null,
  };
}
