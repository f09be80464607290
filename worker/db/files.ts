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

export interface StoredFile {
  id: string;
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
  /** In R2. */
  key: string;
  anonymised: boolean;
  needsPassword: boolean;
}

/** Of a row of `files`, and what stands in them. */
export const fileColumns = sql`id, org_id, candidate_id, filename, content_type, size, sha256, key, anonymised,
  needs_password, created_at`;

export const fileValues = (
  org: string,
  candidate: string | null,
  file: StoredFile,
  at: string,
): SQL => sql`
  ${file.id}, ${org}, ${candidate}, ${file.filename}, ${file.contentType}, ${file.size}, ${file.sha256},
  ${file.key}, ${file.anonymised ? 1 : 0}, ${file.needsPassword ? 1 : 0}, ${at}`;
