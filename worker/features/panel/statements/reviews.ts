/** What a reviewer reads and says. Every write is one statement that carries its own conditions. */
import { type SQL, sql } from "drizzle-orm";
import type { Application, CandidateFile } from "../../../domain/facts.ts";
import type { Entered } from "../../../guests/guest.ts";
import type { Rating, Verdict } from "../rules/panel.ts";
import type { Row } from "../../../db/client.ts";
import { FILE_FLAGS, fileJson } from "../../../db/files.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import { isComplete, isOver, isReviewed } from "./conditions.ts";
import { figuresStatement } from "./figures.ts";
import { session } from "./purpose.ts";

/** A candidate as reviewers may come to see it. */
const reviewed = shape({
  application: shape({
    id: text("a.id"),
    answers: json<Application["answers"]>("a.answers"),
    coverLetter: nullable(text("a.cover_letter")),
  }),
  candidate: shape({
    firstName: text("c.first_name"),
    lastName: text("c.last_name"),
    email: nullable(text("c.email")),
    phone: nullable(text("c.phone")),
    address: nullable(text("c.address")),
    postalCode: nullable(text("c.postal_code")),
    protectedIdentity: flag("c.protected_identity"),
  }),
  files: json<CandidateFile[]>(
    sql`(SELECT json_group_array(json_insert(${fileJson}, '$.linked', 1) ORDER BY f.id) FROM application_files l
      JOIN files f ON f.id = l.file_id AND f.candidate_id = c.id WHERE l.application_id = a.id)`,
    [...FILE_FLAGS, "linked"],
  ),
  /** Within the panel. */
  number: integer("k.number"),
  /** False once it has left: it keeps its place in the order, and nothing of it is shown. */
  shown: flag(),
});

export type Reviewed = Shaped<typeof reviewed>;
export const storedReviewed = reviewed.parse;

const said = (t: "t" | "ratings") => ({
  application: text(`${t}.application_id`),
  verdict: text<Verdict>(`${t}.verdict`),
  score: nullable(integer(`${t}.score`)),
  comment: nullable(text(`${t}.comment`)),
});

/** By the table's own name: no other is known where it is written. */
const own = shape({
  ...said("ratings"),
  version: integer("ratings.version"),
  at: text("ratings.at"),
});

export type OwnRating = Shaped<typeof own>;
export const ownRating = own.parse;

const others = shape({ ...said("t"), reviewer: text("g.name") });

export type OthersRating = Shaped<typeof others>;
export const othersRating = others.parse;

/**
 * Of `k`, its application `a` and candidate `c`: in the panel, still in a status that is reviewed, and not the
 * reviewer (`sub`) in person, whose address it may have become after the invitation.
 */
const shown = ({ sub }: Entered): SQL =>
  sql`(k.removed_at IS NULL AND ${isReviewed} AND c.email_fold IS NOT (SELECT email_fold FROM guests WHERE id = ${sub}))`;

const candidates = sql`panel_candidates k
  JOIN applications a ON a.id = k.application_id AND a.org_id = k.org_id
  JOIN candidates c ON c.id = a.candidate_id AND c.org_id = a.org_id`;

/** Everybody who ever was in the panel. */
export const reviewedStatement = (
  claimed: Entered,
): SQL => sql`SELECT ${reviewed.columns}, ${shown(claimed)} AS "shown"
  FROM ${candidates} WHERE k.panel_id = ${claimed.thing} AND k.org_id = ${claimed.org}`;

/** Whom a file belongs to, if they are shown in the panel. */
export const reviewedByFile = (claimed: Entered, file: string): SQL => sql`
  ${reviewedStatement(claimed)} AND ${shown(claimed)}
    AND a.id IN (SELECT application_id FROM application_files WHERE file_id = ${file})`;

export const ownRatingsStatement = ({ sub, org, thing }: Entered): SQL => sql`
  SELECT ${own.columns} FROM ratings WHERE reviewer_id = ${sub} AND panel_id = ${thing} AND org_id = ${org}`;

/** What others have handed in; to be read only when the rules allow (rules/panel.ts, `mayReveal`, `mayRevealOf`). */
export const othersRatingsStatement = ({ sub, org, thing }: Entered): SQL => sql`
  SELECT ${others.columns} FROM guests g JOIN ratings t ON t.reviewer_id = g.id AND t.panel_id = g.thing_id
  JOIN panels p ON p.id = g.thing_id AND ${isComplete(sql`p.options`)}
  WHERE g.thing_id = ${thing} AND g.org_id = ${org} AND g.id <> ${sub} AND g.revoked_at IS NULL
    AND g.answered_at IS NOT NULL ORDER BY g.id`;

const reopening = shape({ by: text("h.actor_name"), at: text("h.at") });

export type Reopening = Shaped<typeof reopening>;
export const storedReopening = reopening.parse;

/** Who last opened the review again, and when, until it is handed in anew; else no row. */
export const reopenedStatement = ({ sub, org, thing }: Entered): SQL => sql`
  SELECT ${reopening.columns} FROM panel_changes h JOIN guests g ON g.id = h.reviewer_id AND g.org_id = h.org_id
  WHERE h.panel_id = ${thing} AND h.org_id = ${org} AND h.verb = 'reopen' AND h.reviewer_id = ${sub}
    AND h.at >= g.created_at AND g.answered_at IS NULL ORDER BY h.n DESC LIMIT 1`;

