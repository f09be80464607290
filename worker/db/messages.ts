import { type SQL, sql } from "drizzle-orm";
import type { MessageState } from "../domain/vocabulary.ts";
import { each, list } from "./client.ts";
import { messageJson } from "./receipts.ts";

export interface MessageQuery {
  org: string;
  /** Internal id or `ext:` reference. */
  application: string | null;
  operation: string | null;
  state: MessageState | null;
  /** What the session is narrowed to. */
  projects: readonly string[] | null;
  applications: readonly string[] | null;
  after: readonly [string, string] | null;
  limit: number;
}

/**
 * The operator's question, "did it go out?": messages, newest first. Whatever narrows it leads, in an
 * index of its own; a session's projects or applications are walked one by one, each to the limit.
 */
export function messagesStatement(query: MessageQuery): SQL {
  const { org, application, operation, projects, applications, limit } = query;
  return sql`SELECT ${messageJson} AS "message", m.created_at AS "createdAt", m.id
    FROM (${found()}) w CROSS JOIN messages m ON m.id = w.id
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}`;

  function found(): SQL {
    if (application !== null)
      return scan(query, [
        sql`s.application_id = (SELECT a.id FROM applications a WHERE a.org_id = ${org} AND ${named(application)})`,
        operation !== null && sql`+s.operation_id = ${operation}`,
      ]);
    if (operation !== null) return scan(query, [sql`s.operation_id = ${operation}`]);
    if (applications)
      return each(applications, sql`messages`, scan(query, [sql`s.application_id = r.value`]));
    if (projects) return each(projects, sql`messages`, scan(query, [sql`s.project_id = r.value`]));
    return scan(query, [sql`s.org_id = ${org}`]);
  }
}

const named = (application: string): SQL =>
  application.startsWith("ext:")
    ? sql`a.external_id = ${application.slice(4)}`
    : sql`a.id = ${application}`;

/** One walk along one index, newest first; `+` keeps the planner from leaving it for another. */
function scan(query: MessageQuery, lead: (SQL | false)[]): SQL {
  const { org, state, projects, applications, after, limit } = query;
  const within = [
    ...lead,
    sql`+s.org_id = ${org}`,
    projects && sql`+s.project_id IN (SELECT value FROM ${list(projects)})`,
    applications && sql`+s.application_id IN (SELECT value FROM ${list(applications)})`,
    state !== null && sql`s.state = ${state}`,
    after && sql`(s.created_at, s.id) < (${after[0]}, ${after[1]})`,
  ].filter((part) => part !== null && part !== false);
  return sql`SELECT s.id FROM messages s WHERE ${sql.join(within, sql` AND `)}
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${limit}`;
}
