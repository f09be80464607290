import type { Context } from "hono";
import * as z from "zod";
import type { Executed } from "../engine/outcome.ts";
import { planUndo, undo, type UndoTarget } from "../engine/undo.ts";
import { answerMany, answerOne, idempotency } from "./actions.ts";
import { type App, engineOf } from "./context.ts";
import type { Registry } from "../engine/feature.ts";
import { wholePlanWire } from "./present.ts";
import type { Routes } from "./route.ts";
import { bulkActions } from "./schemas/bulk.ts";
import { plan } from "./schemas/plans.ts";
import { receipt } from "./schemas/receipts.ts";

const params = z.object({ id: z.string().min(1).max(200) });
const nothing = z.strictObject({});

export function undoRoutes(routes: Routes, registry: Registry): void {
  routes.about("Undo", "Take back what was done, as long as nothing came after it");

  routes.add({
    method: "post",
    path: "/v1/receipts/{id}/undo-plans",
    policy: "session",
    summary: "Plan an undo: what comes back and what cannot",
    tag: "Undo",
    params,
    body: nothing,
    answer: plan,
    problems: ["not_undoable", "version_conflict"],
    handle: async (c, { params: { id } }) => {
      const {
        outcomes: [outcome],
        shared,
      } = await planUndo(engineOf(c), { receipt: id });
      if (outcome!.problem) throw outcome!.problem;
      return c.json(wholePlanWire(outcome!.planned, c.var.locale, shared));
    },
  });

  undoRoute(
    "/v1/receipts/{id}/undo",
    "Undo one receipt",
    receipt(registry),
    (id) => ({ receipt: id }),
    answerOne,
  );
  undoRoute(
    "/v1/operations/{id}/undo",
    "Undo a whole operation, with an outcome for each application",
    bulkActions(registry),
    (id) => ({ operation: id }),
    answerMany,
  );

  function undoRoute(
    path: string,
    summary: string,
    answer: z.ZodType,
    target: (id: string) => UndoTarget,
    respond: (c: Context<App>, executed: Executed) => Response,
  ): void {
    routes.add({
      method: "post",
      path,
      policy: "session",
      summary,
      tag: "Undo",
      params,
      body: nothing,
      idempotent: true,
      answer,
      problems: ["not_undoable", "version_conflict"],
      handle: async (c, { params: { id } }) => {
        const { projects, applications } = c.var.actor;
        // What an operation is to this session depends on what it reaches, and so does its answer.
        const within = [projects, applications].map((ids) => ids && ids.toSorted());
        return respond(c, await undo(engineOf(c), target(id), await idempotency(c, within)));
      },
    });
  }
}
