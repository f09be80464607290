/** What an application's contracts are, for plans and lists. */
import { type SQL, sql } from "drizzle-orm";
import { flat } from "../../../db/client.ts";

/** What has been written by the contract's link. */
const written = sql`(SELECT json_group_array(m.id) FROM messages m WHERE m.thing_id = v.id AND m.guest_id = v.id)`;

/** A contract `v`, with its guest `g`. */
export const contractJson = sql`json_object('id', v.id, 'number', v.number, 'state', v.state, 'version', v.version,
  'terms', json(v.terms), 'sha256', v.sha256, 'seal', v.seal,
  'asker', json_object('id', v.actor_id, 'name', v.actor_name, 'email', v.actor_email),
  'opened', g.opened_at IS NOT NULL, 'copies', (SELECT count(*) FROM contract_copies k WHERE k.contract_id = v.id), 'linkVersion', g.link_version, 'messages', json(${written}))`;

/** Of the application `a`, newest first, without those that were taken back. */
export const contractsColumn: SQL = sql`CASE WHEN a.acted THEN (SELECT json_group_array(json(w.j)) FROM (SELECT ${contractJson} AS j
  FROM contracts v CROSS JOIN guests g ON g.id = v.id
  WHERE v.application_id = a.id AND v.state <> 'taken-back' ORDER BY v.number DESC) w) END`;

/** Of the application `a`: how it stands with its newest contract, as JSON. */
export const contractColumn: SQL =
  flat(sql`CASE WHEN a.acted AND a.status IN ('offered', 'hired') THEN (SELECT json_object('contract', v.id,
    'number', v.number, 'state', v.state, 'answeredAt', v.answered_at)
  FROM contracts v WHERE v.application_id = a.id AND v.state <> 'taken-back' ORDER BY v.number DESC LIMIT 1) END`);
