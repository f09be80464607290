/** What plans look at: how the person of an application comes in. */
import { type SQL, sql } from "drizzle-orm";

const account = sql`(SELECT json_object('id', u.id, 'userName', u.user_name, 'used', g.opened_at IS NOT NULL,
    'chosen', u.password IS NOT NULL, 'linkVersion', g.link_version, 'firstUntil', u.first_until)
  FROM accounts u CROSS JOIN guests g ON g.id = u.id WHERE u.candidate_id = a.candidate_id)`;

/** Somebody else has the address, or signs in by it. */
const shared = sql`EXISTS (SELECT 1 FROM candidates p CROSS JOIN candidates n ON n.org_id = p.org_id
    AND n.email_fold = p.email_fold AND n.id <> p.id WHERE p.id = a.candidate_id)
  OR EXISTS (SELECT 1 FROM candidates p CROSS JOIN accounts u ON u.org_id = p.org_id
    AND u.user_name_fold = p.email_fold AND u.candidate_id <> p.id WHERE p.id = a.candidate_id)`;

/** Of the application `a`, as JSON. */
export const loginColumn: SQL = sql`(SELECT json_object('account', json(${account}),
  'temporary', o.login_password, 'shared', ${shared}) FROM organisations o WHERE o.id = a.org_id)`;
