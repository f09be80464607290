/** What a reviewer gets to see: pure, from rows to the wire. */
import { anonymousView } from "../../../domain/anonymise.ts";
import type { Attachment } from "../../../domain/plan.ts";
import { fullName } from "../../../domain/fold.ts";
import { attachmentsOf } from "../../../engine/attachments.ts";
import { masked } from "../../../engine/identity-numbers.ts";
import { mayRevealOf, type PanelOptions, shuffledFor } from "../rules/panel.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { OthersRating, OwnRating, Reviewed } from "../statements/reviews.ts";
import { say } from "../../../i18n/index.ts";
import { maskWords } from "../../../mail/templates.ts";
import { pathOf } from "../../../guests/policy.ts";
import { codeTo } from "../../../guests/door.ts";
import { doorOf, reviewers } from "../guests.ts";
import type { Review } from "../reviews.ts";
import { anchorsOf } from "./anchors.ts";
import type { PanelReviewCandidate, PanelReviewWire } from "../schemas/reviews.ts";

type Shown = Pick<PanelReviewCandidate, "answers" | "letter"> & { files: Attachment[] };

/**
 * What of a candidate a panel shows. Of a protected identity no address, telephone or file leaves (DECISIONS.md,
 * 29), nor where they stand in what the person wrote.
 */
export function shownOf(
  { application, candidate, files }: Reviewed,
  options: Pick<PanelOptions, "anonymise" | "withoutAttachments" | "identityNumbers">,
  locale: Locale,
): Shown {
  const words = maskWords(locale);
  const hidden = options.withoutAttachments || candidate.protectedIdentity;
  if (options.anonymise || candidate.protectedIdentity) {
    const view = anonymousView({ application, candidate, files }, words);
    return { ...view, files: hidden ? [] : view.files };
  }
  const written = {
    answers: application.answers.filter(({ answer }) => answer.trim()),
    letter: application.coverLetter?.trim() ? application.coverLetter : null,
    files: hidden ? [] : files,
  };
  const shown = options.identityNumbers ? written : masked(written, words.identityNumber);
  return { ...shown, files: attachmentsOf(shown.files) };
}

/** `locale`: of the words around the candidates' own. */
export function reviewWire(
  { reviewer, ...rows }: Review,
  locale: Locale,
  now: Date,
): PanelReviewWire {
  const { options, scale, language } = reviewer.about;
  const { compare } = new Intl.Collator(language);
  const others = rows.others?.toSorted((a, b) => compare(a.reviewer, b.reviewer));
  const own = new Map(rows.own.map((rating) => [rating.application, rating]));
  const order = shuffledFor(
    reviewer.id,
    rows.candidates.map((row) => ({ ...row, id: row.application.id })),
  );
  const candidates = order.flatMap((row): PanelReviewCandidate[] => {
    if (!row.shown) return [];
    const { files, ...shown } = shownOf(row, options, locale);
    const rating = own.get(row.id);
    return [
      {
        id: row.id,
        name: options.anonymise
          ? say(locale, "review.candidate", { number: row.number })
          : fullName(row.candidate),
        ...shown,
        files: files.map(({ file, filename, contentType, size, needsPassword = false }) => ({
          id: file,
          filename,
          contentType,
          size,
          needsPassword,
          url: `${pathOf("panel")}files/${file}`,
        })),
        own: rating ? ownWire(rating) : null,
        others: mayRevealOf(rating, options) ? othersOf(row.id, others) : null,
      },
    ];
  });
  return {
    ...doorOf(reviewer, now),
    codeTo: codeTo(reviewers, reviewer),
    options: optionsWire(options),
    anchors: anchorsOf(scale, locale),
    submittedAt: reviewer.answeredAt,
    reopened: rows.reopened,
    candidates,
  };
}

/** As they hold: a former release did not know all of them. */
export const optionsWire = (options: PanelOptions) => ({
  ...options,
  identityNumbers: options.identityNumbers ?? false,
});

const othersOf = (id: string, others: OthersRating[] | undefined): PanelReviewCandidate["others"] =>
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
