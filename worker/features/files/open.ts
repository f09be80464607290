import { type Actor, reaches } from "../../domain/actor.ts";
import { NotFound } from "../../domain/errors.ts";
import type { CandidateFile } from "../../domain/facts.ts";
import type { Engine } from "../../engine/outcome.ts";
import { fileStatement, type OwnedFile, ownedFile } from "./statements/owned.ts";

/** Throws `not_found` for what is out of the actor's reach, too. */
export async function openFile(
  { db, actor }: Pick<Engine, "db" | "actor">,
  id: string,
): Promise<CandidateFile> {
  const [row] = await db.readOne(fileStatement(actor.org, id));
  const found = row && ownedFile(row);
  if (!found || !mayRead(actor, found)) throw new NotFound();
  return found.file;
}

/** A session that is narrowed reads files only of applications it reaches. */
const mayRead = (actor: Actor, { applications }: OwnedFile): boolean =>
  (!actor.projects && !actor.applications) ||
  applications.some((application) => reaches(actor, application));
