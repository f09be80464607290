import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../../domain/fold.ts";
import {
  MOST_CANDIDATES,
  MOST_REVIEWERS,
  type PanelOptions,
  type PanelVerb,
} from "../rules/panel.ts";
import type { SharedEffect, SharedEffectKind } from "../../../domain/plan.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Invitee, NewReviewer, Panel, PanelReviewer, Seer } from "../rules/opening.ts";
import type { MessageState } from "../../../domain/vocabulary.ts";
import type { Author } from "../../../outbox/changes.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { list, type Row } from "../../../db/client.ts";
import { json, shape, text } from "../../../db/shape.ts";
import type { Operation } from "../../../engine/store/operation.ts";

/** Of the guests that reviewers are, and of the mail to them. */
export const PURPOSE = "panel";
export const VERB = "send-to-panel";

type Of<Kind extends SharedEffectKind> = Extract<SharedEffect, { kind: Kind }>;

/** Like all that follows the events, these do nothing when no row committed. */
export const openPanel = ({ panel, data }: Of<"open-panel">, operation: Operation): SQL[] => [
  sql`INSERT INTO panels (id, org_id, project_id, operation_id, options, deadline, deadline_at, remind_after_days,
      remind_every_days, actor_id, actor_name, actor_email, created_at)
    SELECT ${panel}, ${operation.org}, ${data.project}, ${operation.id}, ${JSON.stringify(data.options)},
      ${data.deadline}, ${data.deadlineAt}, ${data.reminders.firstAfterDays}, ${data.reminders.everyDays},
      ${operation.actor.id}, ${operation.actor.name}, ${operation.actor.email}, ${operation.at}
    WHERE ${anything(operation)}`,
  ...inviteStatements(panel, data.reviewers, operation, anything(operation)),
];

export const extendPanel = ({ panel, data }: Of<"extend-panel">, operation: Operation): SQL[] => [
  record(operation, panel, "send", sql`SELECT NULL AS id WHERE ${anything(operation)}`),
  record(
    operation,
    panel,
    "prolong",
    sql`SELECT NULL AS id FROM panels WHERE id = ${panel} AND org_id = ${operation.org}
      AND deadline < ${data.deadline} AND ${anything(operation)}`,
  ),
  sql`UPDATE panels SET deadline = ${data.deadline}, deadline_at = ${data.deadlineAt}
    WHERE id = ${panel} AND org_id = ${operation.org} AND deadline < ${data.deadline} AND ${anything(operation)}`,
  rearm(operation, panel, anything(operation)),
  ...inviteStatements(panel, data.reviewers, operation, anything(operation)),
  record(operation, panel, "add", added(data.reviewers, operation.at)),
];

/** Who changed a panel, in the order in which it happened; `reviewers` selects whom it concerns as `id`. */
export const record = (
  { org, actor, at }: Author,
  panel: string,
  verb: PanelVerb,
  reviewers: SQL,
): SQL => sql`
  INSERT INTO panel_changes (panel_id, n, org_id, verb, reviewer_id, actor_id, actor_name, at)
  SELECT ${panel}, (SELECT ifnull(max(n), 0) FROM panel_changes WHERE panel_id = ${panel}) + row_number() OVER (),
    ${org}, ${verb}, w.id, ${actor.id}, ${actor.name}, ${at} FROM (${reviewers}) w`;

/** Of a guest `g`: is there an invitation, since they were last asked, in a state other than these? */
export const invited = (...others: MessageState[]): SQL => sql`EXISTS (SELECT 1 FROM messages i
  WHERE i.thing_id = g.thing_id AND i.guest_id = g.id AND i.kind = 'send-to-panel' AND i.created_at >= g.created_at
    AND i.state NOT IN (${sql.join(
      others.map((state) => sql`${state}`),
      sql`, `,
    )}))`;

/** Of a guest `g`: have they come in, or has an invitation left or does it wait to? */
export const asked = sql`(g.opened_at IS NOT NULL OR g.answered_at IS NOT NULL
  OR ${invited("cancelled", "failed", "suppressed")})`;

/** Those of them who came in at that instant: nobody else was faster. */
const added = (reviewers: readonly NewReviewer[], at: string): SQL => sql`
  SELECT g.id FROM ${list(reviewers.flatMap(({ id, again }) => (again ? [] : [id])))} r
  CROSS JOIN guests g ON g.id = r.value AND g.created_at = ${at}`;