/** Of `g` and `p`: may it still be written? */
const unlocked = (now: Date): SQL =>
  sql`g.answered_at IS NULL AND NOT ${isOver(now.toISOString())}`;

/** Where the review stands, beside a write that may have done nothing. */
const stands = shape({ submittedAt: nullable(text("g.answered_at")), over: flag() });

const standing = (now: Date): SQL => sql`${stands.columns}, ${isOver(now.toISOString())} AS "over"`;

export const storedStanding = stands.parse;

/**
 * Saves a word, over the one before, and says which version it is; then how things stand, for who was refused:
 * no row means no session, `shown` null means no such candidate.
 */
export const rateStatements = (
  claimed: Entered,
  application: string,
  { verdict, score, comment }: Rating,
  now: Date,
): Record<"saved" | "opened" | "stands", SQL> => ({
  saved: sql`INSERT INTO ratings (panel_id, application_id, reviewer_id, org_id, verdict, score, comment, at)
    SELECT k.panel_id, k.application_id, m.id, k.org_id, ${verdict}, ${score}, ${comment}, ${now.toISOString()}
    FROM (SELECT g.id FROM ${session(claimed, now)} AND ${unlocked(now)}) m CROSS JOIN ${candidates}
    WHERE k.panel_id = ${claimed.thing} AND k.application_id = ${application} AND k.org_id = ${claimed.org} AND ${shown(claimed)}
    ON CONFLICT (panel_id, application_id, reviewer_id) DO UPDATE SET verdict = excluded.verdict, score = excluded.score,
      comment = excluded.comment, at = excluded.at, version = version + 1
    RETURNING ${own.columns}`,
  opened: sql`UPDATE guests SET opened_at = ${now.toISOString()}
    WHERE id = ${claimed.sub} AND org_id = ${claimed.org} AND opened_at IS NULL
      AND EXISTS (SELECT 1 FROM ratings WHERE reviewer_id = ${claimed.sub})`,
  stands: sql`SELECT ${standing(now)}, (SELECT ${shown(claimed)} FROM ${candidates} WHERE k.panel_id = ${claimed.thing}
      AND k.application_id = ${application}) AS "shown" FROM ${session(claimed, now)}`,
});

const unsaid = shape({ id: text("a.id") });

/** The application of a row of `missing`. */
export const missingOf = (row: Row): string => unsaid.parse(row).id;

/** Candidates of whom the reviewer has not said enough. */
const incomplete = (claimed: Entered): SQL => sql`
  SELECT ${unsaid.columns} FROM ${candidates} JOIN panels p ON p.id = k.panel_id
  LEFT JOIN ratings t ON t.panel_id = k.panel_id AND t.application_id = k.application_id AND t.reviewer_id = ${claimed.sub}
  WHERE k.panel_id = ${claimed.thing} AND k.org_id = ${claimed.org} AND ${shown(claimed)}
    AND ${isComplete(sql`p.options`)} IS NOT 1`;

/** Candidates of whom the reviewer has said something else than in these versions; of none when not given any. */
const changed = (claimed: Entered, versions: Record<string, number> | null): SQL => sql`
  SELECT a.id FROM ${candidates}
  LEFT JOIN ratings t ON t.panel_id = k.panel_id AND t.application_id = k.application_id AND t.reviewer_id = ${claimed.sub}
  LEFT JOIN json_each(${JSON.stringify(versions ?? {})}) g ON g.key = a.id
  WHERE ${versions ? 1 : 0} AND k.panel_id = ${claimed.thing} AND k.org_id = ${claimed.org} AND ${shown(claimed)}
    AND ifnull(t.version, 0) <> ifnull(g.value, 0)`;

const somebody = (claimed: Entered): SQL => sql`
  SELECT a.id FROM ${candidates} WHERE k.panel_id = ${claimed.thing} AND k.org_id = ${claimed.org} AND ${shown(claimed)}`;

/** Locks the review if it is as it was read, of somebody, and nothing is missing; then how things stand, what differs, what is missing. */
export const submitStatements = (
  claimed: Entered,
  versions: Record<string, number> | null,
  now: Date,
): Record<"submitted" | "figures" | "stands" | "changed" | "missing", SQL> => ({
  submitted: sql`UPDATE guests SET answered_at = ${now.toISOString()}, opened_at = ifnull(opened_at, ${now.toISOString()})
    WHERE id IN (SELECT g.id FROM ${session(claimed, now)} AND ${unlocked(now)})
      AND EXISTS (${somebody(claimed)}) AND NOT EXISTS (${incomplete(claimed)}) AND NOT EXISTS (${changed(claimed, versions)})`,
  figures: figuresStatement(
    claimed.org,
    claimed.thing,
    sql`EXISTS (SELECT 1 FROM guests WHERE id = ${claimed.sub} AND answered_at = ${now.toISOString()})`,
  ),
  stands: sql`SELECT ${standing(now)} FROM ${session(claimed, now)}`,
  changed: changed(claimed, versions),
  missing: incomplete(claimed),
});
