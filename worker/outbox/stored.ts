/** A message as lists, receipts and the log read it. */
import { sql } from "drizzle-orm";
import type { CalendarEntry } from "../domain/plan.ts";
import type { MessageState, Verb } from "../domain/vocabulary.ts";
import { type Stranding, strandedBy } from "./no-longer-true.ts";
import type { Hold } from "./holds.ts";

export interface StoredMessage {
  id: string;
  application: string;
  kind: string;
  audience: "candidate" | "other";
  to: string;
  senderName: string;
  senderAddress: string;
  replyTo: string | null;
  subject: string;
  state: MessageState;
  sendAt: string;
  stateAt: string;
  failure: string | null;
  /** While it is open for editing, and after its time until it leaves. */
  hold: Hold | null;
  version: number;
  /** Version of the template it was made from. */
  template: string | null;
  /** Of the event that made it, or of the operation when it concerns many; null for a test copy. */
  verb: Verb | null;
  /** Truth as SQLite's JSON holds it: an attempt may have reached the provider. */
  tried: 0 | 1;
  /** What it does in its recipient's calendar; null: nothing. */
  calendar: CalendarEntry["method"] | null;
  /** It can be made anew. */
  remakable: 0 | 1;
  /** It waits, and will not leave as it stands: why. */
  stranded: Stranding | null;
}

export const messageJson = sql`json_object('id', m.id, 'application', m.application_id, 'kind', m.kind,
  'audience', m.audience, 'to', m.recipient, 'senderName', m.sender_name, 'senderAddress', m.sender_address,
  'replyTo', m.reply_to, 'subject', m.subject, 'state', m.state, 'sendAt', m.send_at, 'stateAt', m.state_at,
  'failure', m.failure, 'hold', json(m.hold), 'version', m.version, 'template', m.template_id,
  'verb', ifnull(m.verb, (SELECT v.verb FROM events v WHERE v.receipt_id = m.receipt_id)),
  'calendar', m.calendar ->> 'method', 'tried', m.first_tried_at IS NOT NULL, 'remakable', m.source IS NOT NULL AND m.application_id <> '', 'stranded', iif(m.state IN ('held', 'scheduled'),
    (SELECT ${strandedBy} FROM candidates c WHERE c.id = m.candidate_id), NULL))`;
