import type { Context } from "hono";
import * as z from "zod";
import { NotFound } from "../../../domain/errors.ts";
import { pathOf } from "../../../guests/policy.ts";
import type { App } from "../../../http/context.ts";
import { ANY_FILE, fileResponse } from "../../../http/files.ts";
import type { Routes } from "../../../http/route.ts";
import { ownWire, reviewWire, shownOf } from "../present/review.ts";
import { rate, readOwners, readReview, submit } from "../reviews.ts";
import * as schemas from "../schemas/reviews.ts";

const inside = pathOf("panel");
const tag = "Review";

const at = (c: Context<App>) => ({ db: c.var.db, now: c.var.now, guest: c.var.guest });

/** What a reviewer does once inside. */
export function reviewRoutes(routes: Routes): void {
  routes.about(tag, "What a reviewer does, once inside");

  routes.add({
    method: "get",
    path: `${inside}review`,
    policy: "guest",
    summary: "The candidates to review, in the reviewer's own order",
    tag,
    answer: schemas.review,
    handle: async (c) => c.json(reviewWire(await readReview(at(c)), c.var.locale, c.var.now)),
  });

  routes.add({
    method: "get",
    path: `${inside}files/{id}`,
    policy: "guest",
    summary: "A file that the review lists",
    tag,
    params: z.object({ id: z.string().max(200) }),
    answer: ANY_FILE,
    handle: async (c, { params: { id } }) => {
      const { reviewer, owners } = await readOwners(at(c), id);
      const file = owners
        .flatMap((owner) => shownOf(owner, reviewer.about.options, c.var.locale).files)
        .find((each) => each.file === id);
      if (!file) throw new NotFound();
      return fileResponse(c.env, file);
    },
  });

  routes.add({
    method: "put",
    path: `${inside}ratings/{application}`,
    policy: "guest",
    summary: "Say something of a candidate, in place of what was said before",
    tag,
    params: z.object({ application: z.string().max(60).describe("Id of the application") }),
    body: schemas.ratingBody,
    answer: schemas.ownRating,
    problems: ["not_allowed"],
    handle: async (c, { params: { application }, body }) =>
      c.json(ownWire(await rate(at(c), application, body))),
  });

  routes.add({
    method: "post",
    path: `${inside}submission`,
    policy: "guest",
    summary: "Hand in the review, which locks it; once is as good as twice",
    tag,
    body: schemas.submissionBody,
    answer: z.object({ submittedAt: z.iso.datetime() }),
    problems: ["not_allowed"],
    handle: async (c, { body: { versions } }) =>
      c.json({ submittedAt: await submit(at(c), versions ?? null) }),
  });
}
