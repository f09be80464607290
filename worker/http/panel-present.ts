/** Panels → wire: the figures are worked out here, of what was submitted. */
import type { Actor } from "../domain/actor.ts";
import { fold, fullName } from "../domain/fold.ts";
import { ranked } from "../domain/ranking.ts";
import type { InvitationPlan } from "../actions/panel-invitations.ts";
import type { Locale } from "../domain/vocabulary.ts";
import type { ListedPanel } from "../db/panel-lists.ts";
import {
  isShown,
  MOST_CHANGES,
  type StoredPanel,
  type StoredRating,
  type StoredReviewer,
} from "../db/panel-reads.ts";
import { anchorsOf } from "./anchors.ts";
import type {
  PanelCandidateWire,
  PanelChangeWire,
  PanelDetail,
  PanelInvitationPlan,
  PanelRatingWire,
  PanelReviewerWire,
  PanelSummary,
} from "./panel-wire.ts";
import { plannedMessageWire, words } from "./present.ts";

const isOver = (deadlineAt: string, now: Date): boolean => deadlineAt <= now.toISOString();

export const panelSummary = (panel: ListedPanel, now: Date): PanelSummary => ({
  ...panel,
  over: isOver(panel.deadlineAt, now),
});

/** What a reviewer has not submitted is not said yet: it is counted as done, and not shown. */
export function panelDetail(
  stored: StoredPanel,
  { email }: Pick<Actor, "email">,
  locale: Locale,
  now: Date,
): PanelDetail {
  const { panel, reviewers } = stored;
  const over = isOver(panel.deadlineAt, now);
  const blind = !over && isBlind(stored, email);
  const active = reviewers.filter(({ revokedAt }) => !revokedAt);
  const waiting = active.filter(({ submittedAt }) => !submittedAt).length;
  const ranking = blind
    ? rankingOf({ ...stored, ratings: [] }).map((row) => ({ ...row, waiting }))
    : rankingOf(stored);
  return {
    id: panel.id,
    project: panel.project,
    createdAt: panel.createdAt,
    createdBy: panel.createdBy,
    deadline: panel.deadline,
    deadlineAt: panel.deadlineAt,
    over,
    blind,
    candidates: ranking.filter(({ left }) => !left).length,
    reviewers: active.length,
    submitted: active.filter(({ submittedAt }) => submittedAt).length,
    options: panel.options,
    reminders: panel.reminders,
    reviewerList: reviewersOf(stored),
    ranking,
    anchors: anchorsOf(panel.scale, locale),
    changes: changesOf(stored),
  };
}

/** Is the reader a reviewer here who has not handed in? As long as they can, they see nothing of the others'. */
const isBlind = ({ reviewers }: StoredPanel, email: string | null): boolean =>
  email !== null &&
  reviewers.some(
    (each) => fold(each.email) === fold(email) && !each.submittedAt && !each.revokedAt,
  );

export const invitationPlan = (
  { messages, notes, warnings, blocks }: InvitationPlan,
  locale: Locale,
): PanelInvitationPlan => ({
  messages: messages.map((message) => plannedMessageWire(message, locale)),
  notes: notes.map(words(locale)),
  warnings: warnings.map(words(locale)),
  blocks: blocks.map((block) => ({ path: block.path ?? [], ...words(locale)(block) })),
  executable: blocks.length === 0,
});

/** The first thing that happened to it is that it was opened. */
const changesOf = ({ panel, changes }: StoredPanel): PanelChangeWire[] =>
  [
    ...changes,
    { at: panel.createdAt, verb: "open" as const, actor: panel.createdBy, reviewer: null },
  ].slice(0, MOST_CHANGES);

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name.localeCompare(b.name, "sv");

function reviewersOf({ reviewers, candidates, ratings }: StoredPanel): PanelReviewerWire[] {
  const shown = new Set(candidates.filter(isShown).map(({ application }) => application));
  const said = Map.groupBy(
    ratings.filter(({ application }) => shown.has(application)),
    ({ reviewer }) => reviewer,
  );
  return reviewers
    .map((reviewer) => {
      const done = said.get(reviewer.id)?.length ?? 0;
      const { id, kind, name, email, language, submittedAt, reminded, remindAt } = reviewer;
      const state = stateOf(reviewer, done);
      return { id, kind, name, email, language, state, submittedAt, done, reminded, remindAt };
    })
    .toSorted((a, b) => byName(a, b) || (a.id < b.id ? -1 : 1));
}

function stateOf(
  { revokedAt, submittedAt, openedAt }: StoredReviewer,
  done: number,
): PanelReviewerWire["state"] {
  if (revokedAt) return "revoked";
  if (submittedAt) return "submitted";
  if (done) return "started";
  return openedAt ? "opened" : "invited";
}

/** Who has left comes last and has no place; who was taken out before anybody rated them is not there. */
function rankingOf({ reviewers, candidates, ratings }: StoredPanel): PanelCandidateWire[] {
  const known = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer]));
  const of = Map.groupBy(ratings, ({ application }) => application);
  const active = reviewers.filter(({ revokedAt }) => !revokedAt);
  const rows = candidates
    .map((candidate) => {
      const said = (of.get(candidate.application) ?? []).filter(
        ({ reviewer }) => known.get(reviewer)?.submittedAt,
      );
      const counting = said.filter(({ reviewer }) => !known.get(reviewer)!.revokedAt);
      return {
        application: candidate.application,
        name: fullName(candidate),
        status: candidate.status,
        left: !isShown(candidate),
        removed: candidate.removed === 1,
        conflicts: numberOf(counting, "conflict"),
        cannotJudge: numberOf(counting, "cannot-judge"),
        waiting: active.length - counting.length,
        words: said.map((rating) => ratingWire(rating, counting.includes(rating))),
        ratings: counting.flatMap(({ verdict, score }) =>
          verdict === "rated" && score !== null ? [score] : [],
        ),
      };
    })
    .filter(({ removed, words }) => !removed || words.length)
    .toSorted((a, b) => byName(a, b) || (a.application < b.application ? -1 : 1));
  const staying = ranked(rows.filter(({ left }) => !left));
  const gone = ranked(rows.filter(({ left }) => left)).map((row) => ({ ...row, place: null }));
  return [...staying, ...gone].map(({ words, removed, ...row }) => ({
    ...row,
    left: row.left || removed,
    ratings: words,
  }));
}

const numberOf = (ratings: StoredRating[], verdict: StoredRating["verdict"]): number =>
  ratings.filter((rating) => rating.verdict === verdict).length;

const ratingWire = (
  { reviewer, verdict, score, comment, at }: StoredRating,
  counts: boolean,
): PanelRatingWire => ({ reviewer, verdict, score, comment, at, counts });
