import { type SQL, sql } from "drizzle-orm";
import { list } from "../../db/client.ts";
import type { Operation } from "./operation.ts";

/** Rows of one kind of effects, `r`, with the events `e` that carry them. */
export const carried = (rows: readonly unknown[], { id }: Operation): SQL =>
  sql`${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' AND e.operation_id = ${id}`;

/** Did the row of that receipt get in? */
export const gotIn = (receipt: string, { id }: Operation): SQL =>
  sql`EXISTS (SELECT 1 FROM events e WHERE e.receipt_id = ${receipt} AND e.operation_id = ${id})`;
