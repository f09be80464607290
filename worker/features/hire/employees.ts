import { findMeant } from "../../db/meant-applications.ts";
import type { Engine } from "../../engine/outcome.ts";
import { type Employee, employeesStatement, storedEmployee } from "./statements/list.ts";

/**
 * Those who were hired, newest first; `q`: beginning of a name, or a whole id, external id or address. Throws
 * `invalid_input` for a name that too many have.
 */
export async function listEmployees(
  { db, actor }: Pick<Engine, "db" | "actor">,
  q: string | null,
  after: readonly [createdAt: string, id: string] | null,
  limit: number,
): Promise<Employee[]> {
  const parts = ["hired"] as const;
  const meant = q && (await findMeant(db, actor.org, actor, { project: null, q, parts }));
  const within = meant ? { ...actor, applications: meant } : actor;
  const rows = await db.readOne(employeesStatement(actor.org, within, after, limit));
  return rows.map(storedEmployee);
}
