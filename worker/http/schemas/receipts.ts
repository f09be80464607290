import * as z from "zod";
import { HISTORY_VERBS } from "../../domain/vocabulary.ts";
import type { MadeThings } from "../../engine/effect.ts";
import type { Registry } from "../../engine/feature.ts";
import { message } from "./messages.ts";
import { instant, named, standing } from "./parts.ts";

const base = z.object({
  id: z.string(),
  operation: z.string(),
  bulk: z.string().nullable().describe("What was done to many, when it was one of them"),
  application: z.string(),
  version: z.int(),
  action: z.enum(HISTORY_VERBS),
  at: instant,
  receivedAt: z
    .string()
    .nullable()
    .describe(
      "Of an application’s arrival: when it came in; `at` is when Vidare was told. Null for everything else",
    ),
  actor: named,
  from: standing.nullable(),
  to: standing,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  messages: z.array(message).describe("What it sent; of an undo, what it stopped"),
  undoable: z
    .boolean()
    .describe(
      "Is it the newest event of all it touched, not counting what has been taken back, and may this actor take it back?",
    ),
  undoneBy: z.string().nullable().describe("The receipt of the undo that took it back, if one did"),
  undoes: z.string().nullable().describe("The receipt that this one took back"),
});
export type Receipt = z.output<typeof base> & { [Name in keyof MadeThings]: string | null };

/** With a field for what each kind of effect makes. */
export const receipt = (registry: Registry) =>
  base
    .extend(
      Object.fromEntries(
        registry.made.map(({ name, about }) => [name, z.string().nullable().describe(about)]),
      ),
    )
    .describe("One entry of the history, and the answer to an executed action: the same thing")
    .meta({ id: "Receipt" });
