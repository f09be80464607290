import * as z from "zod";
import { ACTION_IDS } from "../../../domain/vocabulary.ts";
import type { Registry } from "../../../engine/feature.ts";
import { type BulkActions, bulkActions, bulkPlans } from "../../../http/schemas/bulk.ts";
import { instant, named, standing, titled } from "../../../http/schemas/parts.ts";

export const bulk = z
  .object({
    id: z.string(),
    action: z.enum(ACTION_IDS),
    at: instant.describe("When it began"),
    actor: named,
    project: titled.nullable().describe("Null when it was done in several"),
    total: z.int().describe("Applications that it was done to"),
    undone: z.int().describe("Of them, where it has been taken back"),
    undoable: z.int().describe("Of them, where this actor can still take it back"),
  })
  .describe("What was done to many, as far as the session reaches it");
export type BulkWire = z.output<typeof bulk>;

export const bulkRow = z
  .object({
    receipt: z.string(),
    operation: z.string(),
    application: z.string(),
    externalId: z.string().nullable(),
    candidate: named.nullable().describe("Null once the application is purged"),
    project: titled,
    now: standing.nullable().describe("Where it stands today"),
    undone: z.boolean(),
    undoable: z.boolean(),
    why: z
      .enum(["undone", "final", "forbidden", "beyond", "changed"])
      .nullable()
      .describe(
        "Why this actor cannot take it back (any more): it has been; no such action can be; the session lacks the scope, or does not reach all that it concerns; something has happened since",
      ),
  })
  .describe("One application that it was done to");
export type BulkRowWire = z.output<typeof bulkRow>;

const next = z.string().nullable().describe("The cursor of the next part; null after the last");

export const undoPlans = bulkPlans.pick({ results: true }).extend({ next });
export type UndoPlans = z.output<typeof undoPlans>;

export const undone = (registry: Registry) =>
  bulkActions(registry).pick({ results: true }).extend({ next });
export type Undone = Pick<BulkActions, "results"> & { next: string | null };
