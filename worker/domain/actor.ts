import type { Locale, Scope } from "./vocabulary.ts";

/** Who is asking: the verified content of a session token. */
export interface Actor {
  org: string;
  /** The host's own id for the person, e.g. "anna.ek". */
  id: string;
  name: string;
  email: string | null;
  /** What the host says of them, to be written below a message. */
  title?: string | null;
  phone?: string | null;
  scopes: readonly Scope[];
  /** When present, only these projects (internal ids). */
  projects: readonly string[] | null;
  /** When present, only these applications (internal ids, at most 50). */
  applications: readonly string[] | null;
  locale: Locale | null;
  /** Comes by a personal link and speaks for the person of the one application that it reaches (DECISIONS.md, 35). */
  guest?: true;
}

/** May this actor see the application at all? What is out of reach looks like what is missing. */
export function reaches(actor: Actor, application: { id: string; project: string }): boolean {
  if (actor.projects && !actor.projects.includes(application.project)) return false;
  return !actor.applications || actor.applications.includes(application.id);
}

/** Is the session limited to some projects or applications? What it is told then is true of those alone. */
export const isNarrowed = ({
  projects,
  applications,
}: Pick<Actor, "projects" | "applications">): boolean => projects !== null || applications !== null;

/** A session that is narrowed to applications reaches those projects only that it names as well. */
export const reachesProject = (
  { projects, applications }: Pick<Actor, "projects" | "applications">,
  project: string,
): boolean => (projects ? projects.includes(project) : applications === null);

/** A colleague who reviews and does not recruit: what is hidden from who reviews must not be read elsewhere. */
export const onlyReviews = ({ scopes }: Actor): boolean =>
  scopes.length > 0 && scopes.every((scope) => scope === "review");

export const holds = (actor: Actor, scope: Scope): boolean => actor.scopes.includes(scope);
