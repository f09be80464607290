/** Contracts are made, accepted and ended in the batch of the event. */
import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../../domain/fold.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import { carried, gotIn } from "../../../engine/store/carried.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { revokeGuests } from "../../../guests/statements/guests.ts";
import { PURPOSE } from "../rules/contract.ts";

export const VERB = "send-contract";

/** The one before loses its place first: only one stands at a time. */
export const makeContracts = (rows: EffectRows<"make-contract">, operation: Operation): SQL[] => {
  const { id: actor, name, email } = operation.actor;
  const files = new Map(operation.rows.map(({ receipt, documents }) => [receipt, documents[0]]));
  const made = rows.map((row) => ({
    ...row,
    file: files.get(row.r),
    fold: fold(row.data!.email),
  }));
  return [
    sql`UPDATE contracts SET state = 'replaced', version = version + 1
      WHERE id IN (SELECT r.value ->> '$.replaces.contract' FROM ${carried(rows, operation)})`,
    sql`INSERT INTO contracts (id, org_id, project_id, application_id, operation_id, number, terms, blocks, title,
        filename, key, size, sha256, seal, actor_id, actor_name, actor_email, created_at)
      SELECT r.value ->> 'contract', e.org_id, e.project_id, e.application_id, e.operation_id, r.value ->> '$.data.number',
        r.value -> '$.data.terms', r.value -> '$.data.blocks', r.value ->> '$.data.title', r.value ->> '$.data.filename',
        r.value ->> '$.file.key', r.value ->> '$.file.size', r.value ->> '$.file.sha256', r.value ->> '$.data.seal', ${actor}, ${name}, ${email}, e.at
      FROM ${carried(made, operation)}`,
    sql`INSERT INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language, created_at)
      SELECT r.value ->> 'contract', e.org_id, ${PURPOSE}, r.value ->> 'contract', e.application_id, r.value ->> '$.data.name',
        r.value ->> '$.data.email', r.value ->> 'fold', r.value ->> '$.data.language', e.at
      FROM ${carried(made, operation)}`,
    // A row holds the bytes now: the sweep leaves them.
    sql`DELETE FROM blob_gc WHERE key IN (SELECT r.value ->> '$.file.key' FROM ${carried(made, operation)})`,
  ];
};

const revived = sql`iif(accepted_name IS NULL, 'standing', 'accepted')`;

/** Links die; what it had replaced stands again. */
export const takeBackContracts = (
  rows: EffectRows<"take-back-contract">,
  operation: Operation,
): SQL[] => {
  const going = sql`SELECT r.value ->> 'contract' FROM ${carried(rows, operation)}`;
  return [
    sql`UPDATE contracts SET state = 'taken-back', version = version + 1 WHERE id IN (${going})`,
    ...revokeGuests(sql`g.id IN (${going})`, operation.at),
    sql`UPDATE contracts SET state = ${revived}, version = version + 1
      WHERE id IN (SELECT r.value ->> 'revives' FROM ${carried(rows, operation)})`,
  ];
};

/** Few at a time: each is somebody's own word. */
export const acceptContracts = (rows: EffectRows<"accept-contract">, operation: Operation): SQL[] =>
  rows.flatMap(({ contract, data, r }) => {
    const done = gotIn(r, operation);
    return [
      // What does not stand gets no name, breaks the table's check, and with it the batch.
      sql`UPDATE contracts SET state = 'accepted', version = version + 1, answered_at = ${operation.at},
          accepted_name = iif(state = 'standing', ${data!.name}, NULL), via = ${data!.via}
        WHERE id = ${contract} AND ${done}`,
      sql`UPDATE guests SET answered_at = ${operation.at} WHERE id = ${contract} AND ${done}`,
    ];
  });

/** As if nobody had accepted it yet. */
export const unacceptContracts = (
  rows: EffectRows<"unaccept-contract">,
  operation: Operation,
): SQL[] =>
  rows.flatMap(({ contract, r }) => {
    const done = gotIn(r, operation);
    return [
      sql`UPDATE contracts SET state = 'standing', version = version + 1, answered_at = NULL, accepted_name = NULL,
          via = NULL WHERE id = ${contract} AND ${done}`,
      sql`UPDATE guests SET answered_at = NULL WHERE id = ${contract} AND ${done}`,
    ];
  });

export const endContracts = (rows: EffectRows<"end-contract">, operation: Operation): SQL[] => [
  sql`UPDATE contracts SET state = 'ended', version = version + 1
    WHERE id IN (SELECT r.value ->> 'contract' FROM ${carried(rows, operation)})`,
];

/** Whoever had accepted has still. */
export const reviveContracts = (
  rows: EffectRows<"revive-contract">,
  operation: Operation,
): SQL[] => [
  sql`UPDATE contracts SET state = ${revived}, version = version + 1
    WHERE id IN (SELECT r.value ->> 'contract' FROM ${carried(rows, operation)})`,
];

/** Of `value`, JSON {contract, seen}: nobody has changed it since, and it is of the application `a`; or it names none. */
export const isAsSeen = (
  value: SQL,
): SQL => sql`(${value} ->> '$.contract' IS NULL OR EXISTS (SELECT 1 FROM contracts o
  WHERE o.id = ${value} ->> '$.contract' AND o.application_id = a.id AND o.version = ${value} ->> '$.seen'))`;

/** … and it stands. */
export const canBeAccepted = (value: SQL): SQL => sql`EXISTS (SELECT 1 FROM contracts o
  WHERE o.id = ${value} ->> '$.contract' AND o.application_id = a.id AND o.version = ${value} ->> '$.seen'
    AND o.state = 'standing')`;

export const eraseContracts = (purged: SQL, at: string): SQL[] => [
  sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT v.key, v.org_id, ${at} FROM contracts v
    WHERE v.application_id IN (${purged}) ON CONFLICT DO NOTHING`,
  sql`DELETE FROM contracts WHERE application_id IN (${purged})`,
];
