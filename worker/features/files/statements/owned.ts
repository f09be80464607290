import { type SQL, sql } from "drizzle-orm";
import { json, shape, type Shaped } from "../../../db/shape.ts";
import type { CandidateFile } from "../../../domain/facts.ts";
import { FILE_FLAGS, fileJson } from "../../../db/files.ts";

/** A file with whom it belongs to: the candidate's applications, or none for an upload. */
const owned = shape({
  file: json<CandidateFile>(fileJson, FILE_FLAGS),
  applications: json<{ id: string; project: string }[]>(`(
    SELECT json_group_array(json_object('id', a.id, 'project', a.project_id)) FROM application_files l
    JOIN applications a ON a.id = l.application_id WHERE l.file_id = f.id)`),
});

export type OwnedFile = Shaped<typeof owned>;
export const ownedFile = owned.parse;

export const fileStatement = (org: string, id: string): SQL =>
  sql`SELECT ${owned.columns} FROM files f WHERE f.id = ${id} AND f.org_id = ${org}`;
