import * as z from "zod";
import { HISTORY_VERBS } from "../../domain/vocabulary.ts";
import { message } from "./messages.ts";
import { instant, named, standing } from "./parts.ts";

export const receipt = z
  .object({
    id: z.string(),
    operation: z.string(),
    application: z.string(),
    version: z.int(),
    action: z.enum(HISTORY_VERBS),
    at: instant,
    actor: named,
    from: standing.nullable(),
    to: standing,
    created: z.string().nullable().describe("The application that a transfer made"),
    panel: z.string().nullable().describe("The review panel that the application was sent to"),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    messages: z.array(message),
    undoable: z
      .boolean()
      .describe("Is it the newest event of all it touched, and may this actor take it back?"),
    undoneBy: z
      .string()
      .nullable()
      .describe("The receipt of the undo that took it back, if one did"),
    undoes: z.string().nullable().describe("The receipt that this one took back"),
  })
  .describe("One entry of the history, and the answer to an executed action: the same thing");
export type Receipt = z.output<typeof receipt>;
