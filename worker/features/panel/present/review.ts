/** What a reviewer gets to see: pure, from rows to the wire. */
import { anonymousView } from "../../../domain/anonymise.ts";
import type { Attachment } from "../../../domain/plan.ts";
import { fullName } from "../../../domain/fold.ts";
import { mayRevealOf, type PanelOptions, shuffledFor } from "../rules/panel.ts";
import { maskedAddress } from "../../../domain/reviewer-code.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { Reviewer } from "../statements/reviewers.ts";
import type { OthersRating, OwnRating, Reviewed } from "../statements/reviews.ts";
import { say } from "../../../i18n/index.ts";
import { maskWords } from "../../../mail/templates.ts";
import { anchorsOf } from "./anchors.ts";
import type { PanelDoor } from "../schemas/reviewers.ts";
import type { PanelReviewCandidate, PanelReviewWire } from "../schemas/reviews.ts";

export const needsCode = ({ kind, options }: Pick<Reviewer, "kind" | "options">): boolean =>
  kind === "external" && options.code;

/** What a link leads to, before anything is shown. */
export const doorWire = (reviewer: Reviewer, now: Date): PanelDoor => ({
  organisation: reviewer.organisation,
  project: reviewer.project.title,
  asker: reviewer.asker.name,
  reviewer: reviewer.name,
  language: reviewer.language,
  deadline: reviewer.deadline,
  deadlineAt: reviewer.deadlineAt,
  timeZone: reviewer.timeZone,
  over: now.toISOString() > reviewer.deadlineAt,
  submitted: reviewer.submittedAt !== null,
  codeTo: needsCode(reviewer) ? maskedAddress(reviewer.email) : null,
});

type Shown = Pick<PanelReviewCandidate, "answers" | "letter"> & { files: Attachment[] };

/**
 * What of a candidate a panel shows. Of a protected identity no address, telephone or file leaves (DECISIONS.md,
 * 29), nor where they stand in what the person wrote.
 */
export function shownOf(
  { application, candidate, files }: Reviewed,
  options: Pick<PanelOptions, "anonymise" | "withoutAttachments">,
  locale: Locale,
): Shown {
  const hidden = options.withoutAttachments || candidate.protectedIdentity;
  if (options.anonymise || candidate.protectedIdentity) {
    const view = anonymousView({ application, candidate, files }, maskWords(locale));
    return { ...view, files: hidden ? [] : view.files };
  }
  return {
    answers: application.answers.filter(({ answer }) => answer.trim()),
    letter: application.coverLetter?.trim() ? application.coverLetter : null,
    files: hidden
      ? []
      : files.map(({ id, filename, contentType, size, key }) => ({
          file: id,
          filename,
          contentType,
          size,
          key,
        })),
  };
}

/** `others`: null until the rule for the whole review allows. `locale`: of the words around the candidates' own. */
export function reviewWire(
  reviewer: Reviewer,
  rows: { candidates: Reviewed[]; own: OwnRating[]; others: OthersRating[] | null },
  locale: Locale,
  now: Date,
): PanelReviewWire {
  const own = new Map(rows.own.map((rating) => [rating.application, rating]));
  const order = shuffledFor(
    reviewer.id,
    rows.candidates.map((row) => ({ ...row, id: row.application.id })),
  );
  const candidates = order.flatMap((row): PanelReviewCandidate[] => {
    if (!row.shown) return [];
    const { files, ...shown } = shownOf(row, reviewer.options, locale);
    const rating = own.get(row.id);
    return [
      {
        id: row.id,
        name: reviewer.options.anonymise
          ? say(locale, "review.candidate", { number: row.number })
          : fullName(row.candidate),
        ...shown,
        files: files.map(({ file, filename, contentType, size }) => ({
          id: file,
          filename,
          contentType,
          size,
          url: `/panel/files/${file}`,
        })),
        own: rating ? ownWire(rating) : null,
        others: mayRevealOf(rating, reviewer.options) ? othersOf(row.id, rows.others) : null,
      },
    ];
  });
  return {
    ...doorWire(reviewer, now),
    options: reviewer.options,
    anchors: anchorsOf(reviewer.scale, locale),
    submittedAt: reviewer.submittedAt,
    candidates,
  };
}

const othersOf = (id: string, others: OthersRating[] | null): PanelReviewCandidate["others"] =>
  others
    ?.filter(({ application }) => application === id)
    .map(({ reviewer, verdict, score, comment }) => ({ reviewer, verdict, score, comment })) ??
  null;

export const ownWire = ({ verdict, score, comment, version, at }: OwnRating) => ({
  verdict,
  score,
  comment,
  version,
  at,
});
