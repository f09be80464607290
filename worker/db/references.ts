import { type SQL, sql } from "drizzle-orm";

const EXTERNAL = "ext:";

/** Whether a row, by its alias, has this id, or the host's own after `ext:`, which only its organisation knows. */
export const referredTo = (row: SQL, reference: string): SQL =>
  reference.startsWith(EXTERNAL)
    ? sql`${row}.external_id = ${reference.slice(EXTERNAL.length)}`
    : sql`${row}.id = ${reference}`;
