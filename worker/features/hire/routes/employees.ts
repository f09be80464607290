import * as z from "zod";
import type { CandidateFile } from "../../../domain/facts.ts";
import { fullName } from "../../../domain/fold.ts";
import type { Row } from "../../../db/client.ts";
import { employeesStatement } from "../statements/list.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import { fileWire } from "../../../http/present.ts";
import type { Routes } from "../../../http/route.ts";
import * as schemas from "../schemas/employees.ts";
import { page } from "../../../http/schemas/parts.ts";

export function employeeRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/employees",
    policy: "session",
    summary: "List those who were hired, newest first",
    tag: "Employees",
    query: z.strictObject({ locale: z.string().optional(), ...paging }),
    answer: page(schemas.employee),
    handle: async (c, { query: { cursor, limit } }) => {
      const { db, actor } = c.var;
      const rows = await db.readOne(
        employeesStatement(actor.org, actor, positionOf(cursor), limit + 1),
      );
      return c.json(paged(rows, limit, (row) => [String(row.createdAt), String(row.id)], employee));
    },
  });
}

const employee = (row: Row): schemas.EmployeeWire => ({
  id: row.id as string,
  name: fullName({ firstName: row.firstName as string, lastName: row.lastName as string }),
  email: row.email as string | null,
  position: row.position as string,
  department: row.department as string,
  startDate: row.startDate as string,
  candidate: row.candidate as string,
  application: row.application as string,
  project: { id: row.project as string, title: row.title as string },
  files: (JSON.parse(row.files as string) as CandidateFile[]).map(fileWire),
});
