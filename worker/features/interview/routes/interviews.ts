import * as z from "zod";
import { NotFound } from "../../../domain/errors.ts";
import { engineOf } from "../../../http/context.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import type { Routes } from "../../../http/route.ts";
import { instant, page } from "../../../http/schemas/parts.ts";
import { closeSlot, listInterviews, openInterview } from "../interviews.ts";
import { interviewWire } from "../present/interviews.ts";
import * as schemas from "../schemas/interviews.ts";

const id = z.string().min(1).max(200);
const tag = "Interviews";

/** What a recruiter does to one slot, by the last part of its path. */
const SLOT_VERBS = {
  closings: [true, "Nobody can choose the slot any more; who has a seat in it keeps it"],
  openings: [false, "The slot can be chosen again"],
} as const;

export function interviewRoutes(routes: Routes): void {
  routes.about(tag, "Interviews and information meetings as recruiters see them");

  routes.add({
    method: "get",
    path: "/v1/interviews",
    policy: "session",
    summary: "Interviews and information meetings, newest first",
    tag,
    query: z.strictObject({
      project: id.optional().describe("Id or `ext:` reference"),
      from: instant.optional().describe("With a slot that ends after it"),
      to: instant.optional().describe("With a slot that begins before it"),
      locale: z.string().optional(),
      ...paging,
    }),
    answer: page(schemas.interview),
    handle: async (c, { query: { cursor, limit, project, from, to } }) => {
      const found = await listInterviews(c.var, {
        project: project ?? null,
        from: from ?? null,
        to: to ?? null,
        after: positionOf(cursor),
        limit: limit + 1,
      });
      return c.json(
        paged(found, limit, ({ createdAt, id: own }) => [createdAt, own], interviewWire),
      );
    },
  });

  routes.add({
    method: "get",
    path: "/v1/interviews/{id}",
    policy: "session",
    summary: "One interview: its slots, and who is invited and has answered what",
    tag,
    params: z.object({ id }),
    query: z.strictObject({ locale: z.string().optional() }),
    answer: schemas.interview,
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const stored = await openInterview(c.var, params.id);
      if (!stored) throw new NotFound();
      return c.json(interviewWire(stored));
    },
  });

  for (const [last, [closed, summary]] of Object.entries(SLOT_VERBS))
    routes.add({
      method: "post",
      path: `/v1/interviews/{id}/slots/{slot}/${last}`,
      policy: "session",
      summary,
      tag,
      params: z.object({ id, slot: id.describe("Id of the slot") }),
      body: z.strictObject({}),
      answer: schemas.interview,
      problems: ["not_found"],
      handle: async (c, { params }) =>
        c.json(interviewWire(await closeSlot(engineOf(c), params.id, params.slot, closed))),
    });
}
