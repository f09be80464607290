import { type SQL, sql } from "drizzle-orm";
import type { Attachment, CalendarEntry, MessageSource } from "../domain/plan.ts";
import { type Locale, MESSAGE_STATES, type MessageState } from "../domain/vocabulary.ts";
import { atMost, each, list, type Row } from "../db/client.ts";
import { flag, json, nullable, otherwise, shape, type Shaped, text } from "../db/shape.ts";
import { type Stranding, strandedBy } from "./no-longer-true.ts";
import { messageJson, type StoredMessage } from "./stored.ts";

/** What a session reaches. */
export interface Reach {
  org: string;
  projects: readonly string[] | null;
  applications: readonly string[] | null;
}

export interface MessageQuery extends Reach {
  /** Internal id or `ext:` reference. */
  application: string | null;
  /** Internal ids of those that are meant by name; null: whichever. */
  named: readonly string[] | null;
  operation: string | null;
  candidate: string | null;
  /** Internal id. */
  project: string | null;
  /** Null: every kind. */
  kinds: readonly string[] | null;
  /** Instants between which it was made. */
  from: string | null;
  until: string | null;
  /** A whole address, in lower case. */
  to: string | null;
  state: MessageState | null;
  after: readonly [string, string] | null;
  limit: number;
}

const parts = {
  message: json<StoredMessage>(messageJson),
  createdAt: text("m.created_at"),
  candidate: shape({
    id: text("m.candidate_id"),
    firstName: otherwise(text("c.first_name"), ""),
    lastName: otherwise(text("c.last_name"), ""),
  }),
  project: shape({ id: text("m.project_id"), title: otherwise(text("p.title"), "") }),
  /** The host's own id of the application. */
  externalId: nullable(text("a.external_id")),
};

const logged = shape(parts);
const around = sql`LEFT JOIN candidates c ON c.id = m.candidate_id LEFT JOIN projects p ON p.id = m.project_id
  LEFT JOIN applications a ON a.id = m.application_id`;

/**
 * The operator's question, "did it go out?": messages, newest first. Whatever narrows it leads, in an
 * index of its own; a session's projects or applications are walked one by one, each to the limit.
 */
export function messagesStatement(query: MessageQuery): SQL {
  const { org, application, named, operation, candidate, to, applications, limit } = query;
  return sql`SELECT ${logged.columns}
    FROM (${found()}) w CROSS JOIN messages m ON m.id = w.id ${around}
    ORDER BY m.created_at DESC, m.id DESC ${atMost(limit)}`;

  function found(): SQL {
    const [first] = [
      application !== null &&
        sql`s.application_id = (SELECT a.id FROM applications a WHERE a.org_id = ${org} AND ${referred(application)})`,
      operation !== null && sql`s.operation_id = ${operation}`,
      candidate !== null && sql`s.candidate_id = ${candidate}`,
    ].filter((lead) => lead !== false);
    if (first) return scan(query, first);
    const few = applications ?? named;
    if (few) return each(few, sql`messages`, scan(query, sql`s.application_id = r.value`));
    if (to !== null) return scan(query, sql`s.org_id = ${org} AND lower(s.recipient) = ${to}`);
    return wide(query);
  }
}

/** Of a project, of a session's projects or of the organisation. What is of a kind lies by its state as well. */
function wide(query: MessageQuery): SQL {
  const { org, project, projects, kinds, state } = query;
  const scopes = project !== null ? [project] : projects;
  const column = scopes ? sql`s.project_id` : sql`s.org_id`;
  if (!kinds) {
    if (!scopes) return scan(query, sql`${column} = ${org}`);
    return each(scopes, sql`messages`, scan(query, sql`${column} = r.value`));
  }
  const walked = (scopes ?? [org]).flatMap((scope) =>
    kinds.flatMap((kind) =>
      (state === null ? MESSAGE_STATES : [state]).map((each) => ({ scope, kind, state: each })),
    ),
  );
  const index = scopes ? sql`messages_project_kind` : sql`messages_org_kind`;
  const lead = sql`${column} = r.value ->> 'scope' AND s.kind = r.value ->> 'kind' AND s.state = r.value ->> 'state'`;
  return each(walked, sql`messages`, scan({ ...query, kinds: null, state: null }, lead, index));
}

const referred = (application: string): SQL =>
  application.startsWith("ext:")
    ? sql`a.external_id = ${application.slice(4)}`
    : sql`a.id = ${application}`;

/** One walk along one index, newest first; `+` keeps the planner from leaving it for another. */
function scan(query: MessageQuery, lead: SQL, index?: SQL): SQL {
  const { named, operation, candidate, project, to, kinds, state, from, until, after, limit } =
    query;
  const rest = [
    lead,
    within(query, sql`s`),
    named && sql`+s.application_id IN (SELECT value FROM ${list(named)})`,
    project !== null && sql`+s.project_id = ${project}`,
    kinds && sql`+s.kind IN (SELECT value FROM ${list(kinds)})`,
    from !== null && sql`s.created_at >= ${from}`,
    // A further page ends below it anyway, and an index is entered at one place only.
    until !== null && !after && sql`s.created_at <= ${until}`,
    operation !== null && sql`+s.operation_id = ${operation}`,
    candidate !== null && sql`+s.candidate_id = ${candidate}`,
    to !== null && sql`+lower(s.recipient) = ${to}`,
    state !== null && sql`s.state = ${state}`,
    after && sql`(s.created_at, s.id) < (${after[0]}, ${after[1]})`,
  ].filter((part) => part !== null && part !== false);
  return sql`SELECT s.id FROM messages s ${index ? sql`INDEXED BY ${index}` : sql``} WHERE ${sql.join(rest, sql` AND `)}
    ORDER BY s.created_at DESC, s.id DESC ${atMost(limit)}`;
}

