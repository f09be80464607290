/** Who reviews, and what opens it to them: links, codes and the sessions made of them. */
import { type SQL, sql } from "drizzle-orm";
import { CODE } from "../../../domain/reviewer-code.ts";
import { type PanelOptions, type ReviewerKind, type Scale, LINK_DAYS } from "../rules/panel.ts";
import { insertMessages } from "../../../outbox/insert.ts";
import type { PlannedMessage } from "../../../domain/plan.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { list, type Row } from "../../../db/client.ts";
import { asked, ownedByPanel } from "./panels.ts";
import { scaleJson, storedScale } from "./scale.ts";

/** A reviewer with the panel they are in, while their link opens it. */
export interface Reviewer {
  id: string;
  org: string;
  panel: string;
  kind: ReviewerKind;
  name: string;
  email: string;
  language: Locale;
  /** Of the link. */
  version: number;
  submittedAt: string | null;
  options: PanelOptions;
  deadline: string;
  deadlineAt: string;
  asker: { id: string; name: string; email: string | null };
  organisation: string;
  scale: Scale;
  timeZone: string;
  project: { id: string; title: string; department: string };
}

const minutes = (now: Date, by: number): string =>
  new Date(now.getTime() + by * 60_000).toISOString();

/** Of `r` and its panel `p`: neither revoked nor so long over that the link has expired. */
const open = (now: Date): SQL =>
  sql`r.revoked_at IS NULL AND p.deadline_at > ${minutes(now, -LINK_DAYS * 24 * 60)}`;

const joined = sql`panel_reviewers r JOIN panels p ON p.id = r.panel_id AND p.org_id = r.org_id`;

const columns = sql`r.id, r.org_id AS "org", r.panel_id AS "panel", r.kind, r.name, r.email, r.language,
  r.link_version AS "version", r.submitted_at AS "submittedAt", p.options, p.deadline, p.deadline_at AS "deadlineAt",
  p.actor_id AS "askerId", p.actor_name AS "askerName", p.actor_email AS "askerEmail", o.name AS "organisation",
  ${scaleJson} AS "scale", o.time_zone AS "timeZone", j.id AS "projectId", j.title, j.department
  FROM ${joined} JOIN organisations o ON o.id = r.org_id
  JOIN projects j ON j.id = p.project_id AND j.org_id = p.org_id`;

/** Whom a link says that it is for; the link itself is proven by who reads the row. */
export const reviewerByLink = (id: string, now: Date): SQL =>
  sql`SELECT ${columns} WHERE r.id = ${id} AND ${open(now)}`;

export const reviewerById = (org: string, id: string): SQL =>
  sql`SELECT ${columns} WHERE r.id = ${id} AND r.org_id = ${org}`;

/** A colleague in a panel, by their address, with the applications in it. */
export const internalReviewer = (org: string, panel: string, email: string, now: Date): SQL => sql`
  SELECT (SELECT json_group_array(k.application_id) FROM panel_candidates k WHERE k.panel_id = p.id
    AND k.removed_at IS NULL) AS "applications", ${columns}
  WHERE p.id = ${panel} AND p.org_id = ${org} AND r.email_fold = ${email} AND r.kind = 'internal' AND ${open(now)}`;

/** Candidates of a panel who have one of these addresses, folded. */
export const candidatesByAddress = (
  org: string,
  panel: string,
  folds: readonly string[],
): SQL => sql`
  SELECT c.email_fold AS "fold" FROM ${list(folds)} f CROSS JOIN panel_candidates k ON k.panel_id = ${panel}
    AND k.org_id = ${org} AND k.removed_at IS NULL
  CROSS JOIN applications a ON a.id = k.application_id
  CROSS JOIN candidates c ON c.id = a.candidate_id AND c.email_fold = f.value`;

/** Who is in a panel without having been written to. */
export const unaskedStatement = (org: string, panel: string): SQL => sql`
  SELECT v.id FROM panel_reviewers v WHERE v.panel_id = ${panel} AND v.org_id = ${org} AND v.revoked_at IS NULL
    AND NOT ${asked}`;

