/** The one place where a message gets into the outbox, whoever it is for. */
import { type SQL, sql } from "drizzle-orm";
import { chunked, list } from "../db/client.ts";
import type { PlannedMessage } from "../domain/plan.ts";

/** A message as planned, with the id that it leaves by. `source` null: it can never be made anew. */
export type OutboxMessage = Omit<PlannedMessage, "after" | "afterMessage" | "source"> & {
  id: string;
  source: PlannedMessage["source"] | null;
  /** Id of the message after which it leaves (DECISIONS.md, 23), or a JSON list of several. */
  afterId?: string | null;
};

/** Whose the messages are: each column as SQL, of whatever `from` joins to a message `m`. */
export interface Owner {
  org: SQL;
  project: SQL;
  operation: SQL;
  receipt: SQL;
  /** Default: it belongs to none. */
  application?: SQL;
  candidate?: SQL;
  thing?: SQL;
  guest?: SQL;
  /** What the event did; default: none. */
  verb?: SQL;
  /** Instant. */
  at: SQL;
}

const NONE = sql`''`;

/** Messages of one plan with their ids; what one leaves after is one of them. */
export const withIds = (
  messages: readonly PlannedMessage[],
  ids: readonly string[],
): OutboxMessage[] =>
  messages.map(({ after = [], afterMessage = [], ...message }, index) => ({
    ...message,
    id: ids[index]!,
    afterId: afterIdOf([after.map((at) => ids[at]!), afterMessage].flat(2)),
  }));

const afterIdOf = ([first, ...rest]: string[]): string | null =>
  first === undefined ? null : rest.length ? JSON.stringify([first, ...rest]) : first;

/**
 * Puts messages in; `from` follows the messages `m` in FROM, with joins and conditions: a message for which it
 * gives no row is not put in.
 */
export const insertMessages = (
  messages: readonly OutboxMessage[],
  owner: Owner,
  from: SQL,
): SQL[] =>
  chunked(messages).map((group) => {
    const columns = columnsOf(owner);
    const names = sql.raw(Object.keys(columns).join(", "));
    const values = sql.join(Object.values(columns), sql`, `);
    return sql`INSERT INTO messages (${names}) SELECT ${values} FROM ${list(group)} m ${from}`;
  });

const columnsOf = (owner: Owner): Record<string, SQL> => ({
  id: sql`m.value ->> 'id'`,
  org_id: owner.org,
  project_id: owner.project,
  application_id: owner.application ?? NONE,
  candidate_id: owner.candidate ?? NONE,
  operation_id: owner.operation,
  receipt_id: owner.receipt,
  thing_id: owner.thing ?? sql`NULL`,
  guest_id: owner.guest ?? sql`NULL`,
  verb: owner.verb ?? sql`NULL`,
  kind: sql`m.value ->> 'kind'`,
  audience: sql`m.value ->> 'audience'`,
  state: sql`m.value ->> 'state'`,
  recipient: sql`m.value ->> 'to'`,
  sender_name: sql`m.value ->> '$.from.name'`,
  sender_address: sql`m.value ->> '$.from.address'`,
  reply_to: sql`m.value ->> 'replyTo'`,
  subject: sql`m.value ->> 'subject'`,
  text: sql`m.value ->> 'text'`,
  html: sql`m.value ->> 'html'`,
  language: sql`m.value ->> 'language'`,
  template_id: sql`m.value ->> 'template'`,
  source: sql`nullif(m.value -> 'source', 'null')`,
  list: sql`m.value ->> 'list'`,
  attachments: sql`m.value -> 'attachments'`,
  calendar: sql`m.value -> 'calendar'`,
  after_id: sql`m.value ->> 'afterId'`,
  send_at: sql`m.value ->> 'sendAt'`,
  due_at: sql`m.value ->> 'sendAt'`,
  created_at: owner.at,
  state_at: owner.at,
});
