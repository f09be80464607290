import type { Context } from "hono";
import * as z from "zod";
import type { Row } from "../../../db/client.ts";
import { reviewerById, storedReviewer } from "../statements/reviewers.ts";
import {
  othersRating,
  othersRatingsStatement,
  ownRating,
  ownRatingsStatement,
  rateStatements,
  reviewedByFile,
  reviewedStatement,
  storedReviewed,
  submitStatements,
} from "../statements/reviews.ts";
import { InvalidInput, NotAllowed, NotFound, Problem } from "../../../domain/errors.ts";
import { mayReveal } from "../rules/panel.ts";
import type { App } from "../../../http/context.ts";
import { fileResponse } from "../../../http/files.ts";
import * as schemas from "../schemas/reviews.ts";
import { ownWire, reviewWire, shownOf } from "../present/review.ts";
import type { Routes } from "../../../http/route.ts";

/** What a reviewer does once inside. */
export function reviewRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/panel/review",
    policy: "reviewer",
    summary: "The candidates to review, in the reviewer's own order",
    tag: "Review",
    answer: schemas.review,
    handle: async (c) => c.json(await readReview(c)),
  });

  routes.add({
    method: "get",
    path: "/panel/files/{id}",
    policy: "reviewer",
    summary: "A file that the review lists",
    tag: "Review",
    params: z.object({ id: z.string().max(200) }),
    answer: "binary",
    handle: async (c, { params: { id } }) => {
      const { db, reviewer: claimed, locale } = c.var;
      const { reviewers, found } = await db.read({
        reviewers: reviewerById(claimed.org, claimed.sub),
        found: reviewedByFile(claimed, id),
      });
      const { options } = storedReviewer(reviewers[0]!);
      const file = found
        .flatMap((row) => shownOf(storedReviewed(row), options, locale).files)
        .find((each) => each.file === id);
      if (!file) throw new NotFound();
      return fileResponse(c.env, file);
    },
  });

  routes.add({
    method: "put",
    path: "/panel/ratings/{application}",
    policy: "reviewer",
    summary: "Say something of a candidate, in place of what was said before",
    tag: "Review",
    params: z.object({ application: z.string().max(60) }),
    body: schemas.ratingBody,
    answer: schemas.ownRating,
    handle: async (c, { params: { application }, body }) => {
      const { db, reviewer, now } = c.var;
      const {
        saved: [saved],
        stands,
      } = await db.write(rateStatements(reviewer, application, body, now));
      if (saved) return c.json(ownWire(ownRating(saved)));
      const standing = stillIn(stands);
      if (standing.shown === null) throw new NotFound();
      throw refused(standing) ?? new NotAllowed("left_panel");
    },
  });

  routes.add({
    method: "post",
    path: "/panel/submission",
    policy: "reviewer",
    summary: "Hand in the review, which locks it; once is as good as twice",
    tag: "Review",
    body: schemas.submissionBody,
    answer: z.object({ submittedAt: z.iso.datetime() }),
    handle: async (c, { body: { versions } }) => {
      const { db, reviewer, now } = c.var;
      const { stands, changed, missing } = await db.write(
        submitStatements(reviewer, versions ?? null, now),
      );
      const standing = stillIn(stands);
      if (standing.submittedAt !== null) return c.json({ submittedAt: standing.submittedAt });
      throw (
        refused(standing) ??
        (changed.length ? new NotAllowed("changed_elsewhere") : null) ??
        (missing.length ? null : new NotAllowed("nobody_to_review")) ??
        new InvalidInput(
          missing.map(({ id }) => ({ path: ["ratings", id as string], code: "incomplete" })),
        )
      );
    },
  });
}

async function readReview(c: Context<App>): Promise<schemas.PanelReviewWire> {
  const { db, reviewer: claimed, locale, now } = c.var;
  const { reviewers, candidates, own } = await db.read({
    reviewers: reviewerById(claimed.org, claimed.sub),
    candidates: reviewedStatement(claimed),
    own: ownRatingsStatement(claimed),
  });
  const reviewer = storedReviewer(reviewers[0]!);
  const reveal = mayReveal(
    reviewer.options,
    { submitted: reviewer.submittedAt !== null },
    { now, deadline: new Date(reviewer.deadlineAt) },
  );
  const others = reveal ? await db.readOne(othersRatingsStatement(claimed)) : null;
  const rows = {
    candidates: candidates.map(storedReviewed),
    own: own.map(ownRating),
    others: others && others.map(othersRating),
  };
  return reviewWire(reviewer, rows, locale, now);
}

/** How a review stands after a write that may have done nothing; revoked meanwhile, it has no row. */
function stillIn([row]: Row[]): { submittedAt: string | null; over: boolean; shown: unknown } {
  if (!row) throw new Problem("unauthenticated");
  return {
    submittedAt: row.submittedAt as string | null,
    over: row.over === 1,
    shown: row.shown ?? null,
  };
}

function refused({ submittedAt, over }: ReturnType<typeof stillIn>): NotAllowed | null {
  if (submittedAt !== null) return new NotAllowed("submitted");
  return over ? new NotAllowed("panel_over") : null;
}
