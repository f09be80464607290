import * as z from "zod";
import { instant, path, status } from "./parts.ts";

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path, code: z.string(), message: z.string() })).optional(),
    conflict: z
      .object({ by: z.string(), at: instant, status, deleted: z.boolean(), version: z.int() })
      .optional()
      .describe("With `version_conflict`: who was faster"),
    reason: z.string().optional().describe("With `not_allowed`"),
    confirm: z
      .int()
      .optional()
      .describe("With `confirmation_required`: the number to repeat as `confirm`"),
  })
  .meta({ id: "Problem" });
export type ProblemWire = z.output<typeof problem>;
