/** Panels → wire: the figures are worked out here, of what was submitted. */
import { fullName } from "../../../domain/fold.ts";
import { isComplete, isOver, isShown, MOST_CHANGES } from "../rules/panel.ts";
import { ranked } from "../rules/ranking.ts";
import type { MailPlan } from "../invitations.ts";
import type { Seen } from "../sight.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { ListedPanel } from "../statements/lists.ts";
import type { StoredPanel, StoredRating, StoredReviewer } from "../statements/reads.ts";
import { anchorsOf } from "./anchors.ts";
import { optionsWire } from "./review.ts";
import type {
  PanelChangeWire,
  PanelDetail,
  PanelMailPlan,
  PanelReviewerWire,
  PanelSummary,
} from "../schemas/panels.ts";
import type { PanelCandidateWire, PanelRatingWire } from "../schemas/rankings.ts";
import { plannedMessageWire, words } from "../../../http/present.ts";

export const panelSummary = (panel: ListedPanel, now: Date): PanelSummary => ({
  ...panel,
  over: isOver(panel, now),
});

/** What a reviewer has not submitted is not said yet: it is counted as done, and not shown. */
export function panelDetail(
  { stored, hidden, nameless }: Seen,
  locale: Locale,
  now: Date,
): PanelDetail {
  const { panel, reviewers } = stored;
  const over = isOver(panel, now);
  const active = reviewers.filter(({ revokedAt }) => !revokedAt);
  const blind = hidden.size > 0;
  const ranking = rankingOf(stored, hidden);
  return {
    id: panel.id,
    project: panel.project,
    createdAt: panel.createdAt,
    createdBy: panel.createdBy,
    deadline: panel.deadline,
    deadlineAt: panel.deadlineAt,
    over,
    blind,
    nameless,
    candidates: ranking.filter(({ left }) => !left).length,
    reviewers: active.length,
    submitted: active.filter(({ submittedAt }) => submittedAt).length,
    options: optionsWire(panel.options),
    reminders: panel.reminders,
    language: panel.language,
    reviewerList: reviewersOf(stored),
    ranking,
    anchors: anchorsOf(panel.scale, locale),
    changes: changesOf(stored),
  };
}

export const mailPlan = (
  { messages, notes, warnings, blocks }: MailPlan,
  locale: Locale,
): PanelMailPlan => ({
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

function reviewersOf({ panel, reviewers, candidates, ratings }: StoredPanel): PanelReviewerWire[] {
  const { compare } = new Intl.Collator(panel.language);
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
    .toSorted((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
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
function rankingOf(
  { panel, reviewers, candidates, ratings }: StoredPanel,
  hidden: ReadonlySet<string>,
): PanelCandidateWire[] {
  const { compare } = new Intl.Collator(panel.language);
  const known = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer]));
  const of = Map.groupBy(ratings, ({ application }) => application);
  const active = reviewers.filter(({ revokedAt }) => !revokedAt);
  const rows = candidates
    .map((candidate) => {
      const said = (of.get(candidate.application) ?? []).filter(
        (rating) => known.get(rating.reviewer)?.submittedAt && isComplete(rating, panel.options),
      );
      const counting = said.filter(({ reviewer }) => !known.get(reviewer)!.revokedAt);
      const shown = hidden.has(candidate.application) ? [] : counting;
      return {
        application: candidate.application,
        name: fullName(candidate),
        number: candidate.number,
        status: candidate.status,
        left: !isShown(candidate),
        removed: candidate.removed === 1,
        conflicts: numberOf(shown, "conflict"),
        cannotJudge: numberOf(shown, "cannot-judge"),
        waiting: active.length - counting.length,
        words: hidden.has(candidate.application)
          ? []
          : said.map((rating) => ratingWire(rating, counting.includes(rating))),
        ratings: shown.flatMap(({ verdict, score }) =>
          verdict === "rated" && score !== null ? [score] : [],
        ),
      };
    })
    .filter(({ removed, words }) => !removed || words.length)
    .toSorted((a, b) => compare(a.name, b.name) || (a.application < b.application ? -1 : 1));
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
