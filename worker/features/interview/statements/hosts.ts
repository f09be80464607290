/** Hosts of interviews as guests: who they are, what was written to them, and when they cannot. */
import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import { shape, type Shaped, text } from "../../../db/shape.ts";
import { fold } from "../../../domain/fold.ts";
import type { MessageState } from "../../../domain/vocabulary.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { HOSTING } from "../rules/hosting.ts";
import { type InvitedHost, VERB } from "../rules/interview.ts";

/** Hosts of an interview that is new, each with the guest that they come as. */
export function hostStatements(
  interview: string,
  hosts: readonly InvitedHost[],
  { org, at }: Operation,
  condition: SQL,
): SQL[] {
  const rows = list(hosts.map((host) => ({ ...host, fold: fold(host.email) })));
  return [
    sql`INSERT INTO interview_hosts (interview_id, email_fold, org_id, name, email, reads_needs)
      SELECT ${interview}, r.value ->> 'fold', ${org}, r.value ->> 'name', r.value ->> 'email', r.value ->> 'needs'
      FROM ${rows} r WHERE ${condition}`,
    sql`INSERT INTO guests (id, org_id, purpose, thing_id, name, email, email_fold, language, created_at)
      SELECT r.value ->> 'id', ${org}, ${HOSTING}, ${interview}, r.value ->> 'name', r.value ->> 'email',
        r.value ->> 'fold', r.value ->> 'language', ${at} FROM ${rows} r WHERE ${condition}`,
  ];
}

/** Of a message `m`: nobody can take it back any more. */
const hasLeft = sql`m.state NOT IN ('held', 'scheduled', 'cancelled', 'failed', 'suppressed')`;

/** Which slot a message tells a host of, by what it was made from. */
export const changedSlot = (source: SQL): SQL => sql`(${source} ->> '$.extra."host.slot"')`;

/** Of a message, by its alias: what it tells them. Those of former releases that belong to no application told of a move. */
export const changedWhatOf = (m: SQL): SQL =>
  sql`coalesce(${m}.source ->> '$.extra."host.what"', iif(${m}.application_id = '', 'moved', 'off'))`;
export const changedWhat = changedWhatOf(sql`m`);

/** Of a guest `g` who is a host: has their mail left, or does it wait to? */
const asked = sql`EXISTS (SELECT 1 FROM messages m WHERE m.thing_id = g.thing_id AND m.guest_id = g.id
  AND m.kind = 'interview-host' AND m.state NOT IN ('cancelled', 'failed', 'suppressed'))`;

/** Of a guest `k` who is the host `h`: ToldHost, as parts of a JSON object with 0 and 1. */
export const toldHost = sql`'id', k.id, 'name', h.name, 'email', h.email, 'language', k.language,
  'linkVersion', k.link_version, 'told', EXISTS (SELECT 1 FROM messages m WHERE m.thing_id = k.thing_id
    AND m.guest_id = k.id AND m.kind = 'interview-host' AND ${hasLeft}),
  'heard', json((SELECT json_group_array(json_object('slot', ${changedSlot(sql`m.source`)}, 'what', ${changedWhat},
      'subject', m.subject, 'left', json(iif(${hasLeft}, 'true', 'false'))) ORDER BY m.created_at, m.id)
    FROM messages m WHERE m.thing_id = k.thing_id AND m.guest_id = k.id AND m.kind = 'interview-host-changed'
      AND m.state NOT IN ('cancelled', 'failed', 'suppressed')))`;

/** Of an interview `i`: InvitedHost[], as JSON with 0 and 1. */
export const hostsJson = sql`(SELECT json_group_array(json_object(${toldHost}, 'needs', h.reads_needs,
    'asked', ${asked}) ORDER BY h.name, g.id)
  FROM interview_hosts h CROSS JOIN guests g ON g.thing_id = h.interview_id AND g.email_fold = h.email_fold
    AND g.application_id = '' CROSS JOIN guests k ON k.id = g.id WHERE h.interview_id = i.id)`;

/** Mail to hosts leaves only if anything of the operation was done, and only to whom no colleague was faster to write. */
export const hostMailStatements = (
  messages: readonly OutboxMessage[],
  operation: Operation,
): SQL[] => mailStatements(messages, operation, sql`NOT ${asked}`);

/** Of what changes in their time. */
export const hostChangeStatements = (
  messages: readonly OutboxMessage[],
  operation: Operation,
  which: SQL = sql`true`,
): SQL[] => mailStatements(messages, operation, sql`g.revoked_at IS NULL AND ${which}`);

