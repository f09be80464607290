import { type SQL, sql } from "drizzle-orm";
import { chunked, type Database, list, type Row } from "../../db/client.ts";
import type { Registry } from "../feature.ts";
import { isOpen, noteBulk } from "./bulks.ts";
import { effectStatements, sharedStatements } from "./effects.ts";
import type { CommitRow, IdempotencyRecord, Operation } from "./operation.ts";
import { insertMessages, withIds } from "../../outbox/insert.ts";
import { receiptsOfOperation } from "./receipts.ts";

/**
 * Plans → one atomic batch. The events come first and take in only rows whose application and
 * candidate still are at the versions that were seen; all that follows goes through the events that
 * carry the operation, so a stale row changes nothing and the others commit (DECISIONS.md, 6).
 * Returns the receipts of the rows that did.
 */
export async function commit(
  db: Database,
  registry: Registry,
  operation: Operation,
): Promise<Row[]> {
  const { id, org, idempotency } = operation;
  const { receipts } = await db.write({
    claimedKey: idempotency && claimKey(operation, idempotency),
    events: eventStatements(registry, operation),
    bulk: noteBulk(operation),
    shared: sharedStatements(registry, operation),
    effects: effectStatements(registry, operation),
    moves: movesStatements(operation),
    followed: registry.followers.flatMap(({ moved }) => moved?.(id) ?? []),
    counts: countsStatement(id),
    messages: messageStatements(operation),
    sharedMessages: sharedMessageStatements(registry, operation),
    details: detailStatements(operation),
    releasedKey: idempotency && releaseKey(operation, idempotency),
    receipts: receiptsOfOperation(org, id),
  });
  return receipts;
}

function eventRow(registry: Registry, { plan, receipt }: CommitRow) {
  const guards = plan.effects.flatMap((effect) => {
    const { guard } = registry.effect(effect.kind);
    return guard ? [[effect.kind, guard.values(effect)] as const] : [];
  });
  return {
    a: plan.application,
    v: plan.seen.application,
    cv: plan.seen.candidate,
    r: receipt,
    verb: plan.verb,
    fs: plan.from.status,
    ts: plan.to.status,
    ff: plan.from.former,
    tf: plan.to.former,
    fd: plan.from.deleted ? 1 : 0,
    td: plan.to.deleted ? 1 : 0,
    gone: plan.final ? 1 : 0,
    fx: JSON.stringify(plan.effects.map((effect) => ({ ...effect, data: undefined }))),
    undoes: plan.undoes ?? null,
    /** What each kind of effect asks for beyond the versions. */
    g: Object.fromEntries(
      [...Map.groupBy(guards, ([kind]) => kind)].map(([kind, all]) => [
        kind,
        all.flatMap(([, values]) => values),
      ]),
    ),
    files: plan.messages.flatMap(({ attachments }) =>
      attachments.flatMap(({ file, cid }) => (cid === undefined ? [file] : [])),
    ),
  };
}

/** The guards of the effects that occur, as conditions of a row `r` and its application `a`. */
function guarded(registry: Registry, operation: Operation): SQL[] {
  const { rows, shared } = operation;
  const kinds = new Set(rows.flatMap(({ plan }) => plan.effects.map(({ kind }) => kind)));
  const own = [...kinds].flatMap((kind) => {
    const { guard } = registry.effect(kind);
    const values = sql`json_each(r.value, ${`$.g."${kind}"`})`;
    return guard
      ? [sql`NOT EXISTS (SELECT 1 FROM ${values} g WHERE NOT (${guard.holds(sql`g.value`)}))`]
      : [];
  });
  const common = (shared?.plan.effects ?? []).flatMap(
    (effect) => registry.sharedEffect(effect.kind).guard?.(effect, operation) ?? [],
  );
  return [...own, ...common, ...isOpen(operation)];
}

function eventStatements(registry: Registry, operation: Operation): SQL[] {
  const guards = guarded(registry, operation).map((guard) => sql`AND ${guard}`);
  const rows = operation.rows.map((row) => eventRow(registry, row));
  return chunked(rows).map((group) => eventsStatement(operation, group, sql.join(guards, sql` `)));
}

const eventsStatement = (operation: Operation, group: unknown[], guards: SQL): SQL => sql`
  INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, bulk_id, verb,
    from_status, to_status, from_former, to_former, from_deleted, to_deleted, gone, actor_id, actor_name, at,
    effects, undoes)
  SELECT a.id, a.version + 1, a.org_id, a.project_id, r.value ->> 'r', r.value ->> 'r', ${operation.id}, ${operation.bulk},
    r.value ->> 'verb', r.value ->> 'fs', r.value ->> 'ts', r.value ->> 'ff', r.value ->> 'tf',
    r.value ->> 'fd', r.value ->> 'td', r.value ->> 'gone', ${operation.actor.id}, ${operation.actor.name},
    ${operation.at}, r.value ->> 'fx', r.value ->> 'undoes'
  FROM ${list(group)} r
  CROSS JOIN applications a ON a.id = r.value ->> 'a' AND a.version = r.value ->> 'v'
  JOIN candidates c ON c.id = a.candidate_id AND c.version = r.value ->> 'cv'
  WHERE a.org_id = ${operation.org} ${guards}
    AND NOT EXISTS (SELECT 1 FROM json_each(r.value, '$.files') k
      WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.id = k.value))
  ON CONFLICT (application_id, version) DO NOTHING`;

/**
 * State follows the events; the only place that moves an application. What stays where it is only gets a new version:
 * an UPDATE that names the status writes every list's index anew, changed or not.
 */
