/** What is erased of people whom nothing keeps any more, with the last application or once their time is out. */
import { type SQL, sql } from "drizzle-orm";

/** Files with their rows; their bytes are the sweep's. */
export const eraseFiles = (files: SQL, at: string): SQL[] => [
  sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT f.key, f.org_id, ${at} FROM files f
    WHERE f.id IN (${files}) ON CONFLICT DO NOTHING`,
  sql`DELETE FROM employee_files WHERE file_id IN (${files})`,
  sql`DELETE FROM application_files WHERE file_id IN (${files})`,
  sql`DELETE FROM files WHERE id IN (${files})`,
];

/** Which addresses of people are to be forgotten, `org_id` and `address_fold`, and what goes with them. */
interface Forgotten {
  addresses: SQL;
  people: SQL;
  /** Whose mail goes, too. */
  applications?: SQL;
}

/** Never of an address that somebody else has, or that other mail went to. */
export const forgetAddresses = ({ addresses, people, applications }: Forgotten): SQL => sql`
  DELETE FROM suppressions WHERE (org_id, address_fold) IN (${addresses})
    AND NOT EXISTS (SELECT 1 FROM candidates c WHERE c.org_id = suppressions.org_id
      AND c.email_fold = suppressions.address_fold AND c.id NOT IN (${people}))
    AND NOT EXISTS (SELECT 1 FROM guests g WHERE g.org_id = suppressions.org_id
      AND g.email_fold = suppressions.address_fold)
    AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.org_id = suppressions.org_id
      AND lower(m.recipient) = suppressions.address_fold AND m.audience = 'candidate'
      ${applications ? sql`AND +m.application_id NOT IN (${applications})` : sql``})`;

/** Addresses that people have now. */
export const addressesOf = (people: SQL): SQL => sql`
  SELECT c.org_id, c.email_fold FROM candidates c WHERE c.id IN (${people}) AND c.email_fold IS NOT NULL`;

/** The people themselves; profiles last, as `people` may be told by them. */
export const erasePeople = (people: SQL): SQL[] => [
  sql`DELETE FROM employees WHERE candidate_id IN (${people})`,
  sql`DELETE FROM candidates WHERE id IN (${people})`,
  sql`DELETE FROM saved_profiles WHERE candidate_id IN (${people})`,
];
