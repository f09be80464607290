import type { Database } from "../../db/client.ts";
import { type FieldError, InvalidInput } from "../../domain/errors.ts";
import {
  applicationIdsStatement,
  foundReference,
  projectIdsStatement,
} from "./statements/references.ts";

interface Narrowed<Names> {
  projects: Names;
  applications: Names;
}

/**
 * Internal ids in place of references. Throws `invalid_input` for one that is not found: never is a session wider
 * than was asked.
 */
export async function narrow(
  db: Database,
  org: string,
  { projects, applications }: Partial<Narrowed<string[] | undefined>>,
): Promise<Narrowed<string[] | null>> {
  const found = await db.read({
    projects: projectIdsStatement(org, projects ?? []),
    applications: applicationIdsStatement(org, applications ?? []),
  });
  const resolved = (field: keyof Narrowed<unknown>, references: string[] | undefined) => {
    if (references === undefined) return null;
    const ids = new Map(found[field].map(foundReference).map((each) => [each.reference, each.id]));
    const errors = references.flatMap((each, index): FieldError[] =>
      ids.has(each) ? [] : [{ path: [field, index], code: "not_found" }],
    );
    if (errors.length) throw new InvalidInput(errors);
    return references.map((each) => ids.get(each)!);
  };
  return {
    projects: resolved("projects", projects),
    applications: resolved("applications", applications),
  };
}