function movesStatements({ id, rows, shared }: Operation): SQL[] {
  const acts = shared?.plan.effects.length ? sql`1` : sql`e.effects <> '[]'`;
  const moving = rows.filter(({ plan }) => moves(plan)).length;
  const follow = (columns: SQL, which: SQL) => sql`
  UPDATE applications SET ${columns}, acted = max(acted, ${acts}) FROM events e WHERE e.operation_id = ${id} AND applications.id = e.application_id
    AND applications.version = e.version - 1 AND ${which}`;
  return [
    moving > 0 &&
      follow(
        sql`version = e.version, status = e.to_status, former_status = e.to_former,
          deleted_at = CASE WHEN e.to_deleted = 1 THEN coalesce(applications.deleted_at, e.at) END`,
        moved,
      ),
    moving < rows.length && follow(sql`version = e.version`, sql`NOT ${moved}`),
  ].filter((statement) => statement !== false);
}

/** Does it change what lists show an application by? Also as a condition of its event `e`. */
const moves = ({ from, to }: CommitRow["plan"]): boolean =>
  from.status !== to.status || from.former !== to.former || from.deleted !== to.deleted;
const moved = sql`(e.from_status IS NOT e.to_status OR e.from_former IS NOT e.to_former
  OR e.from_deleted <> e.to_deleted)`;

/** Keeps the counts per project and status in step with whatever events an operation brought. */
export const countsStatement = (operation: string): SQL => sql`
  INSERT INTO status_counts (project_id, bucket, org_id, n)
  SELECT project_id, bucket, org_id, sum(d) FROM (
    SELECT project_id, org_id, iif(to_deleted, 'deleted', to_status) AS bucket, 1 AS d FROM events
      WHERE operation_id = ${operation} AND gone = 0
    UNION ALL
    SELECT project_id, org_id, iif(from_deleted, 'deleted', from_status), -1 FROM events
      WHERE operation_id = ${operation} AND from_status IS NOT NULL)
  GROUP BY project_id, bucket, org_id HAVING sum(d) <> 0
  ON CONFLICT (project_id, bucket) DO UPDATE SET n = n + excluded.n`;

const messageStatements = ({ id, rows }: Operation): SQL[] =>
  insertMessages(
    rows.flatMap(({ plan, receipt, messages }) =>
      withIds(plan.messages, messages).map((message) => ({ ...message, r: receipt })),
    ),
    {
      org: sql`e.org_id`,
      project: sql`e.project_id`,
      application: sql`e.application_id`,
      candidate: sql`a.candidate_id`,
      operation: sql`e.operation_id`,
      receipt: sql`e.receipt_id`,
      thing: sql`m.value ->> '$.guest.thing'`,
      guest: sql`m.value ->> '$.guest.id'`,
      verb: sql`e.verb`,
      at: sql`e.at`,
    },
    sql`CROSS JOIN events e ON e.receipt_id = m.value ->> 'r'
      JOIN applications a ON a.id = e.application_id WHERE e.operation_id = ${id}`,
  );

/**
 * Messages that many applications share: they belong to the operation, which stands as their receipt, and leave
 * only if anything of it was done. Those for people of a shared thing are put in as that has it.
 */
function sharedMessageStatements(registry: Registry, operation: Operation): SQL[] {
  const { id, org, at, rows, shared } = operation;
  if (!shared) return [];
  const messages = withIds(shared.plan.messages, shared.messages);
  const own = shared.plan.effects.flatMap(({ kind }) => registry.sharedEffect(kind).mail ?? []);
  return [
    ...own.flatMap((mail) => mail.statements(messages.filter(mail.takes), operation)),
    ...insertMessages(
      messages.filter((message) => !own.some((mail) => mail.takes(message))),
      {
        org: sql`${org}`,
        project: sql`e.project_id`,
        operation: sql`${id}`,
        receipt: sql`${id}`,
        verb: sql`${rows[0]!.plan.verb}`,
        at: sql`${at}`,
      },
      sql`CROSS JOIN (SELECT project_id FROM events WHERE operation_id = ${id} LIMIT 1) e`,
    ),
  ];
}

function detailStatements(operation: Operation): SQL[] {
  const rows = operation.rows
    .filter(({ plan }) => Object.keys(plan.detail).length)
    .map(({ plan, receipt }) => ({ r: receipt, detail: JSON.stringify(plan.detail) }));
  return chunked(rows).map(
    (group) => sql`
  INSERT INTO event_details (receipt_id, org_id, application_id, detail)
  SELECT e.receipt_id, e.org_id, e.application_id, d.value ->> 'detail'
  FROM ${list(group)} d CROSS JOIN events e ON e.receipt_id = d.value ->> 'r'
  WHERE e.operation_id = ${operation.id}`,
  );
}

/** Breaks the batch when the key was used before; its constraint names this table, not the events'. */
const claimKey = ({ id, org, actor, at }: Operation, record: IdempotencyRecord): SQL => sql`
  INSERT INTO idempotency_keys (org_id, actor_id, key, route, body_hash, operation_id, outcomes, created_at)
  VALUES (${org}, ${actor.id}, ${record.key}, ${record.route}, ${record.bodyHash}, ${id},
    ${JSON.stringify(record.outcomes)}, ${at})`;

/** When no row committed nothing was done, and the key is free to be tried again. */
const releaseKey = ({ id, org, actor }: Operation, { key }: IdempotencyRecord): SQL => sql`
  DELETE FROM idempotency_keys WHERE org_id = ${org} AND actor_id = ${actor.id} AND key = ${key}
    AND NOT EXISTS (SELECT 1 FROM events WHERE operation_id = ${id})`;
