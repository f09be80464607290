import { readPerson } from "./statements/stored.ts";
import { noChanges, writeChanges } from "./statements/changes.ts";
import { NotFound, Problem } from "../../domain/errors.ts";
import { nameKeys } from "../../domain/name-keys.ts";
import type { IntakeContext } from "./import.ts";

const ATTEMPTS = 5;

/**
 * Marks a candidate, by id or `ext:` reference, as having protected identity or not: the only way to lower it
 * (DECISIONS.md, 11 and 29). It stands in the history of each of their applications. Throws `not_found`.
 */
export async function protect(
  { db, organisation, actor, now, newId, followers }: IntakeContext,
  reference: string,
  protectedIdentity: boolean,
): Promise<{ id: string; version: number; protectedIdentity: boolean }> {
  const intake = { org: organisation.id, actor, at: now.toISOString() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const person = await readPerson(db, organisation.id, reference);
    if (!person) throw new NotFound();
    const { id, version } = person;
    if (person.protectedIdentity === protectedIdentity) return { id, version, protectedIdentity };
    const next = {
      ...person,
      ...nameKeys(person, organisation.locale),
      protectedIdentity,
      there: null,
      seen: version,
      renamed: false,
    };
    const change = { candidate: id, fields: ["protectedIdentity"], source: null, except: null };
    const written = await writeChanges(
      db,
      { ...intake, operation: newId("op") },
      { ...noChanges(), people: [next], history: [change] },
      followers,
    );
    if (written) return { id, version: version + 1, protectedIdentity };
  }
  throw new Problem("unavailable");
}