/** Of a guest `g` of a panel: so many days after `at` as the panel wants between reminders. */
export const nextReminder = (at: string): SQL => sql`(SELECT strftime('%Y-%m-%dT%H:%M:%fZ', ${at},
    iif(g.reminded = 0, p.remind_after_days, p.remind_every_days) || ' days') FROM panels p WHERE p.id = g.thing_id)`;

/** Who of a panel has no reminder ahead gets the next one counted from now, as far as the panel wants any. */
export const rearm = (
  { org, at }: Pick<Author, "org" | "at">,
  panel: string,
  which: SQL,
): SQL => sql`
  UPDATE guests AS g SET remind_at = ${nextReminder(at)}
  WHERE g.thing_id = ${panel} AND g.org_id = ${org} AND g.remind_at IS NULL AND g.answered_at IS NULL
    AND g.revoked_at IS NULL AND ${which}`;

const anything = ({ id }: Operation): SQL =>
  sql`EXISTS (SELECT 1 FROM events WHERE operation_id = ${id})`;

/**
 * Puts reviewers in, in so far as the panel `p` satisfies the condition. Who is in it stays as they are; who was
 * revoked begins anew, with what they had said, and so does who was never written to after all. The first reminder
 * counts from when the invitation leaves.
 */
export function inviteStatements(
  panel: string,
  reviewers: readonly Invitee[],
  { org, at }: Pick<Operation, "org" | "at">,
  condition: SQL,
): SQL[] {
  if (!reviewers.length) return [];
  const rows = list(reviewers.map((each) => ({ ...each, fold: fold(each.email) })));
  const first = sql`strftime('%Y-%m-%dT%H:%M:%fZ', r.value ->> 'sendAt', p.remind_after_days || ' days')`;
  return [
    sql`INSERT INTO guests (id, org_id, purpose, thing_id, colleague, name, email, email_fold, language, remind_at, created_at)
      SELECT r.value ->> 'id', p.org_id, ${PURPOSE}, p.id, r.value ->> 'kind' = 'internal', r.value ->> 'name',
        r.value ->> 'email', r.value ->> 'fold', r.value ->> 'language', ${first}, ${at}
      FROM ${rows} r CROSS JOIN panels p ON p.id = ${panel} AND p.org_id = ${org}
      WHERE ${condition} ON CONFLICT DO NOTHING`,
    sql`UPDATE guests AS g SET colleague = r.value ->> 'kind' = 'internal', name = r.value ->> 'name',
        email = r.value ->> 'email', language = r.value ->> 'language', revoked_at = NULL, answered_at = NULL,
        opened_at = NULL, reminded = 0, remind_at = ${first}, created_at = ${at}
      FROM ${rows} r CROSS JOIN panels p ON p.id = ${panel} AND p.org_id = ${org}
      WHERE g.id = r.value ->> 'id' AND g.thing_id = p.id AND g.link_version = r.value ->> 'linkVersion'
        AND (g.revoked_at IS NOT NULL OR NOT ${asked}) AND ${condition}`,
  ];
}

/**
 * Of a panel `p`: is there room for these beside whoever else is in it? Holds before as after they are put in: each
 * of the two statements that do it adds its own.
 */
export const roomFor = (
  reviewers: readonly NewReviewer[],
): SQL => sql`(SELECT count(*) FROM guests w
  WHERE w.thing_id = p.id AND w.revoked_at IS NULL
    AND w.id NOT IN (SELECT value FROM ${list(reviewers.map(({ id }) => id))})) + ${reviewers.length} <= ${MOST_REVIEWERS}`;

/** Is the panel that an operation adds to still there, with room for all that it brings? */
export const joinable = ({ panel, data }: Of<"extend-panel">, { org, rows }: Operation): SQL =>
  sql`EXISTS (SELECT 1 FROM panels p WHERE p.id = ${panel} AND p.org_id = ${org} AND ${roomFor(data.reviewers)}
    AND (SELECT count(*) FROM panel_candidates k WHERE k.panel_id = p.id AND k.removed_at IS NULL) + ${rows.length}
      <= ${MOST_CANDIDATES})`;

/** Of a guest `g`: put in by the batch of that instant, and not written to by another of the same. */
export const justInvited = (
  at: string,
): SQL => sql`g.created_at = ${at} AND NOT EXISTS (SELECT 1 FROM messages k
  WHERE k.thing_id = g.thing_id AND k.guest_id = g.id AND k.created_at = ${at})`;

