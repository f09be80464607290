import * as z from "zod";
import { NotFound } from "../../../domain/errors.ts";
import { listedProject, projectsStatement, projectStatement } from "../../../db/projects.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { project } from "../../../http/schemas/projects.ts";

export function projectRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/projects",
    policy: "session",
    summary: "List recruitment projects with the number of applications in each status",
    tag: "Projects",
    query: z.strictObject({ locale: z.string().optional(), ...paging }),
    answer: page(project),
    handle: async (c, { query: { cursor, limit } }) => {
      const { db, actor } = c.var;
      const after = positionOf(cursor)?.[1] ?? null;
      const rows = await db.readOne(projectsStatement(actor.org, actor, after, limit + 1));
      return c.json(
        paged(
          rows.map(listedProject),
          limit,
          ({ id }) => ["", id],
          (row) => row,
        ),
      );
    },
  });

  routes.add({
    method: "get",
    path: "/v1/projects/{id}",
    policy: "session",
    summary: "One recruitment project",
    tag: "Projects",
    params: z.object({ id: z.string().min(1).max(200) }),
    answer: project,
    handle: async (c, { params: { id } }) => {
      const { db, actor } = c.var;
      const [row] = await db.readOne(projectStatement(actor.org, id, actor));
      if (!row) throw new NotFound();
      return c.json(listedProject(row));
    },
  });
}
