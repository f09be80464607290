/** With what an organisation seals: one at a time. */
import { type SQL, sql } from "drizzle-orm";
import { flat } from "../../../db/client.ts";
import { shape, type Shaped, text } from "../../../db/shape.ts";

const seal = shape({
  certificate: text("s.certificate"),
  secret: text("s.secret"),
  subject: text("s.subject"),
  fingerprint: text("s.fingerprint"),
  from: text("s.valid_from"),
  until: text("s.valid_until"),
  since: text("s.created_at"),
});
export type StoredSeal = Shaped<typeof seal>;
export const storedSeal = seal.parse;

export const sealStatement = (org: string): SQL =>
  sql`SELECT ${seal.columns} FROM seals s WHERE s.org_id = ${org}`;

/** Takes the place of the one before, which nothing needs any more: what it sealed holds its certificate. */
export const keepSeal = (org: string, kept: StoredSeal): SQL => sql`
  INSERT OR REPLACE INTO seals (org_id, certificate, secret, subject, fingerprint, valid_from, valid_until, created_at)
  VALUES (${org}, ${kept.certificate}, ${kept.secret}, ${kept.subject}, ${kept.fingerprint}, ${kept.from}, ${kept.until},
    ${kept.since})`;

export const removeSeal = (org: string): SQL => sql`DELETE FROM seals WHERE org_id = ${org}`;

/** Of the application `a`, where it can be sent a contract: with what that would be sealed. */
export const sealColumn: SQL =
  flat(sql`CASE WHEN a.status IN ('offered', 'hired') THEN (SELECT json_object('subject', s.subject,
    'fingerprint', s.fingerprint, 'from', s.valid_from, 'until', s.valid_until) FROM seals s WHERE s.org_id = a.org_id) END`);