/** What waits to tell hosts that a slot was moved is taken back. */
export const takeBackMoveMail = (interview: string, slot: string, done: SQL, at: string): SQL =>
  cancelMessages(
    sql`m.thing_id = ${interview} AND m.kind = 'interview-host-changed' AND ${changedWhat} = 'moved'
      AND ${changedSlot(sql`m.source`)} = ${slot} AND ${done}`,
    at,
  );

/** Mail to those who are invited already, of what is new: it belongs to their own applications. */
export const invitedMailStatements = (
  messages: readonly OutboxMessage[],
  { id, org, at }: Operation,
): SQL[] =>
  insertMessages(
    messages,
    {
      org: sql`${org}`,
      project: sql`i.project_id`,
      application: sql`a.id`,
      candidate: sql`a.candidate_id`,
      operation: sql`${id}`,
      receipt: sql`${id}`,
      thing: sql`i.id`,
      guest: sql`g.id`,
      verb: sql`${VERB}`,
      at: sql`${at}`,
    },
    sql`CROSS JOIN interviews i ON i.id = m.value ->> '$.guest.thing' AND i.org_id = ${org}
      CROSS JOIN guests g ON g.id = m.value ->> '$.guest.id' AND g.thing_id = i.id AND g.revoked_at IS NULL
      CROSS JOIN applications a ON a.id = g.application_id AND a.deleted_at IS NULL
      WHERE EXISTS (SELECT 1 FROM events WHERE operation_id = ${id})`,
  );

const mailStatements = (
  messages: readonly OutboxMessage[],
  { id, org, at, rows: [first] }: Operation,
  which: SQL,
): SQL[] =>
  insertMessages(
    messages,
    {
      org: sql`${org}`,
      project: sql`i.project_id`,
      operation: sql`${id}`,
      receipt: sql`${id}`,
      thing: sql`i.id`,
      guest: sql`g.id`,
      verb: sql`${first!.plan.verb}`,
      at: sql`${at}`,
    },
    sql`CROSS JOIN interviews i ON i.id = m.value ->> '$.guest.thing' AND i.org_id = ${org}
      CROSS JOIN guests g ON g.id = m.value ->> '$.guest.id' AND g.thing_id = i.id
      WHERE ${which} AND EXISTS (SELECT 1 FROM events WHERE operation_id = ${id})`,
  );

/** Is anybody invited to that interview still, but for those invitations that are `going`? */
export const isHeld = (
  interview: SQL,
  going: SQL = sql`SELECT NULL WHERE false`,
): SQL => sql`EXISTS (SELECT 1
  FROM interview_invitations v CROSS JOIN applications a ON a.id = v.application_id AND a.deleted_at IS NULL
  WHERE v.interview_id = ${interview} AND v.state <> 'cancelled' AND v.id NOT IN (${going}))`;

/** What waits for the hosts of interviews that nobody is invited to any more is taken back. */
export const takeBackHostMail = (interviews: SQL, at: string): SQL =>
  cancelMessages(
    sql`m.thing_id IN (${interviews}) AND m.kind = 'interview-host' AND NOT ${isHeld(sql`m.thing_id`)}`,
    at,
  );

const told = shape({
  interview: text("m.thing_id"),
  subject: text("m.subject"),
  to: text("m.recipient"),
  state: text<MessageState>("m.state"),
});
export type HostTold = Shaped<typeof told>;
export const hostTold = told.parse;

/** What hosts were written of interviews that nobody is invited to once those invitations are taken back. */
export const hostsTold = (
  org: string,
  undone: readonly { invitation: string; interview: string }[],
): SQL => {
  const going = sql`SELECT value ->> 'invitation' FROM ${list(undone)}`;
  return sql`SELECT ${told.columns} FROM messages m WHERE m.org_id = ${org} AND m.kind = 'interview-host'
    AND m.thing_id IN (SELECT value ->> 'interview' FROM ${list(undone)}) AND NOT ${isHeld(sql`m.thing_id`, going)}
    ORDER BY m.id`;
};

export const hostAddresses = (org: string, ids: readonly string[]): SQL => sql`
  SELECT h.email_fold AS fold FROM ${list(ids)} k CROSS JOIN interview_hosts h ON h.interview_id = k.value
  WHERE h.org_id = ${org}`;
