/** What a person has erased, in one batch. Each statement goes through the row that the first one writes, or does nothing. */
import { type SQL, sql } from "drizzle-orm";
import { noteChanges } from "../../../db/candidate-changes.ts";
import { list } from "../../../db/client.ts";
import type { DataDefinition } from "../../../engine/port.ts";
import { countsStatement } from "../../../engine/store/commit.ts";
import {
  addressesOf,
  eraseFiles,
  erasePeople,
  forgetAddresses,
} from "../../../engine/store/erase-people.ts";
import { purgeStatements } from "../../../engine/store/purge.ts";
import { eraseGuests } from "../../../guests/statements/guests.ts";
import { eraseMessages } from "../../../outbox/bodies.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { stillStands } from "./kept.ts";
import { ownMail } from "./mail.ts";

export interface Erasure {
  /** Of the operation. */
  id: string;
  org: string;
  candidate: string;
  /** The guest who asks, and what they come to. */
  guest: string;
  thing: string;
  at: string;
  /** Local date. */
  today: string;
  /** From what it was planned: should anything have changed since, nothing is done. */
  standing: string;
  /** Applications that go, each with the receipt of its last event and the keyed hash of the host's id of it. */
  going: { application: string; receipt: string; tombstone?: string }[];
  /** Saved profiles that end; where an application stays, its history says so. */
  profiles: string[];
  ending: { application: string; receipt: string } | null;
  files: string[];
  /** That some files went stands in the histories of what stays. */
  noted: boolean;
  mail: OutboxMessage[];
}

export function eraseStatements(erasure: Erasure, data: readonly DataDefinition[]) {
  const {
    id,
    org,
    candidate,
    guest,
    thing,
    at,
    today,
    standing,
    going,
    profiles,
    ending,
    files,
    mail,
  } = erasure;
  const done = sql`EXISTS (SELECT 1 FROM person_erasures x WHERE x.id = ${id})`;
  const people = sql`SELECT x.candidate_id FROM person_erasures x WHERE x.id = ${id}`;
  // Whom nothing keeps by then.
  const left = sql`${people} AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.candidate_id = x.candidate_id)
    AND NOT EXISTS (SELECT 1 FROM employees w WHERE w.candidate_id = x.candidate_id AND w.ended_at IS NULL)`;
  const lasts = JSON.stringify([{ kind: "purge", forget: [] }]);
  const ends = JSON.stringify([{ kind: "erase-own", declined: profiles }]);
  const events = (rows: readonly object[], verb: string, gone: 0 | 1, effects: string) => sql`
    INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb, from_status,
      to_status, from_former, to_former, from_deleted, to_deleted, gone, actor_id, actor_name, at, effects)
    SELECT a.id, a.version + 1, a.org_id, a.project_id, r.value ->> 'receipt', r.value ->> 'receipt', ${id}, ${verb},
      a.status, a.status, a.former_status, a.former_status, a.deleted_at IS NOT NULL,
      ${gone ? sql`1` : sql`a.deleted_at IS NOT NULL`}, ${gone}, ${guest}, '', ${at}, ${effects}
    FROM ${list(rows)} r CROSS JOIN applications a ON a.id = r.value ->> 'application' WHERE a.org_id = ${org} AND ${done}`;
  return {
    locked: sql`INSERT INTO person_erasures (id, org_id, candidate_id, message_id, at)
      SELECT ${id}, ${org}, ${candidate}, ${mail[0]?.id ?? null}, ${at}
      WHERE EXISTS (${stillStands(org, candidate, standing)}) RETURNING id`,
    // Before the address goes.
    told: insertMessages(mail, ownMail({ org, thing: id }, at), sql`WHERE ${done}`),
    // Before the address is forgotten: nobody has it any more.
    account: eraseGuests(sql`SELECT ${thing} WHERE ${done}`),
    purged: going.length ? events(going, "purge", 1, lasts) : null,
    ended: ending
      ? [
          events([ending], "record-consent", 0, ends),
          sql`INSERT INTO event_details (receipt_id, org_id, application_id, detail)
            SELECT e.receipt_id, e.org_id, e.application_id, ${JSON.stringify({ answer: "no", answeredOn: today })}
            FROM events e WHERE e.receipt_id = ${ending.receipt}`,
          sql`UPDATE applications SET version = version + 1 WHERE id = ${ending.application} AND ${done}`,
        ]
      : null,
    // Where an application stays, so does that the person said no to being kept.
    profiles: ending
      ? sql`UPDATE saved_profiles SET ended_at = ${at}, declined_on = ${today}, note = NULL
          WHERE id IN (SELECT value FROM ${list(profiles)}) AND ended_at IS NULL AND ${done}`
      : sql`DELETE FROM saved_profiles WHERE id IN (SELECT value FROM ${list(profiles)}) AND ${done}`,
    // Whoever has planned with the person as they were is told that they are not so any more.
    raised: sql`UPDATE candidates SET version = version + 1 WHERE id IN (${people})`,
    noted: erasure.noted
      ? noteChanges(
          { org, operation: id, actor: { id: guest, name: "" }, at },
          [{ candidate, fields: ["files"], source: null, except: null }],
          done,
        )
      : null,
    applications: going.length
      ? purgeStatements(
          [],
          {
            id,
            at,
            rows: going.map(({ receipt, tombstone }) => ({
              receipt,
              ...(tombstone !== undefined && { tombstone }),
            })),
          },
          data,
        )
      : null,
    counts: countsStatement(id),
    files: eraseFiles(
      sql`SELECT f.id FROM files f WHERE f.id IN (SELECT value FROM ${list(files)})
      AND f.candidate_id = ${candidate} AND ${done}`,
      at,
    ),
    forgotten: data.flatMap(({ forget }) => forget?.(people, at) ?? []),
    person: [
      ...eraseFiles(sql`SELECT f.id FROM files f WHERE f.candidate_id IN (${left})`, at),
      forgetAddresses({ addresses: addressesOf(left), people: left }),
      ...erasePeople(left),
    ],
  };
}

/** Receipts that have left, or never will, go with the address that they went to. */
export function forgetReceipts(at: string): SQL[] {
  const over = sql`SELECT m.id FROM person_erasures x CROSS JOIN messages m ON m.id = x.message_id
    WHERE x.message_id IS NOT NULL AND m.state NOT IN ('held', 'scheduled', 'queued')`;
  return [
    sql`DELETE FROM suppressions WHERE message_id IN (${over}) AND NOT EXISTS (SELECT 1 FROM candidates c
      WHERE c.org_id = suppressions.org_id AND c.email_fold = suppressions.address_fold)`,
    ...eraseMessages(sql`m.id IN (${over})`, at),
    sql`UPDATE person_erasures SET message_id = NULL WHERE message_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = person_erasures.message_id)`,
  ];
}
