import * as z from "zod";

/** What the host is answered, which counts nothing. */
export const projectAnswer = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    title: z.string(),
    department: z.string(),
    applyBy: z.string().nullable().describe("Local date"),
    closedAt: z.string().nullable().describe("Local date"),
  })
  .meta({ id: "ProjectAnswer" });