/** Invitations leave only if anything of the operation was done, and only to whom no colleague was faster to invite. */
export const invitationStatements = (
  messages: readonly OutboxMessage[],
  { id, org, at }: Operation,
): SQL[] =>
  insertMessages(
    messages,
    {
      org: sql`${org}`,
      project: sql`p.project_id`,
      operation: sql`${id}`,
      receipt: sql`${id}`,
      thing: sql`p.id`,
      guest: sql`g.id`,
      verb: sql`${VERB}`,
      at: sql`${at}`,
    },
    sql`CROSS JOIN panels p ON p.id = m.value ->> '$.guest.thing' AND p.org_id = ${org}
      CROSS JOIN guests g ON g.id = m.value ->> '$.guest.id'
      WHERE ${justInvited(at)} AND EXISTS (SELECT 1 FROM events WHERE operation_id = ${id})`,
  );

/**
 * Puts the applications of an operation into their panel, or back into it. Who is new gets the next numbers, in
 * the order of what is chance in their ids: it must not tell who came first.
 */
export const joinPanel = (rows: EffectRows<"join-panel">, { id }: Operation): SQL[] => [
  sql`INSERT INTO panel_candidates (panel_id, application_id, org_id, added_at, number, first_name, last_name, status, deleted)
    SELECT p.id, e.application_id, e.org_id, e.at,
      p.numbered + row_number() OVER (PARTITION BY p.id ORDER BY substr(e.application_id, -8), e.application_id),
      c.first_name, c.last_name, a.status, a.deleted_at IS NOT NULL
    FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
    CROSS JOIN panels p ON p.id = r.value ->> 'panel' AND p.org_id = e.org_id
    CROSS JOIN applications a ON a.id = e.application_id CROSS JOIN candidates c ON c.id = a.candidate_id
    WHERE e.operation_id = ${id}
    ON CONFLICT (panel_id, application_id) DO UPDATE SET removed_at = NULL`,
  sql`UPDATE panels SET numbered = max(numbered, (SELECT ifnull(max(number), 0) FROM panel_candidates WHERE panel_id = panels.id))
    WHERE id IN (SELECT value ->> 'panel' FROM ${list(rows)})`,
];

/** Of a message `m`: its panel is one of these and nobody is left in it, not counting the applications that are `going`. */
export const deserted = (
  panels: SQL,
  going: SQL,
): SQL => sql`m.thing_id IN (${panels}) AND m.kind <> 'panel-code'
  AND NOT EXISTS (SELECT 1 FROM panel_candidates k WHERE k.panel_id = m.thing_id AND k.removed_at IS NULL
    AND k.application_id NOT IN (${going}))`;

/** Takes back what waits to go to the reviewers of panels that nobody is left in. */
export const takeBackStatement = (
  panels: SQL,
  at: string,
  going: SQL = sql`SELECT NULL WHERE false`,
): SQL => cancelMessages(deserted(panels, going), at);

const referred = shape({
  id: text("p.id"),
  project: text("p.project_id"),
  options: json<PanelOptions>("p.options"),
  deadline: text("p.deadline"),
  reviewers: json<PanelReviewer[]>(
    sql`(SELECT json_group_array(json_object('id', g.id, 'kind', iif(g.colleague, 'internal', 'external'), 'name', g.name,
      'email', g.email, 'language', g.language, 'linkVersion', g.link_version, 'revoked', g.revoked_at IS NOT NULL,
      'submitted', g.answered_at IS NOT NULL, 'asked', ${asked}) ORDER BY g.id) FROM guests g WHERE g.thing_id = p.id)`,
    ["revoked", "submitted", "asked"],
  ),
  applications: json<string[]>(`(SELECT json_group_array(k.application_id) FROM panel_candidates k
    WHERE k.panel_id = p.id AND k.removed_at IS NULL)`),
  seers: json<
    Seer[]
  >(`(SELECT json_group_array(json_object('actor', s.actor_id, 'email', s.email_fold))
    FROM panel_sights s WHERE s.panel_id = p.id)`),
});

/** A panel that an input names, with who and what is in it. */
export const referredPanelsStatement = (org: string, ids: readonly string[]): SQL => sql`
  SELECT ${referred.columns} FROM ${list(ids)} r CROSS JOIN panels p ON p.id = r.value WHERE p.org_id = ${org}`;

export const referredPanel: (row: Row) => Panel = referred.parse;

export const reviewersAddresses = (org: string, ids: readonly string[]): SQL => sql`
  SELECT g.email_fold AS fold FROM ${list(ids)} k CROSS JOIN guests g ON g.thing_id = k.value
  WHERE g.org_id = ${org}`;
