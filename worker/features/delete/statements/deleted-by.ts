import { type SQL, sql } from "drizzle-orm";
import { flat } from "../../../db/client.ts";

/** Of the application `a`: by whom it came to be deleted, as JSON. */
export const deletedByColumn: SQL = flat(sql`iif(a.deleted_at IS NULL, NULL, (
  SELECT json_object('id', e.actor_id, 'name', e.actor_name) FROM events e
  WHERE e.application_id = a.id AND e.to_deleted = 1 AND e.from_deleted = 0 ORDER BY e.version DESC LIMIT 1))`);
