/**
 * What was true when a message was planned and may be so no more (DECISIONS.md, 32): asked at the claim of every kind
 * alike, by whoever edits it, and shown to whoever sets the fact.
 */
import { type SQL, sql } from "drizzle-orm";

/** Of a message `m` about a candidate `c`: why it does not leave as it was planned, and when. */
export const NO_LONGER_TRUE = {
  /** Somebody else would read what was planned before the protection. */
  protected_since: sql`m.audience = 'other' AND c.protected_identity = 1
    AND ifnull(m.source ->> 'protectedIdentity', 0) = 0`,
  /** It was planned as anonymous, and one of its files is no longer the application's, or no longer marked as such. */
  not_anonymous: sql`m.source ->> 'anonymised' = 1 AND EXISTS (
    SELECT 1 FROM json_each(m.attachments) e LEFT JOIN files f ON f.id = e.value ->> 'file' AND f.org_id = m.org_id
    WHERE e.value ->> 'cid' IS NULL AND (ifnull(f.anonymised, 0) = 0 OR NOT EXISTS (SELECT 1 FROM application_files l
      WHERE l.application_id = m.application_id AND l.file_id = f.id)))`,
} satisfies Record<string, SQL>;

/** Is there any? */
export const isNoLongerTrue = sql`(${sql.join(
  Object.values(NO_LONGER_TRUE).map((condition) => sql`(${condition})`),
  sql` OR `,
)})`;

export const hasOtherAddress = sql`m.audience = 'candidate' AND m.recipient IS NOT c.email`;

/** A case for each of such conditions; their names are literals, as a statement holds a hundred parameters at most. */
export const casesOf = (conditions: Record<string, SQL>, only: SQL = sql`1`): SQL =>
  sql.join(
    Object.entries(conditions).map(
      ([failure, condition]) => sql` WHEN ${only} AND ${condition} THEN ${sql.raw(`'${failure}'`)}`,
    ),
  );

/** Why a message does not leave as it stands, unless somebody changes it or the fact. */
export type Stranding = keyof typeof NO_LONGER_TRUE | "address_changed";

/** That, of a message `m` about a candidate `c`; null: nothing has come in its way. */
export const strandedBy = sql`CASE ${casesOf({ ...NO_LONGER_TRUE, address_changed: hasOtherAddress })} END`;
