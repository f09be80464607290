import * as z from "zod";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import type { Routes } from "../../../http/route.ts";
import { page, projectReference } from "../../../http/schemas/parts.ts";
import { listProjects, readProject } from "../read.ts";
import { project } from "../schemas/projects.ts";

export function projectRoutes(routes: Routes): void {
  routes.about("Projects", "Recruitment projects");

  routes.add({
    method: "get",
    path: "/v1/projects",
    policy: "session",
    summary: "List recruitment projects with the number of applications in each status",
    tag: "Projects",
    query: z.strictObject({ locale: z.string().optional(), ...paging }),
    answer: page(project),
    handle: async (c, { query: { cursor, limit } }) => {
      const found = await listProjects(c.var, positionOf(cursor)?.[1] ?? null, limit + 1);
      return c.json(
        paged(
          found,
          limit,
          ({ id }) => ["", id],
          (each) => each,
        ),
      );
    },
  });

  routes.add({
    method: "get",
    path: "/v1/projects/{project}",
    policy: "session",
    summary: "One recruitment project",
    tag: "Projects",
    params: z.object({ project: projectReference }),
    answer: project,
    handle: async (c, { params }) => c.json(await readProject(c.var, params.project)),
  });
}
