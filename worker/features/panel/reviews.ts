/** What a reviewer reads and says, once inside. */
import type { Database, Row } from "../../db/client.ts";
import { InvalidInput, NotAllowed, NotFound, Problem } from "../../domain/errors.ts";
import type { Entered, Guest } from "../../guests/guest.ts";
import type { GuestPurpose } from "../../guests/purpose.ts";
import { guestWithin, storedGuest } from "../../guests/statements/guests.ts";
import { reviewers } from "./guests.ts";
import { mayReveal, type Rating } from "./rules/panel.ts";
import type { ReviewedPanel } from "./statements/purpose.ts";
import {
  missingOf,
  othersRating,
  type OthersRating,
  othersRatingsStatement,
  ownRating,
  type OwnRating,
  ownRatingsStatement,
  rateStatements,
  reopenedStatement,
  type Reopening,
  type Reviewed,
  reviewedByFile,
  reviewedStatement,
  storedReopening,
  storedReviewed,
  storedStanding,
  submitStatements,
} from "./statements/reviews.ts";

interface Inside {
  db: Database;
  now: Date;
  guest: Entered;
}

export type Reviewer = Guest<ReviewedPanel>;

export interface Review {
  reviewer: Reviewer;
  candidates: Reviewed[];
  own: OwnRating[];
  /** Null until the rule for the whole review allows. */
  others: OthersRating[] | null;
  /** It had been handed in, and was opened again since. */
  reopened: Reopening | null;
}

const reviewerOf = ([row]: Row[]): Reviewer =>
  storedGuest(reviewers as GuestPurpose<ReviewedPanel>, row!);

export async function readReview({ db, now, guest }: Inside): Promise<Review> {
  const { self, candidates, own, reopened } = await db.read({
    self: guestWithin(reviewers, guest.org, guest.sub, now),
    candidates: reviewedStatement(guest),
    own: ownRatingsStatement(guest),
    reopened: reopenedStatement(guest),
  });
  const reviewer = reviewerOf(self);
  const submitted = reviewer.answeredAt !== null;
  const reveal = mayReveal(reviewer.about.options, { submitted }, reviewer.about, now);
  const others = reveal ? await db.readOne(othersRatingsStatement(guest)) : null;
  return {
    reviewer,
    candidates: candidates.map(storedReviewed),
    own: own.map(ownRating),
    others: others && others.map(othersRating),
    reopened: reopened.map(storedReopening)[0] ?? null,
  };
}

/** Whose a file is, among those whom the reviewer gets to see; nobody's: none. */
export async function readOwners(
  { db, now, guest }: Inside,
  file: string,
): Promise<{ reviewer: Reviewer; owners: Reviewed[] }> {
  const { self, found } = await db.read({
    self: guestWithin(reviewers, guest.org, guest.sub, now),
    found: reviewedByFile(guest, file),
  });
  return { reviewer: reviewerOf(self), owners: found.map(storedReviewed) };
}

/** Saves a word, over the one before. Throws why it cannot be said (any more). */
export async function rate(
  { db, now, guest }: Inside,
  application: string,
  rating: Rating,
): Promise<OwnRating> {
  const {
    saved: [saved],
    stands,
  } = await db.write(rateStatements(guest, application, rating, now));
  if (saved) return ownRating(saved);
  const standing = stillIn(stands);
  if (standing.shown === null) throw new NotFound();
  throw refused(standing) ?? new NotAllowed("left_panel");
}

/**
 * Locks the review; once is as good as twice. `versions`: of the words that were read, by application; null: as they
 * stand. Answers when it was handed in, an instant.
 */
export async function submit(
  { db, now, guest }: Inside,
  versions: Record<string, number> | null,
): Promise<string> {
  const { stands, changed, missing } = await db.write(submitStatements(guest, versions, now));
  const standing = stillIn(stands);
  if (standing.submittedAt !== null) return standing.submittedAt;
  throw (
    refused(standing) ??
    (changed.length ? new NotAllowed("changed_elsewhere") : null) ??
    (missing.length ? null : new NotAllowed("nobody_to_review")) ??
    new InvalidInput(
      missing.map((row) => ({ path: ["ratings", missingOf(row)], code: "incomplete" })),
    )
  );
}

/** How a review stands after a write that may have done nothing; revoked meanwhile, it has no row. */
function stillIn([row]: Row[]): { submittedAt: string | null; over: boolean; shown: unknown } {
  if (!row) throw new Problem("unauthenticated");
  return { ...storedStanding(row), shown: row.shown ?? null };
}

function refused({ submittedAt, over }: ReturnType<typeof stillIn>): NotAllowed | null {
  if (submittedAt !== null) return new NotAllowed("submitted");
  return over ? new NotAllowed("panel_over") : null;
}
