import * as z from "zod";
import { STATUSES } from "../../../domain/vocabulary.ts";
import { projectAnswer } from "../../../http/schemas/projects.ts";

export const project = projectAnswer
  .extend({
    counts: z
      .partialRecord(z.enum([...STATUSES, "deleted"]), z.int())
      .describe(
        "This project's applications, each counted once: by status, or as deleted. What has none is left out",
      ),
  })
  .meta({ id: "Project" });
export type ProjectWire = z.output<typeof project>;
