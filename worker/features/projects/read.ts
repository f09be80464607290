import { type ListedProject, project, projectStatement } from "../../db/projects.ts";
import { NotFound } from "../../domain/errors.ts";
import type { Engine } from "../../engine/outcome.ts";
import { projectsStatement } from "./statements/list.ts";

type Reader = Pick<Engine, "db" | "actor">;

/** In the order they were made, after an id. */
export async function listProjects(
  { db, actor }: Reader,
  after: string | null,
  limit: number,
): Promise<ListedProject[]> {
  const rows = await db.readOne(projectsStatement(actor.org, actor, after, limit));
  return rows.map(project.parse);
}

/** By its id or an `ext:` reference. Throws `not_found`. */
export async function readProject(
  { db, actor }: Reader,
  reference: string,
): Promise<ListedProject> {
  const [row] = await db.readOne(projectStatement(actor.org, reference, actor));
  if (!row) throw new NotFound();
  return project.parse(row);
}
