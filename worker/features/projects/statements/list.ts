import { type SQL, sql } from "drizzle-orm";
import { narrowing, projectColumns, type Within } from "../../../db/projects.ts";
import { atMost } from "../../../db/client.ts";

/** Projects in the order they were made; `within` narrows to a session's own. */
export const projectsStatement = (
  org: string,
  within: Within,
  after: string | null,
  limit: number,
): SQL => sql`SELECT ${projectColumns(within)} FROM projects p WHERE ${narrowed(within) ? sql`+p.org_id` : sql`p.org_id`} = ${org}
  AND p.id > ${after ?? ""} ${narrowing(within)} ORDER BY p.id ${atMost(limit)}`;

/** The few that a session names lead then, not all that the organisation has. */
const narrowed = ({ projects, applications }: Within): boolean => Boolean(projects ?? applications);
