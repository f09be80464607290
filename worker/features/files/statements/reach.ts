import { type SQL, sql } from "drizzle-orm";
import { fileJson } from "../../../engine/store/facts.ts";

/** A file with whom it belongs to: the candidate's applications, or none for an upload. */
export const fileStatement = (org: string, id: string): SQL => sql`
  SELECT ${fileJson} AS "file", f.candidate_id AS "candidate",
    (SELECT json_group_array(json_object('id', a.id, 'project', a.project_id)) FROM application_files l
      JOIN applications a ON a.id = l.application_id WHERE l.file_id = f.id) AS "applications"
  FROM files f WHERE f.id = ${id} AND f.org_id = ${org}`;
