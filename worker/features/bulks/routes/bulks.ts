import type { Context } from "hono";
import * as z from "zod";
import type { Registry } from "../../../engine/feature.ts";
import { announce, idempotency } from "../../../http/actions.ts";
import { type App, engineOf } from "../../../http/context.ts";
import { cursorOf, paged, paging, positionOf } from "../../../http/paging.ts";
import { actionResult, planResult } from "../../../http/present.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { listBulks, listRows, readBulk } from "../list.ts";
import { bulkWire, rowWire } from "../present.ts";
import * as schemas from "../schemas/bulks.ts";
import { planBulkUndo, type Part, undoBulk } from "../undoing.ts";

const params = z.object({ id: z.string().min(1).max(200) });
const query = z.strictObject({ locale: z.string().optional(), ...paging });

const part = z.strictObject({
  cursor: paging.cursor.describe("`next` of the answer before"),
  limit: z
    .int()
    .min(1)
    .max(1000)
    .default(200)
    .describe("About so many applications in this request; what was done in one is undone in one"),
});

const partOf = ({ cursor, limit }: z.output<typeof part>): Part => ({
  after: positionOf(cursor)?.[1] ?? "",
  limit,
});

const nextOf = (operation: string | null) => operation && cursorOf(["", operation]);

export function bulkRoutes(routes: Routes, registry: Registry): void {
  routes.about("Bulks", "What was done to many at once, and how it is taken back as a whole");

  routes.add({
    method: "get",
    path: "/v1/bulks",
    policy: "session",
    summary: "What was done to many, newest first",
    tag: "Bulks",
    query: query.extend({
      project: z.string().max(200).optional().describe("Id or `ext:` reference"),
      limit: paging.limit.unwrap().max(20).default(20),
    }),
    answer: page(schemas.bulk),
    problems: ["not_found"],
    handle: async (c, { query: { project, cursor, limit } }) => {
      const found = await listBulks(c.var, project, positionOf(cursor), limit + 1);
      return c.json(
        paged(
          found,
          limit,
          ({ at, id }) => [at, id],
          (bulk) => bulkWire(bulk, registry, c.var.actor),
        ),
      );
    },
  });

  routes.add({
    method: "get",
    path: "/v1/bulks/{id}",
    policy: "session",
    summary: "One thing that was done to many",
    tag: "Bulks",
    params,
    query: z.strictObject({ locale: z.string().optional() }),
    answer: schemas.bulk,
    handle: async (c, { params: { id } }) =>
      c.json(bulkWire(await readBulk(c.var, id), registry, c.var.actor)),
  });

  routes.add({
    method: "get",
    path: "/v1/bulks/{id}/applications",
    policy: "session",
    summary: "Those it was done to, in that order",
    tag: "Bulks",
    params,
    query,
    answer: page(schemas.bulkRow),
    handle: async (c, { params: { id }, query: { cursor, limit } }) => {
      const found = await listRows(c.var, id, positionOf(cursor)?.[1] ?? null, limit + 1);
      return c.json(
        paged(
          found,
          limit,
          ({ receipt }) => ["", receipt],
          (row) => rowWire(row, registry, c.var.actor),
        ),
      );
    },
  });

  routes.add({
    method: "post",
    path: "/v1/bulks/{id}/undo-plans",
    policy: "session",
    summary: "Plan the undo of it all: what comes back and what cannot, of each application",
    tag: "Bulks",
    params,
    body: part,
    answer: schemas.undoPlans,
    handle: async (c, { params: { id }, body }) => {
      const { outcomes, next } = await planBulkUndo(engineOf(c), id, partOf(body));
      const { locale, requestId } = c.var;
      return c.json({
        results: outcomes.map((outcome) => planResult(outcome, locale, requestId)),
        next: nextOf(next),
      } satisfies schemas.UndoPlans);
    },
  });

  routes.add({
    method: "post",
    path: "/v1/bulks/{id}/undo",
    policy: "session",
    summary: "Undo it all, with an outcome for each application; go on while there is a `next`",
    tag: "Bulks",
    params,
    body: part,
    idempotent: true,
    answer: schemas.undone(registry),
    handle: async (c, { params: { id }, body }) => answer(c, id, body),
  });
}

async function answer(c: Context<App>, id: string, body: z.output<typeof part>): Promise<Response> {
  const { actor, locale, registry, requestId } = c.var;
  // What a bulk is to this session depends on what it reaches, and so does its answer.
  const within = [actor.projects, actor.applications].map((ids) => ids && ids.toSorted());
  const key = await idempotency(c, [body, within]);
  const { executed, next } = await undoBulk(engineOf(c), id, partOf(body), key);
  announce(c, {
    replayed: executed.length > 0 && executed.every(({ replayed }) => replayed),
    waiting: executed.flatMap(({ waiting }) => waiting),
  });
  return c.json({
    results: executed.flatMap(({ outcomes }) =>
      outcomes.map((outcome) => actionResult(registry, outcome, actor, locale, requestId)),
    ),
    next: nextOf(next),
  } satisfies schemas.Undone);
}
