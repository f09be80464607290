/** A person's own file, in the place of another or beside the others. */
import { type SQL, sql } from "drizzle-orm";
import { noteChanges } from "../../../db/candidate-changes.ts";
import { list } from "../../../db/client.ts";
import { fileColumns, fileValues, type StoredFile } from "../../../db/files.ts";
import { OPEN } from "../rules/files.ts";
import { MOST_FILES } from "../rules/person.ts";

interface Placing {
  org: string;
  candidate: string;
  /** The candidate's version that was seen. */
  seen: number;
  operation: string;
  actor: { id: string; name: string };
  at: string;
  file: StoredFile;
  /** Id of the file whose place it takes; null: none. */
  replaces: string | null;
  publicSector: boolean;
}

/**
 * In one batch; `placed` has no row when somebody was faster, or there are too many. The former file leaves the
 * applications in which nothing is decided; where nothing holds it any more, it goes, and its bytes with it.
 */
export function placeStatements(placing: Placing) {
  const { org, candidate, seen, operation, actor, at, file, replaces, publicSector } = placing;
  const placed = sql`EXISTS (SELECT 1 FROM files n WHERE n.id = ${file.id})`;
  const open = sql`SELECT a.id FROM applications a WHERE a.candidate_id = ${candidate} AND a.deleted_at IS NULL
    AND a.status IN (SELECT value FROM ${list(OPEN)})`;
  const unheld = sql`f.id = ${replaces} AND f.candidate_id = ${candidate} AND f.org_id = ${org}
    AND NOT EXISTS (SELECT 1 FROM application_files l WHERE l.file_id = f.id)
    AND NOT EXISTS (SELECT 1 FROM employee_files w WHERE w.file_id = f.id)
    AND NOT EXISTS (SELECT 1 FROM applications o CROSS JOIN messages m ON m.application_id = o.id
      CROSS JOIN json_each(m.attachments) t WHERE o.candidate_id = ${candidate} AND t.value ->> 'key' = f.key)`;
  const room =
    replaces === null
      ? sql`AND (SELECT count(*) FROM files x WHERE x.candidate_id = c.id) < ${MOST_FILES}`
      : sql``;
  const former = sql`SELECT l.application_id FROM application_files l WHERE l.file_id = ${replaces}`;
  return {
    placed: sql`INSERT INTO files (${fileColumns}) SELECT ${fileValues(org, candidate, file, at)} FROM candidates c
      WHERE c.id = ${candidate} AND c.org_id = ${org} AND c.version = ${seen} ${room} RETURNING id`,
    raised: sql`UPDATE candidates SET version = version + 1 WHERE id = ${candidate} AND ${placed}`,
    linked: sql`INSERT INTO application_files (application_id, file_id, org_id)
      SELECT k.id, ${file.id}, ${org} FROM (${open}) k
      WHERE ${placed} ${replaces === null ? sql`` : sql`AND k.id IN (${former})`}`,
    unlinked:
      replaces === null || publicSector
        ? null
        : sql`DELETE FROM application_files WHERE file_id = ${replaces} AND application_id IN (${open}) AND ${placed}`,
    unheld:
      replaces === null
        ? null
        : [
            sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT f.key, f.org_id, ${at} FROM files f
              WHERE ${unheld} AND ${placed} ON CONFLICT DO NOTHING`,
            sql`DELETE FROM files WHERE id IN (SELECT f.id FROM files f WHERE ${unheld}) AND ${placed}`,
          ],
    history: noteChanges(
      { org, operation, actor, at },
      [{ candidate, fields: ["files"], source: null, except: null }],
      placed,
    ),
    kept: sql`DELETE FROM blob_gc WHERE key = ${file.key} AND ${placed}`,
  } satisfies Record<string, SQL | SQL[] | null>;
}