/** What of a table (under its alias) the session reaches, without leading the planner. */
export function within({ org, projects, applications }: Reach, row: SQL): SQL {
  const parts = [
    sql`+${row}.org_id = ${org}`,
    projects && sql`+${row}.project_id IN (SELECT value FROM ${list(projects)})`,
    applications && sql`+${row}.application_id IN (SELECT value FROM ${list(applications)})`,
  ].filter((part) => part !== null);
  return sql.join(parts, sql` AND `);
}

const flat = <T extends { message: StoredMessage }>({ message, ...rest }: T) => ({
  ...message,
  ...rest,
});

/** A message as a list shows it, with whom it is about and where. */
export const loggedMessage = (row: Row) => flat(logged.parse(row));
export type LoggedMessage = ReturnType<typeof loggedMessage>;

export interface MessageChange {
  /** The message's version that the change made. */
  version: number;
  verb: "edit" | "cancel";
  actor: string;
  by: string;
  at: string;
}

const whole = shape({
  ...parts,
  operation: text("m.operation_id"),
  /** Empty, like the HTML, when they lie in R2 under `bodyKey`. */
  text: text("m.text"),
  html: text("m.html"),
  bodyKey: nullable(text("m.body_key")),
  language: text<Locale>("m.language"),
  attachments: json<Attachment[]>("m.attachments"),
  /** Of what it does in a calendar, the whole. */
  entry: nullable(json<CalendarEntry>("m.calendar")),
  source: nullable(json<MessageSource>("m.source")),
  list: flag("m.list"),
  /** Who made it, by name; null for a test copy. */
  by: nullable(
    text(`ifnull(e.actor_name, (SELECT v.actor_name FROM events v
      WHERE m.application_id = '' AND v.operation_id = m.operation_id LIMIT 1))`),
  ),
  /** When an attempt began that may have reached the provider. */
  triedAt: nullable(text("m.first_tried_at")),
  /** Oldest first. */
  changes: json<
    MessageChange[]
  >(`(SELECT json_group_array(json_object('version', k.version, 'verb', k.verb,
      'actor', k.actor_id, 'by', k.actor_name, 'at', k.at) ORDER BY k.version)
    FROM message_changes k WHERE k.message_id = m.id)`),
});

/** Everything of one message. */
export const wholeMessage = (row: Row) => flat(whole.parse(row));
export type WholeMessage = ReturnType<typeof wholeMessage>;

/** Messages of the organisation by their ids. */
export const wholeMessagesStatement = (org: string, ids: readonly string[]): SQL => sql`
  SELECT ${whole.columns} FROM ${list(ids)} r CROSS JOIN messages m ON m.id = r.value ${around}
  LEFT JOIN events e ON e.receipt_id = m.receipt_id WHERE +m.org_id = ${org}`;

/** Waiting copies to the sender of these messages; each beside the message that it is a copy of, also one of several. */
export const copiesStatement = (org: string, ids: readonly string[]): SQL => sql`
  SELECT r.value AS original, ${whole.columns} FROM ${list(ids)} r CROSS JOIN messages o ON o.id = r.value
  CROSS JOIN messages m ON m.receipt_id = o.receipt_id AND m.id <> o.id ${around}
  LEFT JOIN events e ON e.receipt_id = m.receipt_id
  WHERE +m.org_id = ${org} AND m.state IN ('held', 'scheduled') AND m.source ->> 'copyOf' IS NOT NULL
    AND o.source ->> 'copyOf' IS NULL`;

export const copyOfOne = (row: Row) => ({
  original: row.original as string,
  copy: wholeMessage(row),
});

const stranded = shape({
  /** Whom or what it was asked for. */
  of: text("r.value"),
  id: text("m.id"),
  application: text("m.application_id"),
  subject: text("m.subject"),
  /** As it was planned: perhaps a former address. */
  to: text("m.recipient"),
  why: text<Stranding>(strandedBy),
});

export type Stranded = Shaped<typeof stranded>;
export const strandedMessage = stranded.parse;

/** Mail about candidates that waits and will not leave as it stands, oldest first; `around`: from `r` to `m`. */
const strandedStatement = (org: string, ids: readonly string[], around: SQL): SQL => sql`
  SELECT ${stranded.columns} FROM ${list(ids)} r ${around} CROSS JOIN candidates c ON c.id = m.candidate_id
  WHERE +m.org_id = ${org} AND m.state IN ('held', 'scheduled') AND ${strandedBy} IS NOT NULL
  ORDER BY m.created_at, m.id`;

export const strandedOfCandidates = (org: string, ids: readonly string[]): SQL =>
  strandedStatement(org, ids, sql`CROSS JOIN messages m ON m.candidate_id = r.value`);

/** Also what is about another application of the same person. */
export const strandedOfApplications = (org: string, ids: readonly string[]): SQL =>
  strandedStatement(
    org,
    ids,
    sql`CROSS JOIN applications a ON a.id = r.value CROSS JOIN messages m ON m.candidate_id = a.candidate_id`,
  );
