import * as z from "zod";
import { file } from "../../../http/schemas/files.ts";
import { titled } from "../../../http/schemas/parts.ts";

export const employee = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    position: z.string(),
    department: z.string(),
    startDate: z.iso.date(),
    candidate: z.string(),
    application: z.string(),
    externalId: z.string().nullable().describe("The host’s own id of the application"),
    project: titled,
    files: z.array(file),
  })
  .meta({ id: "Employee" });
export type EmployeeWire = z.output<typeof employee>;
