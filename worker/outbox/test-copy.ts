import { type SQL, sql } from "drizzle-orm";
import { insertMessages } from "./insert.ts";
import type { PlannedMessage } from "../domain/plan.ts";

/** Test copies that go to one address within an hour. */
const MOST_COPIES = 20;

/** A message of its own, of no event, which nobody may edit; purge finds it by its application. Not put in above the quota: answers its id. */
export const insertTestCopy = ({
  org,
  application,
  id,
  operation,
  receipt,
  message,
}: {
  org: string;
  application: string;
  id: string;
  operation: string;
  receipt: string;
  message: PlannedMessage;
}): SQL[] =>
  insertMessages(
    [{ ...message, id, template: null }],
    {
      org: sql`a.org_id`,
      project: sql`a.project_id`,
      application: sql`a.id`,
      candidate: sql`a.candidate_id`,
      operation: sql`${operation}`,
      receipt: sql`${receipt}`,
      at: sql`${message.sendAt}`,
    },
    sql`CROSS JOIN applications a ON a.id = ${application} AND a.org_id = ${org}
      WHERE (SELECT count(*) FROM messages t WHERE t.org_id = ${org} AND lower(t.recipient) = ${message.to.toLowerCase()}
        AND t.created_at > ${hourBefore(message.sendAt)} AND +t.kind = ${message.kind}) < ${MOST_COPIES} RETURNING id`,
  );

const hourBefore = (at: string): string => new Date(Date.parse(at) - 3_600_000).toISOString();
