import type { Engine } from "../../engine/outcome.ts";
import { type Employee, employeesStatement, storedEmployee } from "./statements/list.ts";

/** Those who were hired, newest first. */
export async function listEmployees(
  { db, actor }: Pick<Engine, "db" | "actor">,
  after: readonly [createdAt: string, id: string] | null,
  limit: number,
): Promise<Employee[]> {
  const rows = await db.readOne(employeesStatement(actor.org, actor, after, limit));
  return rows.map(storedEmployee);
}
