import { type SQL, sql } from "drizzle-orm";

/** Says that bytes are about to lie in R2 which no row points to yet; from `notBefore` they may be swept. */
export const expectBlob = (org: string, key: string, notBefore: string): SQL => sql`
  INSERT INTO blob_gc (key, org_id, not_before) VALUES (${key}, ${org}, ${notBefore})
  ON CONFLICT (key) DO UPDATE SET not_before = max(not_before, excluded.not_before)`;

/** Of `files f`, as JSON; its flags as {@link FILE_FLAGS}. */
export const fileJson = sql`json_object('id', f.id, 'filename', f.filename, 'contentType', f.content_type,
  'size', f.size, 'key', f.key, 'sha256', f.sha256, 'anonymised', f.anonymised,
  'needsPassword', f.needs_password)`;

export const FILE_FLAGS = ["anonymised", "needsPassword"] as const;
