import * as z from "zod";
import { STATUSES } from "../../domain/vocabulary.ts";

/** What the host is answered, which counts nothing. */
export const projectAnswer = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  title: z.string(),
  department: z.string(),
  applyBy: z.string().nullable().describe("Local date"),
  closedAt: z.string().nullable().describe("Local date"),
});

export const project = projectAnswer.extend({
  counts: z
    .partialRecord(z.enum([...STATUSES, "deleted"]), z.int())
    .describe(
      "This project's applications, each counted once: by status, or as deleted. What has none is left out",
    ),
});
export type ProjectWire = z.output<typeof project>;
