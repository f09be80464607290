import * as z from "zod";
import { fullName } from "../../../domain/fold.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import { fileWire } from "../../../http/present.ts";
import type { Routes } from "../../../http/route.ts";
import { listEmployees } from "../employees.ts";
import * as schemas from "../schemas/employees.ts";
import type { Employee } from "../statements/list.ts";
import { page } from "../../../http/schemas/parts.ts";

export function employeeRoutes(routes: Routes): void {
  routes.about("Employees", "Those who were hired");

  routes.add({
    method: "get",
    path: "/v1/employees",
    policy: "session",
    summary: "List those who were hired, newest first",
    tag: "Employees",
    query: z.strictObject({
      q: z
        .string()
        .max(100)
        .optional()
        .describe(
          "Beginning of a name, first or last name first; or a whole id, external id or e-mail address of the application. `too_many_found` for what more than 50 have in common",
        ),
      locale: z.string().optional(),
      ...paging,
    }),
    answer: page(schemas.employee),
    handle: async (c, { query: { q, cursor, limit } }) => {
      const found = await listEmployees(c.var, q?.trim() || null, positionOf(cursor), limit + 1);
      return c.json(paged(found, limit, ({ createdAt, id }) => [createdAt, id], employeeWire));
    },
  });
}

const employeeWire = (employee: Employee): schemas.EmployeeWire => ({
  id: employee.id,
  name: fullName(employee),
  email: employee.email,
  position: employee.position,
  department: employee.department,
  startDate: employee.startDate,
  candidate: employee.candidate,
  application: employee.application,
  externalId: employee.externalId,
  project: employee.project,
  files: employee.files.map(fileWire),
});
