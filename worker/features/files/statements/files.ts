import { type SQL, sql } from "drizzle-orm";
import { atMost, type Database, list } from "../../../db/client.ts";
import { fileColumns, fileValues, type StoredFile } from "../../../db/files.ts";
import { flag, nullable, shape, type Shaped, text } from "../../../db/shape.ts";

const place = shape({
  application: text("a.id"),
  candidate: text("a.candidate_id"),
  deleted: flag("a.deleted_at IS NOT NULL"),
  /** A file of this name. */
  same: nullable(
    shape({
      id: text("f.id"),
      sha256: text("f.sha256"),
      anonymised: flag("f.anonymised"),
      needsPassword: flag("f.needs_password"),
    }),
  ),
});

export interface FilePlace extends Omit<Shaped<typeof place>, "same"> {
  /** Files of this name that the application has. */
  same: NonNullable<Shaped<typeof place>["same"]>[];
}

/** Where an attachment belongs, by the host's ids; null when the organisation has no such application. */
export async function readPlace(
  db: Database,
  org: string,
  { project, application, filename }: { project: string; application: string; filename: string },
): Promise<FilePlace | null> {
  const rows = await db.readOne(sql`
    SELECT ${place.columns} FROM applications a JOIN projects p ON p.id = a.project_id
    LEFT JOIN application_files l ON l.application_id = a.id
    LEFT JOIN files f ON f.id = l.file_id AND f.filename = ${filename}
    WHERE a.org_id = ${org} AND a.external_id = ${application} AND p.external_id = ${project}`);
  const places = rows.map(place.parse);
  const [first] = places;
  return first ? { ...first, same: places.flatMap(({ same }) => same ?? []) } : null;
}

/** Bytes that one organisation's recruiters upload within a day, twenty times what one message carries; and how many. */
const MOST_BYTES = 400_000_000;
const MOST_UPLOADS = 500;

/** Of the organisation's uploads since that instant: is there room for so many bytes more? */
const hasRoom = (org: string, since: string, size: number): SQL => sql`
  (SELECT ifnull(sum(f.size), 0) + ${size} <= ${MOST_BYTES} AND count(*) < ${MOST_UPLOADS}
    FROM files f WHERE f.candidate_id IS NULL AND f.org_id = ${org} AND f.created_at > ${since})`;

/** A row when there is none. */
export const fullStatement = (org: string, since: string, size: number): SQL =>
  sql`SELECT 1 AS "full" WHERE NOT ${hasRoom(org, since, size)}`;

/**
 * Answers its id; nothing when others were faster to fill the day's room. Its key stays in `blob_gc`: if no message
 * has taken it by then, the sweep does.
 */
export const insertUpload = (org: string, file: StoredFile, at: string, since: string): SQL => sql`
  INSERT INTO files (${fileColumns}) SELECT ${fileValues(org, null, file, at)}
  WHERE ${hasRoom(org, since, file.size)} RETURNING id`;

/**
 * Puts a file in the place of those of its name, in one batch, so that two at once leave one; false when
 * the application has meanwhile gone. A former file that nothing else holds (another application, an
 * employee, a message that shows it) loses its row and its bytes.
 */
export async function replaceFile(
  db: Database,
  org: string,
  { application, candidate }: FilePlace,
  file: StoredFile,
  at: string,
): Promise<boolean> {
  const placed = sql`EXISTS (SELECT 1 FROM files WHERE id = ${file.id})`;
  const former = sql`SELECT f.id FROM application_files l JOIN files f ON f.id = l.file_id
    WHERE l.application_id = ${application} AND f.filename = ${file.filename}`;
  const unheld = sql`f.candidate_id = ${candidate} AND f.filename = ${file.filename} AND f.id <> ${file.id}
    AND NOT EXISTS (SELECT 1 FROM application_files l WHERE l.file_id = f.id)
    AND NOT EXISTS (SELECT 1 FROM employee_files e WHERE e.file_id = f.id)
    AND NOT EXISTS (SELECT 1 FROM applications o CROSS JOIN messages m ON m.application_id = o.id
      CROSS JOIN json_each(m.attachments) t WHERE o.candidate_id = ${candidate} AND t.value ->> 'key' = f.key)`;
  const { placed: rows } = await db.write({
    placed: sql`INSERT INTO files (${fileColumns}) SELECT ${fileValues(org, candidate, file, at)} FROM applications a
      WHERE a.id = ${application} AND a.org_id = ${org} AND a.candidate_id = ${candidate} AND a.deleted_at IS NULL
      RETURNING id`,
    unlinked: sql`DELETE FROM application_files WHERE application_id = ${application} AND file_id IN (${former}) AND ${placed}`,
    unheld: sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT f.key, f.org_id, ${at} FROM files f
      WHERE ${unheld} AND ${placed} ON CONFLICT DO NOTHING`,
    removed: sql`DELETE FROM files WHERE id IN (SELECT f.id FROM files f WHERE ${unheld}) AND ${placed}`,
    linked: sql`INSERT INTO application_files (application_id, file_id, org_id)
      SELECT ${application}, ${file.id}, ${org} WHERE ${placed}`,
    kept: sql`DELETE FROM blob_gc WHERE key = ${file.key} AND ${placed}`,
  });
  return rows.length > 0;
}

/** A file that was stored before can be vouched for later; and what is known of its password has grown. */
export const markFile = (
  org: string,
  id: string,
  { anonymised, needsPassword }: Pick<StoredFile, "anonymised" | "needsPassword">,
): SQL => sql`
  UPDATE files SET anonymised = ${anonymised ? 1 : 0}, needs_password = ${needsPassword ? 1 : 0}
  WHERE id = ${id} AND org_id = ${org}`;

const due = shape({ key: text("key") });

/**
 * Takes from the list of what may be swept: what a row holds after all is struck off it, uploads that no
 * message took lose their row. Returns keys in R2 that nothing points to any more.
 */
export async function claimBlobs(db: Database, now: string, most: number): Promise<string[]> {
  const keys = sql`SELECT ${due.columns} FROM blob_gc WHERE not_before <= ${now} ORDER BY not_before ${atMost(most)}`;
  const taken = sql`EXISTS (SELECT 1 FROM messages m CROSS JOIN json_each(m.attachments) t
    WHERE m.org_id = files.org_id AND m.created_at >= files.created_at AND t.value ->> 'key' = files.key)`;
  const { left } = await db.write({
    untaken: sql`DELETE FROM files WHERE key IN (${keys}) AND +candidate_id IS NULL AND NOT ${taken}`,
    held: sql`DELETE FROM blob_gc WHERE key IN (${keys}) AND EXISTS (SELECT 1 FROM files f WHERE f.key = blob_gc.key)`,
    logos: sql`DELETE FROM blob_gc WHERE key IN (${keys})
      AND EXISTS (SELECT 1 FROM organisations o WHERE o.id = blob_gc.org_id AND o.logo ->> 'key' = blob_gc.key)`,
    left: keys,
  });
  return left.map(due.parse).map(({ key }) => key);
}

export const forgetBlobs = (keys: string[]): SQL => sql`
  DELETE FROM blob_gc WHERE key IN (SELECT value FROM ${list(keys)})`;
