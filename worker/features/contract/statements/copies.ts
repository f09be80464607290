/** Signed copies come and go in the batch of the event. */
import { type SQL, sql } from "drizzle-orm";
import type { EffectRows } from "../../../engine/effect.ts";
import { carried } from "../../../engine/store/carried.ts";
import type { Operation } from "../../../engine/store/operation.ts";

/** What was an upload is a copy, and no upload any more: neither the sweep nor a message takes it. */
export const keepCopies = (rows: EffectRows<"keep-copies">, operation: Operation): SQL[] => {
  const files = sql`${carried(rows, operation)} CROSS JOIN json_each(r.value, '$.data.files') f`;
  return [
    sql`INSERT INTO contract_copies (id, org_id, application_id, contract_id, operation_id, filename, content_type, key,
        size, sha256, actor_id, actor_name, created_at)
      SELECT f.value ->> 'id', e.org_id, e.application_id, r.value ->> 'contract', e.operation_id, f.value ->> 'filename',
        f.value ->> 'contentType', f.value ->> 'key', f.value ->> 'size', f.value ->> 'sha256', ${operation.actor.id},
        ${operation.actor.name}, e.at
      FROM ${files}`,
    sql`DELETE FROM blob_gc WHERE key IN (SELECT f.value ->> 'key' FROM ${files})`,
    sql`DELETE FROM files WHERE id IN (SELECT f.value ->> 'file' FROM ${files}) AND candidate_id IS NULL`,
  ];
};

const going = (which: SQL, at: string): SQL => sql`
  INSERT INTO blob_gc (key, org_id, not_before) SELECT k.key, k.org_id, ${at} FROM contract_copies k
  WHERE ${which} ON CONFLICT DO NOTHING`;

export const dropCopies = (rows: EffectRows<"drop-copies">, operation: Operation): SQL[] => {
  const which = sql`k.id IN (SELECT n.value FROM ${carried(rows, operation)}
    CROSS JOIN json_each(r.value, '$.copies') n)`;
  return [going(which, operation.at), sql`DELETE FROM contract_copies AS k WHERE ${which}`];
};

/** Of `value`, JSON {contract, file}: the contract is there, and the upload is nobody's yet. */
export const canBeKept = (
  value: SQL,
): SQL => sql`(EXISTS (SELECT 1 FROM contracts o WHERE o.id = ${value} ->> '$.contract'
    AND o.application_id = a.id AND o.state <> 'taken-back')
  AND EXISTS (SELECT 1 FROM files f WHERE f.id = ${value} ->> '$.file' AND f.org_id = a.org_id AND f.candidate_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM messages m CROSS JOIN json_each(m.attachments) t
      WHERE m.org_id = f.org_id AND m.created_at >= f.created_at AND t.value ->> 'key' = f.key)))`;

export const eraseCopies = (purged: SQL, at: string): SQL[] => [
  going(sql`k.application_id IN (${purged})`, at),
  sql`DELETE FROM contract_copies WHERE application_id IN (${purged})`,
];
