import type { Context } from "hono";
import * as z from "zod";
import { sha256 } from "../domain/sha256.ts";
import { ACTION_IDS, type ActionId } from "../domain/vocabulary.ts";
import type { Registry } from "../engine/feature.ts";
import {
  type ActionRequest,
  confirmation,
  type Executed,
  type Idempotency,
} from "../engine/outcome.ts";
import { execute, plan } from "../engine/perform.ts";
import { sendTestCopy } from "../engine/test-copy.ts";
import { InvalidInput, Problem } from "../domain/errors.ts";
import { type App, engineOf } from "./context.ts";
import { actionResult, planResult, wholePlanWire, receiptWire, sharedWire } from "./present.ts";
import type { Routes } from "./route.ts";
import { type BulkActions, bulkActions, type BulkPlans, bulkPlans } from "./schemas/bulk.ts";
import * as plans from "./schemas/plans.ts";
import { receipt } from "./schemas/receipts.ts";

const reference = z.string().min(1).max(200);
const version = z.int().min(1).optional();
const action = z.enum(ACTION_IDS);
const confirm = z.int().min(1).optional();
const params = z.object({ id: reference });

const templates = z
  .array(z.string().max(60))
  .max(100)
  .optional()
  .describe(
    "Versions of templates as the plan's messages name them: a row with a message from another is a conflict",
  );

/** Applications of one request. */
const MOST = 1000;
/** Each action's own input, for the description; parsed per row by the engine, with its errors. */
function bodies({ actions }: Registry) {
  const order = (id: ActionId) => ACTION_IDS.indexOf(id);
  const anyOf = actions
    .toSorted((a, b) => order(a.id) - order(b.id))
    .map((each) => ({ title: each.id, ...jsonOf(each.input) }));
  const input = z
    .unknown()
    .meta({ id: "ActionInput", description: "The action's own input", anyOf });
  return { one: z.strictObject({ action, version, input, confirm, templates }) };
}

function jsonOf(schema: z.ZodType): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return json;
}

