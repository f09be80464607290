/** The rules of a review panel: who may see what, and in which order. */

import type { Locale, Standing } from "../../../domain/vocabulary.ts";

/** The scale, whole numbers from 1 to 7 (PRODUCT.md, 14). */
export const LOWEST = 1;
export const HIGHEST = 7;

/** An organisation's own words for the steps, lowest first, in each language; null: the product's. */
export type Scale = Record<Locale, string[] | null>;

/** When a reviewer sees what the others wrote. */
export const REVEALS = ["never", "after-own", "after-deadline"] as const;
export type Reveal = (typeof REVEALS)[number];

/** What a reviewer can say of a candidate; the latter two are left out of the figures and counted. */
export const VERDICTS = ["rated", "conflict", "cannot-judge"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface PanelOptions {
  /** Reviewers see defined fields only, without what tells who the candidate is (DECISIONS.md, 28). */
  anonymise: boolean;
  withoutAttachments: boolean;
  /** Personal identity numbers in clear; absent on panels of former releases: they are masked. */
  identityNumbers?: boolean;
  commentRequired: boolean;
  reveal: Reveal;
  /** External reviewers confirm a six-digit code sent by e-mail. */
  code: boolean;
}

/** Reminders until a reviewer has submitted, never after the deadline; null: none. */
export interface PanelReminders {
  /** Days after the invitation. */
  firstAfterDays: number | null;
  /** Days between the following ones. */
  everyDays: number | null;
}

/** Colleagues review in the intranet or by link; others by link, with a code. */
export const REVIEWER_KINDS = ["internal", "external"] as const;
export type ReviewerKind = (typeof REVIEWER_KINDS)[number];

/** What a recruiter does to a panel that runs; "send": puts more candidates into it. */
export const PANEL_VERBS = ["send", "add", "revoke", "remind", "reopen", "prolong"] as const;
export type PanelVerb = (typeof PANEL_VERBS)[number];

/** Latest deadline, days from today: a panel is a step of a recruitment, not an archive. */
export const LONGEST_DAYS = 180;

/** Reviewers of one panel. */
export const MOST_REVIEWERS = 50;

/** Changes of a panel that are shown at most. */
export const MOST_CHANGES = 200;

/** Candidates of one panel: with a comment by every reviewer on each, its answers still fit a Worker's memory. */
export const MOST_CANDIDATES = 300;

/** Statuses in which a candidate is shown to reviewers: whoever has left disappears at the next request. */
export const REVIEWED = ["received", "interview", "saved", "offered"] as const;

/** Is an application that stands so shown to the reviewers of a panel that it is in? */
export const isReviewed = ({ status, deleted }: Pick<Standing, "status" | "deleted">): boolean =>
  !deleted && REVIEWED.some((reviewed) => reviewed === status);

/** Is a candidate of a panel shown to its reviewers? Undo takes out of it. */
export const isShown = ({
  status,
  deleted,
  removed,
}: Pick<Standing, "status"> & { deleted: boolean | 0 | 1; removed: boolean | 0 | 1 }): boolean =>
  !removed && isReviewed({ status, deleted: Boolean(deleted) });

/** Has the time to answer passed? `deadlineAt` is the first instant at which it has. */
export const isOver = ({ deadlineAt }: { deadlineAt: string }, now: Date): boolean =>
  deadlineAt <= now.toISOString();

/** Days after the deadline on which a link still opens, to read what was said; then it has expired. */
export const LINK_DAYS = 30;

/** One reviewer's word on one candidate. */
export interface Rating {
  verdict: Verdict;
  /** 1–7 when rated, else null. */
  score: number | null;
  comment: string | null;
}

/** Is the word complete enough to be submitted? */
export const isComplete = (
  { verdict, score, comment }: Rating,
  { commentRequired }: Pick<PanelOptions, "commentRequired">,
): boolean =>
  verdict !== "rated" || (score !== null && (!commentRequired || Boolean(comment?.trim())));

/**
 * May a reviewer see the others' ratings and comments? Never before one's own are in: what others think
 * would colour them. A deadline opens them only to those who have submitted.
 */
export function mayReveal(
  { reveal }: Pick<PanelOptions, "reveal">,
  own: { submitted: boolean },
  panel: { deadlineAt: string },
  now: Date,
): boolean {
  if (!own.submitted || reveal === "never") return false;
  return reveal === "after-own" || isOver(panel, now);
}

/**
 * Of a candidate whom nobody has rated for oneself, others' words stay hidden also then: who came in, or back,
 * after one's own were handed in is read of when they are opened again and something is said.
 */
export const mayRevealOf = (
  own: Rating | null | undefined,
  options: Pick<PanelOptions, "commentRequired">,
): boolean => Boolean(own && isComplete(own, options));

/** What a recruiter who reviews there themself may know of one candidate's ratings: nothing before they have said theirs. */
export const mayKnowOf = (
  self: { submittedAt: string | null },
  own: Rating | null | undefined,
  options: Pick<PanelOptions, "commentRequired">,
): boolean => self.submittedAt !== null && mayRevealOf(own, options);

/**
 * Candidates in an order of each reviewer's own, so that none is always read first or last. It stays the
 * same for one reviewer, also when candidates come or go.
 */
export const shuffledFor = <T extends { id: string }>(reviewer: string, candidates: T[]): T[] =>
  candidates
    .map((candidate) => ({ candidate, at: scatter(`${reviewer} ${candidate.id}`) }))
    .toSorted((a, b) => a.at - b.at || (a.candidate.id < b.candidate.id ? -1 : 1))
    .map(({ candidate }) => candidate);

/** FNV-1a of 32 bits, its bits mixed once more (MurmurHash3's finaliser): near texts lie far apart. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
