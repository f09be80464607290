import { type SQL, sql } from "drizzle-orm";
import { integer, shape, text } from "../../../db/shape.ts";
import { type Reach, within } from "../../../outbox/messages.ts";

const operation = shape({ id: text("e.operation_id"), rows: integer("count(*)") });

export const storedOperation = operation.parse;

/** Operations of a bulk, as far as the session reaches them, from after one of them. */
export const operationsStatement = (reach: Reach, bulk: string, after: string): SQL => sql`
  SELECT ${operation.columns} FROM events e WHERE e.org_id = ${reach.org} AND e.bulk_id = ${bulk}
    AND +e.operation_id > ${after} AND ${within(reach, sql`e`)} GROUP BY e.operation_id ORDER BY e.operation_id`;

/** Nothing more of the bulk is done from now on. */
export const closeStatement = (org: string, bulk: string, at: string): SQL => sql`
  UPDATE bulks SET closed_at = ${at} WHERE org_id = ${org} AND id = ${bulk} AND closed_at IS NULL`;
