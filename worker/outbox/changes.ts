/**
 * What a person changes of a waiting message: the row and who did it, in one batch. Conditional on the
 * server's clock and the message's version like the sender's claim; of two, one finds it (DECISIONS.md, 4).
 */
import { type SQL, sql } from "drizzle-orm";
import type { PlannedMessage } from "../domain/plan.ts";
import { cancelMessages } from "./cancel.ts";
import { HOLDS, restOf, resumed, secondsAfter } from "./holds.ts";
import { type Reach, within } from "./messages.ts";
import { isNoLongerTrue } from "./no-longer-true.ts";

export interface Author {
  org: string;
  actor: { id: string; name: string };
  /** Instant, ISO 8601. */
  at: string;
}

/** Nobody has begun to send it. `tried` is empty again when the provider certainly did not take it. */
const untouched = (at: string): SQL => sql`m.state IN ('held', 'scheduled')
  AND (m.lease_until IS NULL OR m.lease_until <= ${at}) AND m.first_tried_at IS NULL`;

/**
 * Keeps a message from leaving while it is open for editing; answers nothing where another form has it, or where
 * it has waited long enough for this one. `renewed` is the hold that goes on, null for a new one under the id `made`:
 * it takes the place of one of the same person's.
 */
export const holdStatement = (
  { org, actor, at }: Author,
  id: string,
  renewed: string | null,
  made: string,
): SQL => sql`
  WITH asked AS (
    SELECT m.id, ifnull(m.hold ->> 'id' = ${renewed}, 0) AS same, m.hold,
      ifnull(m.hold ->> 'dueAt', m.due_at) AS due_at, ifnull(m.hold ->> 'rest', ${restOf(at)}) AS rest
    FROM messages m JOIN organisations o ON o.id = m.org_id
    WHERE m.id = ${id} AND +m.org_id = ${org} AND ${untouched(at)} AND (m.hold IS NULL
      OR m.hold ->> 'until' <= ${at}
      OR (m.hold ->> 'actor' = ${actor.id} AND m.hold ->> 'id' = ifnull(${renewed}, m.hold ->> 'id')))
  ), begun AS (
    SELECT id, iif(same, hold ->> 'id', ${made}) AS own, iif(same, hold ->> 'since', ${at}) AS since, due_at, rest
    FROM asked
  ), timed AS (
    SELECT *, min(${secondsAfter(sql`${at}`, sql`${HOLDS.each}`)}, ${secondsAfter(sql`since`, sql`${HOLDS.most}`)}) AS until
    FROM begun
  )
  UPDATE messages SET due_at = max(t.due_at, t.until), hold = json_object('id', t.own, 'actor', ${actor.id},
    'by', ${actor.name}, 'since', t.since, 'until', t.until, 'dueAt', t.due_at, 'rest', t.rest)
  FROM timed t WHERE messages.id = t.id AND t.until > ${at} RETURNING messages.id`;

/** Lets go of a message that this hold keeps. */
export const releaseStatement = ({ org, actor, at }: Author, id: string, hold: string): SQL => sql`
  UPDATE messages AS m SET ${resumed(at, actor.id)}
  WHERE m.id = ${id} AND +m.org_id = ${org} AND ${untouched(at)} AND m.hold ->> 'id' = ${hold} RETURNING id`;

/** Another message, which becomes that version in the same batch, or nothing is done. */
interface Along {
  id: string;
  version: number;
}

const one = ({ org, at }: Author, id: string, version: number, along?: Along): SQL => {
  const alongside =
    along &&
    sql`AND EXISTS (SELECT 1 FROM messages w WHERE w.id = ${along.id} AND w.version = ${along.version})`;
  return sql`m.id = ${id} AND +m.org_id = ${org} AND m.version = ${version} AND ${untouched(at)} ${alongside ?? sql``}`;
};

const record = ({ actor, at }: Author, verb: "edit" | "cancel", which: SQL): SQL => sql`
  INSERT INTO message_changes (message_id, version, org_id, application_id, verb, actor_id, actor_name, at)
  SELECT m.id, m.version + 1, m.org_id, m.application_id, ${verb}, ${actor.id}, ${actor.name}, ${at}
  FROM messages m WHERE ${which}`;

/** `done` answers the ids of what was changed. */
type ChangeStatements = Record<"recorded" | "done", SQL>;

const stop = (author: Author, which: SQL): ChangeStatements => ({
  recorded: record(author, "cancel", which),
  done: cancelMessages(which, author.at, true),
});

/** Cancels one message. */
export const cancelStatements = (
  author: Author,
  id: string,
  version: number,
  along?: Along,
): ChangeStatements => stop(author, one(author, id, version, along));

/** Cancels what of an operation has not left yet, but for what takes a meeting out of a calendar. */
export const cancelOperationStatements = (
  author: Author,
  reach: Reach,
  operation: string,
): ChangeStatements =>
  stop(
    author,
    sql`m.operation_id = ${operation} AND ${within(reach, sql`m`)} AND ${untouched(author.at)}
      AND ifnull(m.calendar ->> 'method', '') <> 'CANCEL'`,
  );

export interface Edit {
  id: string;
  along?: Along;
  version: number;
  /** The candidate's, from which it was made. */
  candidateVersion: number;
  message: PlannedMessage;
  /** It leaves at another time than before. */
  moved: boolean;
}

/** Puts another message in the place of a waiting one, unless that would not leave in any words. */
export function editStatements(
  author: Author,
  { id, version, candidateVersion, message, moved, along }: Edit,
): ChangeStatements {
  const which = sql`${one(author, id, version, along)} AND EXISTS (SELECT 1 FROM candidates c
    WHERE c.id = m.candidate_id AND c.version = ${candidateVersion} AND NOT ${isNoLongerTrue})`;
  const time = sql`state = ${message.state}, state_at = ${author.at}, send_at = ${message.sendAt},
    due_at = ${message.sendAt}, failure = NULL, hold = NULL`;
  return {
    recorded: record(author, "edit", which),
    done: sql`UPDATE messages AS m SET recipient = ${message.to}, subject = ${message.subject}, text = ${message.text},
      html = ${message.html}, attachments = ${JSON.stringify(message.attachments)},
      calendar = ${message.calendar ? JSON.stringify(message.calendar) : null},
      source = ${JSON.stringify(message.source)}, template_id = ${message.template},
      version = m.version + 1, ${moved ? time : resumed(author.at, author.actor.id)}
      WHERE ${which} RETURNING id`,
  };
}