export const storedReviewer = (row: Row): Reviewer => ({
  id: row.id as string,
  org: row.org as string,
  panel: row.panel as string,
  kind: row.kind as ReviewerKind,
  name: row.name as string,
  email: row.email as string,
  language: row.language as Locale,
  version: row.version as number,
  submittedAt: row.submittedAt as string | null,
  options: JSON.parse(row.options as string) as PanelOptions,
  deadline: row.deadline as string,
  deadlineAt: row.deadlineAt as string,
  asker: {
    id: row.askerId as string,
    name: row.askerName as string,
    email: row.askerEmail as string | null,
  },
  organisation: row.organisation as string,
  scale: storedScale(row),
  timeZone: row.timeZone as string,
  project: {
    id: row.projectId as string,
    title: row.title as string,
    department: row.department as string,
  },
});

type Claimed = { sub: string; org: string; panel: string; version: number };

/** `r` and `p` of a session's reviewer, as long as it holds. */
export const session = ({ sub, org, panel, version }: Claimed, now: Date): SQL => sql`
  ${joined} WHERE r.id = ${sub} AND r.org_id = ${org} AND r.panel_id = ${panel} AND r.link_version = ${version} AND ${open(now)}`;

/** `reach`: null, or the only applications that may be seen, as when it was entered (internalReviewer). */
export const openReviewer = (
  claimed: Claimed,
  reach: readonly string[] | null,
  now: Date,
): SQL => sql`
  SELECT 1 AS "open" FROM ${session(claimed, now)} ${
    reach
      ? sql`AND NOT EXISTS (SELECT 1 FROM panel_candidates k WHERE k.panel_id = r.panel_id AND k.removed_at IS NULL
    AND k.application_id NOT IN (SELECT value FROM ${list(reach)}))`
      : sql``
  }`;

export const openedStatement = ({ id, org }: Pick<Reviewer, "id" | "org">, now: Date): SQL => sql`
  UPDATE panel_reviewers SET opened_at = ${now.toISOString()}
  WHERE id = ${id} AND org_id = ${org} AND opened_at IS NULL AND revoked_at IS NULL`;

/** A code that replaces the former one; nothing happens when too many were sent within the hour. */
export function sendCodeStatements(
  { id, org, version }: Reviewer,
  { code, ticket }: { code: string; ticket: string },
  message: { id: string; words: PlannedMessage },
  now: Date,
): { code: SQL; mail: SQL[] } {
  const hourAgo = minutes(now, -60);
  const at = now.toISOString();

  return {
    code: sql`INSERT INTO reviewer_codes (reviewer_id, org_id, panel_id, code_hash, ticket_hash, expires_at, sent_since)
      SELECT r.id, r.org_id, r.panel_id, ${code}, ${ticket}, ${minutes(now, CODE.minutes)}, ${at} FROM ${joined}
      WHERE r.id = ${id} AND r.org_id = ${org} AND r.link_version = ${version} AND ${open(now)}
      ON CONFLICT (reviewer_id) DO UPDATE SET code_hash = excluded.code_hash, ticket_hash = excluded.ticket_hash,
        expires_at = excluded.expires_at, tries = 0, sent = iif(sent_since <= ${hourAgo}, 1, sent + 1),
        sent_since = iif(sent_since <= ${hourAgo}, excluded.sent_since, sent_since)
      WHERE sent < ${CODE.hourly} OR sent_since <= ${hourAgo}
      RETURNING expires_at AS "expiresAt"`,
    mail: insertMessages(
      [{ ...message.words, id: message.id, source: null }],
      ownedByPanel(sql`r.id`, at),
      sql`CROSS JOIN ${joined} JOIN reviewer_codes c ON c.reviewer_id = r.id AND c.ticket_hash = ${ticket}
        WHERE r.id = ${id} AND r.org_id = ${org}`,
    ),
  };
}

/**
 * One try at the code, counted whatever comes of it; the right one is used up by the same statement. Without
 * a row there is no code for this ticket (any more); `right` says whether it was the one.
 */
export const tryCodeStatement = (
  { id, org }: Pick<Reviewer, "id" | "org">,
  { code, ticket }: { code: string; ticket: string },
  now: Date,
): SQL => sql`
  UPDATE reviewer_codes SET tries = tries + 1, code_hash = iif(code_hash = ${code}, '', code_hash)
  WHERE reviewer_id = ${id} AND org_id = ${org} AND ticket_hash = ${ticket} AND code_hash <> ''
    AND tries < ${CODE.tries} AND expires_at > ${now.toISOString()}
  RETURNING code_hash = '' AS "right", tries`;
