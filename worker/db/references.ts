import { type SQL, sql } from "drizzle-orm";

const EXTERNAL = "ext:";

export const isExternal = (reference: string): boolean => reference.startsWith(EXTERNAL);

/** Whether a row, by its two ids, is the one that is referred to. */
export const isReferredTo = (
  { id, externalId }: { id: string; externalId: string | null },
  reference: string,
): boolean =>
  isExternal(reference) ? externalId === reference.slice(EXTERNAL.length) : id === reference;

/** Whether a row, by its alias, has this id, or the host's own after `ext:`, which only its organisation knows. */
export const referredTo = (row: SQL, reference: string): SQL =>
  isExternal(reference)
    ? sql`${row}.external_id = ${reference.slice(EXTERNAL.length)}`
    : sql`${row}.id = ${reference}`;
