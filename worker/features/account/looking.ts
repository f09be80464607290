/** Whose page it is, and how a browser comes in. Nothing happens by looking. */
import type { Locale } from "../../domain/vocabulary.ts";
import { InvalidInput, NotFound } from "../../domain/errors.ts";
import { organisationStatement } from "../../engine/store/facts.ts";
import { behindLink, leads } from "./choosing.ts";
import type { Around } from "./signing-in.ts";
import { byId, type Credentials, storedCredentials } from "./statements/credentials.ts";

export interface Looked {
  stage: "choose" | "retired" | "sign-in" | "inside";
  organisation: string;
  language: Locale;
  /** Whoever has shown who they are. */
  person: Credentials | null;
}

/** What the browser kept of who came in last. */
interface Kept {
  sub: string;
  version: number;
}

/** Throws `not_found` for what is no link of ours, or no organisation. `locale`: of who is not known yet. */
export async function look(
  around: Around,
  { organisation, link }: { organisation?: string | undefined; link?: string | undefined },
  kept: Kept | null,
  locale: Locale,
): Promise<Looked> {
  if (link !== undefined) {
    const { credentials, version } = await behindLink(around, link);
    const { org, language } = credentials;
    return leads(credentials, version, around.now)
      ? { stage: "choose", organisation: org, language, person: credentials }
      : { stage: "retired", organisation: org, language, person: null };
  }
  if (organisation === undefined)
    throw new InvalidInput([{ path: ["organisation"], code: "required" }]);
  const { known, person: rows } = await around.db.read({
    known: organisationStatement(organisation),
    person: kept && byId(kept.sub),
  });
  if (!known.length) {
    await around.failed();
    throw new NotFound();
  }
  const person = rows[0] ? storedCredentials(rows[0]) : null;
  return person && person.org === organisation && person.version === kept?.version
    ? { stage: "inside", organisation, language: person.language, person }
    : { stage: "sign-in", organisation, language: locale, person: null };
}
