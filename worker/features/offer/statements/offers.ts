/** Offers are made, answered and ended in the batch of the event. */
import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import { fold } from "../../../domain/fold.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import { carried, gotIn } from "../../../engine/store/carried.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { revokeGuests } from "../../../guests/statements/guests.ts";
import { PURPOSE } from "../rules/offer.ts";

export const VERB = "send-offer";

/** The one before loses its place first: only one stands at a time. */
export const makeOffers = (rows: EffectRows<"make-offer">, operation: Operation): SQL[] => {
  const guests = rows.map(({ data, ...row }) => ({ ...row, data, fold: fold(data!.email) }));
  const { id: actor, name, email } = operation.actor;
  return [
    sql`UPDATE offers SET state = 'replaced', version = version + 1
      WHERE id IN (SELECT r.value ->> '$.replaces.offer' FROM ${carried(rows, operation)})`,
    sql`INSERT INTO offers (id, org_id, project_id, application_id, operation_id, number, terms, time_zone, answer_by,
        answer_by_at, former_status, actor_id, actor_name, actor_email, created_at)
      SELECT r.value ->> 'offer', e.org_id, e.project_id, e.application_id, e.operation_id, r.value ->> '$.data.number',
        r.value -> '$.data.terms', r.value ->> '$.data.timeZone', r.value ->> '$.data.answerBy',
        r.value ->> '$.data.answerByAt', r.value ->> '$.data.former', ${actor}, ${name}, ${email}, e.at
      FROM ${carried(rows, operation)}`,
    sql`INSERT INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language, created_at)
      SELECT r.value ->> 'offer', e.org_id, ${PURPOSE}, r.value ->> 'offer', e.application_id, r.value ->> '$.data.name',
        r.value ->> '$.data.email', r.value ->> 'fold', r.value ->> '$.data.language', e.at
      FROM ${carried(guests, operation)}`,
  ];
};

const revived = sql`iif(accepted_sha256 IS NULL, 'standing', 'accepted')`;

/** Links die; what it had replaced stands again. */
export const takeBackOffers = (
  rows: EffectRows<"take-back-offer">,
  operation: Operation,
): SQL[] => {
  const going = sql`SELECT r.value ->> 'offer' FROM ${carried(rows, operation)}`;
  return [
    sql`UPDATE offers SET state = 'taken-back', version = version + 1 WHERE id IN (${going})`,
    ...revokeGuests(sql`g.id IN (${going})`, operation.at),
    sql`UPDATE offers SET state = ${revived}, version = version + 1
      WHERE id IN (SELECT r.value ->> 'revives' FROM ${carried(rows, operation)})`,
  ];
};

/** Few at a time: each is somebody's own word. */
export const answerOffers = (rows: EffectRows<"answer-offer">, operation: Operation): SQL[] =>
  rows.flatMap(({ offer, state, at, data, r }) => {
    const done = gotIn(r, operation);
    const from = at === null ? sql`state IN ('standing', 'expired')` : sql`state = 'standing'`;
    const hash = data?.sha256 ? sql`iif(${from}, ${data.sha256}, NULL)` : sql`accepted_sha256`;
    return [
      // What does not stand gets no hash, breaks the table's check, and with it the batch; so does a no to what was accepted.
      sql`UPDATE offers SET state = ${state}, version = version + 1, answered_at = ${operation.at}, via = ${data?.via ?? null},
          accepted_name = ${data?.name ?? null}, accepted_language = ${data?.language ?? null},
          accepted_text = ${data?.text ?? null}, accepted_sha256 = ${hash}, reason = ${data?.reason ?? null}, comment = ${data?.comment ?? null}
        WHERE id = ${offer} AND ${done}`,
      sql`UPDATE guests SET answered_at = ${operation.at} WHERE id = ${offer} AND ${done}`,
    ];
  });

/** As if nothing had been answered yet. */
export const unanswerOffers = (rows: EffectRows<"unanswer-offer">, operation: Operation): SQL[] =>
  rows.flatMap(({ offer, r }) => {
    const done = gotIn(r, operation);
    return [
      sql`UPDATE offers SET state = 'standing', version = version + 1, answered_at = NULL, via = NULL, reason = NULL,
          comment = NULL, accepted_name = NULL, accepted_language = NULL, accepted_text = NULL, accepted_sha256 = NULL
        WHERE id = ${offer} AND ${done}`,
      sql`UPDATE guests SET answered_at = NULL WHERE id = ${offer} AND ${done}`,
    ];
  });

export const endOffers = (rows: EffectRows<"end-offer">, operation: Operation): SQL[] => [
  sql`WITH n AS MATERIALIZED (SELECT r.value ->> 'offer' AS id, r.value ->> 'state' AS state
      FROM ${carried(rows, operation)})
    UPDATE offers AS o SET state = n.state, version = o.version + 1 FROM n WHERE o.id = n.id`,
];

/** Whoever had accepted has still; what has run out meanwhile is seen by the next minute's job. */
export const reviveOffers = (rows: EffectRows<"revive-offer">, operation: Operation): SQL[] => [
  sql`UPDATE offers SET state = ${revived}, version = version + 1
    WHERE id IN (SELECT r.value ->> 'offer' FROM ${carried(rows, operation)})`,
];

/** Of `value`, JSON {offer, seen}: nobody has changed it since, and it is of the application `a`; or it names none. */
export const isAsSeen = (
  value: SQL,
): SQL => sql`(${value} ->> '$.offer' IS NULL OR EXISTS (SELECT 1 FROM offers o
  WHERE o.id = ${value} ->> '$.offer' AND o.application_id = a.id AND o.version = ${value} ->> '$.seen'))`;

/** … and it can be answered: by the candidate as long as it stands and has not run out, at `at`. */
export const canBeAnswered = (value: SQL): SQL => sql`EXISTS (SELECT 1 FROM offers o
  WHERE o.id = ${value} ->> '$.offer' AND o.application_id = a.id AND o.version = ${value} ->> '$.seen'
    AND iif(${value} ->> '$.at' IS NULL, o.state IN ('standing', 'expired'),
      o.state = 'standing' AND o.answer_by_at > ${value} ->> '$.at'))`;

/** Those of them that still wait for an answer. */
export const expireStatement = (offers: readonly string[]): SQL => sql`
  UPDATE offers SET state = 'expired', version = version + 1
  WHERE id IN (SELECT r.value FROM ${list(offers)} r) AND state = 'standing'`;

export const eraseOffers = (purged: SQL): SQL[] => [
  sql`DELETE FROM offers WHERE application_id IN (${purged})`,
];
