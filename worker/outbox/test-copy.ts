import { type SQL, sql } from "drizzle-orm";
import { insertMessages } from "./insert.ts";
import type { PlannedMessage } from "../domain/plan.ts";

/** A message of its own, of no event; purge finds it by its application. */
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
    [{ ...message, id, source: null, template: null }],
    {
      org: sql`a.org_id`,
      project: sql`a.project_id`,
      application: sql`a.id`,
      candidate: sql`a.candidate_id`,
      operation: sql`${operation}`,
      receipt: sql`${receipt}`,
      at: sql`${message.sendAt}`,
    },
    sql`CROSS JOIN applications a ON a.id = ${application} AND a.org_id = ${org}`,
  );
