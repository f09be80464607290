/** What one request on many applications answers: an outcome for each. */
import * as z from "zod";
import { plan, sharedPlan } from "./plans.ts";
import { problem } from "./problems.ts";
import type { Registry } from "../../engine/feature.ts";
import { receipt, type Receipt } from "./receipts.ts";

const planResult = z.object({
  application: z.string(),
  outcome: z.enum(["planned", "blocked", "refused"]),
  plan: plan.optional(),
  problem: problem.optional(),
});
export type PlanResult = z.output<typeof planResult>;

const actionResult = z.object({
  application: z.string(),
  outcome: z.enum(["done", "blocked", "conflict", "refused"]),
  problem: problem.optional(),
});
export type ActionResult = z.output<typeof actionResult> & { receipt?: Receipt | undefined };

export const bulkPlans = z.object({
  results: z.array(planResult),
  confirm: z
    .int()
    .nullable()
    .describe(
      "The number to repeat when the server asks for it (more than 30 irreversible at once)",
    ),
  shared: sharedPlan
    .nullable()
    .describe(
      "What the applications of one execute share, to be shown once; if not null, they are executed in one request",
    ),
});
export type BulkPlans = z.output<typeof bulkPlans>;

export interface BulkActions {
  operation: string;
  results: ActionResult[];
}

export const bulkActions = (registry: Registry) =>
  z.object({
    operation: z.string(),
    results: z.array(actionResult.extend({ receipt: receipt(registry).optional() })),
  });
