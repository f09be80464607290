import { type SQL, sql } from "drizzle-orm";
import type { SuppressionReason } from "../domain/failures.ts";
import { type Database, list, type Row } from "../db/client.ts";
import { shape, text } from "../db/shape.ts";

/**
 * Suppresses the recipient of the message that `from` selects, in its organisation. A complaint weighs more
 * than a bounce and both more than having said no to mail to many; of two alike the earlier stands. An
 * address is ASCII (domain/address.ts), so that `lower` folds it just as domain/fold.ts does.
 */
export const suppress = (from: SQL, reason: SuppressionReason, at: string): SQL => sql`
  INSERT INTO suppressions (org_id, address_fold, reason, message_id, at)
  SELECT org_id, lower(recipient), ${reason}, id, ${at} ${from}
  ON CONFLICT (org_id, address_fold) DO UPDATE
    SET reason = excluded.reason, message_id = excluded.message_id, at = excluded.at
    WHERE ${weight(sql`excluded.reason`)} > ${weight(sql`suppressions.reason`)}
      OR (excluded.reason = suppressions.reason AND excluded.at < suppressions.at)
  RETURNING reason`;

/** Is a message `m` one that its recipient's address gets no more of? Asked again when it leaves (outbox/claim.ts). */
export const isSuppressed = sql`EXISTS (SELECT 1 FROM suppressions s WHERE s.org_id = m.org_id
  AND s.address_fold = lower(m.recipient) AND (s.reason <> 'unsubscribed' OR m.list = 1))`;

const suppressed = shape({ fold: text("s.address_fold") });

export const suppressedFold = (row: Row): string => suppressed.parse(row).fold;

/** Which of these folded addresses, and of those that statements select as `fold`, nothing is sent to, as `fold`. */
export const suppressedStatement = (
  org: string,
  folds: readonly string[],
  more: readonly SQL[] = [],
): SQL => sql`
  SELECT ${suppressed.columns} FROM (SELECT value AS fold FROM ${list(folds)}
    ${sql.join(
      more.map((statement) => sql`UNION ${statement}`),
      sql` `,
    )}) a
  CROSS JOIN suppressions s ON s.org_id = ${org} AND s.address_fold = a.fold WHERE s.reason <> 'unsubscribed'`;

const weight = (reason: SQL): SQL =>
  sql`CASE ${reason} WHEN 'complained' THEN 3 WHEN 'bounced' THEN 2 ELSE 1 END`;

const ofList = (message: string): SQL => sql`m.id = ${message} AND m.list = 1`;

const sender = shape({ name: text("o.name") });
const senderName = ([row]: Row[]): string | null => (row ? sender.parse(row).name : null);

const senderStatement = (message: string): SQL => sql`
  SELECT ${sender.columns} FROM messages m JOIN organisations o ON o.id = m.org_id WHERE ${ofList(message)}`;

/** The organisation that a message to many is from, by name; null when there is no such message. */
export const senderOfList = async (db: Database, message: string): Promise<string | null> =>
  senderName(await db.readOne(senderStatement(message)));

/** Its recipient gets no more mail to many from there. Returns the same as `senderOfList`. */
export async function unsubscribe(
  db: Database,
  message: string,
  now: Date,
): Promise<string | null> {
  const { from } = await db.write({
    from: senderStatement(message),
    suppressed: suppress(
      sql`FROM messages m WHERE ${ofList(message)}`,
      "unsubscribed",
      now.toISOString(),
    ),
  });
  return senderName(from);
}