const many = z.strictObject({
  action,
  input: z.record(z.string(), z.unknown()).optional(),
  applications: z
    .array(
      z.strictObject({
        id: reference,
        version,
        input: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .min(1)
    .max(MOST),
  confirm,
  templates,
  bulk: z
    .uuid()
    .optional()
    .describe(
      "Made by the client when it asks for one thing in several requests: what they do is listed and taken back as one",
    ),
});
type Many = z.infer<typeof many>;

export function actionRoutes(routes: Routes, registry: Registry): void {
  routes.about("Actions", "See what an action would do, and do it: for one application or many");

  const { one } = bodies(registry);
  routes.add({
    method: "post",
    path: "/v1/applications/{id}/plans",
    policy: "session",
    summary: "Plan one action: what would happen, nothing written",
    tag: "Actions",
    params,
    body: one,
    answer: plans.plan,
    problems: ["not_allowed", "version_conflict"],
    handle: async (c, { params: { id }, body }) => {
      const { outcomes, shared } = await plan(engineOf(c), {
        action: body.action,
        rows: [{ ...body, reference: id }],
      });
      const [outcome] = outcomes;
      if (outcome!.problem) throw outcome!.problem;
      return c.json(wholePlanWire(outcome!.planned, c.var.locale, shared));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/applications/{id}/actions",
    policy: "session",
    summary: "Execute one action: all of it or none of it",
    tag: "Actions",
    params,
    body: one,
    idempotent: true,
    answer: receipt(registry),
    problems: ["blocked", "not_allowed", "version_conflict"],
    handle: async (c, { params: { id }, body }) => {
      const { action: chosen, confirm: typed, templates: seen } = body;
      const rows = [{ ...body, reference: id }];
      const request = { action: chosen, rows, confirm: typed, templates: seen };
      return answerOne(c, await execute(engineOf(c), request, await idempotency(c, body)));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/applications/{id}/test-copies",
    policy: "session",
    summary: "Send the planned message to oneself, marked as a test",
    tag: "Actions",
    params,
    body: one,
    answer: z.object({ sentTo: z.string() }),
    problems: ["blocked", "not_allowed", "version_conflict"],
    handle: async (c, { params: { id }, body }) => {
      const request = { action: body.action, rows: [{ ...body, reference: id }] };
      const { to, waiting } = await sendTestCopy(engineOf(c), request);
      c.set("waiting", waiting);
      return c.json({ sentTo: to });
    },
  });

  routes.add({
    method: "post",
    path: "/v1/plans",
    policy: "session",
    summary: "Plan an action for many applications",
    tag: "Actions",
    body: many,
    answer: bulkPlans,
    problems: ["not_allowed"],
    handle: async (c, { body }) => {
      const { outcomes, shared } = await plan(engineOf(c), bulk(body));
      const { locale, requestId } = c.var;
      return c.json({
        results: outcomes.map((outcome) => planResult(outcome, locale, requestId)),
        confirm: confirmation(outcomes),
        shared: sharedWire(shared, locale),
      } satisfies BulkPlans);
    },
  });

  routes.add({
    method: "post",
    path: "/v1/actions",
    policy: "session",
    summary: "Execute an action for many applications, with an outcome for each",
    tag: "Actions",
    body: many,
    idempotent: true,
    answer: bulkActions(registry),
    problems: ["not_allowed", "confirmation_required"],
    handle: async (c, { body }) => {
      return answerMany(c, await execute(engineOf(c), bulk(body), await idempotency(c, body)));
    },
  });
}

/** Characters of input that one request may multiply over its applications: a Worker has 128 MB. */
const MOST_INPUT = 4_000_000;

function bulk({
  action: chosen,
  input: shared,
  applications,
  confirm: typed,
  templates: read,
  bulk: part,
}: Many): ActionRequest {
  if (JSON.stringify(shared ?? {}).length * applications.length > MOST_INPUT)
    throw new Problem("payload_too_large");
  return {
    action: chosen,
    confirm: typed,
    counted: true,
    templates: read,
    ...((part !== undefined || applications.length > 1) && { bulk: { id: part } }),
    rows: applications.map(({ id, version: seen, input: own }) => ({
      reference: id,
      version: seen,
      input: { ...shared, ...own },
      own: Object.keys(own ?? {}).length > 0,
    })),
  };
}

/** The key of this request, its route and a hash of what was asked. */
export async function idempotency(c: Context<App>, body: unknown): Promise<Idempotency> {
  const key = c.req.header("Idempotency-Key");
  if (!key || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new InvalidInput([{ path: ["header", "Idempotency-Key"], code: "idempotency_key" }]);
  // The path may hold the host's own id of an application, which no table keeps after a purge.
  const asked = await sha256(JSON.stringify([c.req.path, body]));
  return { key, route: `${c.req.method} ${c.req.routePath}`, bodyHash: asked };
}

export function answerOne(c: Context<App>, executed: Executed): Response {
  const { receipt, problem } = executed.outcomes[0]!;
  if (problem) throw problem;
  announce(c, executed);
  return c.json(receiptWire(c.var.registry, receipt, c.var.actor, c.var.locale));
}

export function answerMany(c: Context<App>, executed: Executed): Response {
  announce(c, executed);
  const { actor, locale, registry, requestId } = c.var;
  return c.json({
    operation: executed.operation,
    results: executed.outcomes.map((outcome) =>
      actionResult(registry, outcome, actor, locale, requestId),
    ),
  } satisfies BulkActions);
}

/** Leaves word of what now waits in the outbox; the app wakes it once the answer is made. */
export function announce(
  c: Context<App>,
  { waiting, replayed }: Pick<Executed, "waiting" | "replayed">,
): void {
  if (replayed) c.header("Idempotent-Replayed", "true");
  c.set("waiting", waiting);
}
