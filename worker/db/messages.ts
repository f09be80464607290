import { type SQL, sql } from "drizzle-orm";
import type { MessageState } from "../domain/vocabulary.ts";
import { list } from "./client.ts";
import { messageJson } from "./receipts.ts";

export interface MessageQuery {
  org: string;
  /** Internal id or `ext:` reference. */
  application: string | null;
  operation: string | null;
  state: MessageState | null;
  projects: readonly string[] | null;
  applications: readonly string[] | null;
  after: readonly [string, string] | null;
  limit: number;
}

/**
 * The operator's question, "did it go out?": messages, newest first. Whatever narrows it leads: the `+`
 * keeps the planner from walking all of the organisation's messages in their order instead.
 */
export const messagesStatement = (query: MessageQuery): SQL => {
  const { org, application, operation, state, projects, applications, after, limit } = query;
  const only = [
    application !== null &&
      sql`m.application_id = (SELECT a.id FROM applications a WHERE a.org_id = ${org}
        AND ${application.startsWith("ext:") ? sql`a.external_id = ${application.slice(4)}` : sql`a.id = ${application}`})`,
    operation !== null && sql`m.operation_id = ${operation}`,
    state !== null && sql`m.state = ${state}`,
    projects &&
      sql`m.application_id IN (SELECT a.id FROM applications a WHERE a.project_id IN (SELECT value FROM ${list(projects)}))`,
    applications && sql`m.application_id IN (SELECT value FROM ${list(applications)})`,
    after && sql`(m.created_at, m.id) < (${after[0]}, ${after[1]})`,
  ].filter((part) => part !== null && part !== false);
  const narrowed = application ?? operation ?? projects ?? applications;
  const within = narrowed === null ? sql`m.org_id = ${org}` : sql`+m.org_id = ${org}`;
  return sql`SELECT ${messageJson} AS "message", m.created_at AS "createdAt", m.id FROM messages m
    WHERE ${within} ${only.length ? sql`AND ${sql.join(only, sql` AND `)}` : sql``}
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}`;
};
