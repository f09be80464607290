import type { Database } from "../../db/client.ts";
import { NotFound } from "../../domain/errors.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { personStatement } from "./statements/kept.ts";

/** Whose data it is. */
export interface Who {
  org: string;
  candidate: string;
}

/**
 * The one place that knows how such a guest's session leads to a person: what they come to is the candidate. Throws
 * `not_found` when there is none (any more).
 */
export async function whoComes(db: Database, { org, thing }: GuestClaims): Promise<Who> {
  const [row] = await db.readOne(personStatement(org, thing));
  if (!row) throw new NotFound();
  return { org, candidate: thing };
}
