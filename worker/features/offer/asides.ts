/** Mail to whoever made an offer that no act of theirs brings about: facts, as far as it needs them. */
import type { Facts } from "../../domain/facts.ts";
import { type Around, factsWithoutCandidate } from "../../mail/no-candidate.ts";
import type { OwnOffer } from "./statements/reads.ts";

/** Of the candidate who has the offer, in the name of who made it. */
export function factsAside(
  around: Pick<Around, "now" | "newId" | "organisation" | "templates">,
  { offer, project, ...person }: OwnOffer,
): Facts {
  const facts = factsWithoutCandidate({
    ...around,
    actor: {
      org: around.organisation.id,
      ...offer.asker,
      scopes: [],
      projects: null,
      applications: null,
      locale: null,
    },
    project: { id: "", externalId: null, title: project, department: "", closedAt: null },
  });
  const { firstName, lastName, email, protectedIdentity } = person;
  return {
    ...facts,
    candidate: { ...facts.candidate, firstName, lastName, email, protectedIdentity },
  };
}
