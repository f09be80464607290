/** Accounts are made and taken back in the batch of the event. */
import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../../domain/fold.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import { carried } from "../../../engine/store/carried.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { PURPOSE } from "../rules/account.ts";

export const VERB = "save-and-send-login";

export const makeAccounts = (rows: EffectRows<"make-account">, operation: Operation): SQL[] => {
  const made = rows.map(({ data, ...row }) => ({
    ...row,
    data,
    fold: fold(data!.email),
    nameFold: fold(data!.userName),
  }));
  const { id: actor, name, email } = operation.actor;
  return [
    sql`INSERT INTO accounts (id, org_id, candidate_id, user_name, user_name_fold, temporary, first_until, project_id,
        operation_id, actor_id, actor_name, actor_email, created_at)
      SELECT r.value ->> 'account', e.org_id, a.candidate_id, r.value ->> '$.data.userName', r.value ->> 'nameFold',
        r.value ->> '$.data.temporary', r.value ->> '$.data.until', e.project_id, e.operation_id, ${actor}, ${name},
        ${email}, e.at
      FROM ${carried(made, operation)} JOIN applications a ON a.id = e.application_id`,
    sql`INSERT INTO guests (id, org_id, purpose, thing_id, name, email, email_fold, language, created_at)
      SELECT r.value ->> 'account', e.org_id, ${PURPOSE}, a.candidate_id, r.value ->> '$.data.name',
        r.value ->> '$.data.email', r.value ->> 'fold', r.value ->> '$.data.language', e.at
      FROM ${carried(made, operation)} JOIN applications a ON a.id = e.application_id`,
  ];
};

/** Unless somebody has come in meanwhile: then it is theirs. */
export const takeBackAccounts = (
  rows: EffectRows<"take-back-account">,
  operation: Operation,
): SQL[] => {
  const going = sql`SELECT g.id FROM ${carried(rows, operation)} CROSS JOIN guests g ON g.id = r.value ->> 'account'
    WHERE g.opened_at IS NULL`;
  return [
    sql`DELETE FROM guest_codes WHERE guest_id IN (${going})`,
    cancelMessages(
      sql`m.thing_id IN (SELECT u.candidate_id FROM accounts u WHERE u.id IN (${going})) AND m.guest_id IN (${going})`,
      operation.at,
    ),
    sql`DELETE FROM accounts WHERE id IN (${going})`,
    sql`DELETE FROM guests WHERE id IN (${going})`,
  ];
};

export const renewLogins = (rows: EffectRows<"renew-login">, operation: Operation): SQL[] => [
  sql`UPDATE guests SET link_version = link_version + 1
    WHERE id IN (SELECT r.value ->> 'account' FROM ${carried(rows, operation)})`,
  sql`WITH n AS MATERIALIZED (SELECT r.value ->> 'account' AS id, r.value ->> '$.data.until' AS until,
      r.value ->> '$.data.temporary' AS temporary, e.operation_id AS operation FROM ${carried(rows, operation)})
    UPDATE accounts SET first_until = n.until, temporary = n.temporary, operation_id = n.operation
    FROM n WHERE accounts.id = n.id`,
];

/** Link or first password die; sessions stand. */
export const endLogins = (rows: EffectRows<"end-login">, operation: Operation): SQL[] => [
  sql`UPDATE accounts SET first_until = NULL
    WHERE id IN (SELECT r.value ->> 'account' FROM ${carried(rows, operation)})`,
];

/** Nobody of the organisation signs in by that name, folded, and the person of the application `a` has no account yet. */
export const isFree = (
  name: SQL,
): SQL => sql`(NOT EXISTS (SELECT 1 FROM accounts u WHERE u.candidate_id = a.candidate_id)
  AND NOT EXISTS (SELECT 1 FROM accounts u WHERE u.org_id = a.org_id AND u.user_name_fold = ${name}))`;

/** Of `value`, JSON {account, seen}: nobody has come in by it or renewed it since. */
export const isAsSeen = (
  value: SQL,
): SQL => sql`EXISTS (SELECT 1 FROM accounts u CROSS JOIN guests g ON g.id = u.id
  WHERE u.id = ${value} ->> '$.account' AND u.candidate_id = a.candidate_id AND u.password IS NULL
    AND g.link_version = ${value} ->> '$.seen')`;
