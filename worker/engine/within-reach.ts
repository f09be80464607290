import { type Actor, isNarrowed, reaches } from "../domain/actor.ts";
import type { StoredFacts } from "./store/facts.ts";

/**
 * What is stored around an application, without what lies beyond a narrowed session: then no plan and no
 * answer can tell it. Of the project that an input names (`named`) it may know whether the person is in it.
 */
export function withinReach(
  actor: Actor,
  facts: StoredFacts,
  named: string | null = null,
): StoredFacts {
  if (!isNarrowed(actor)) return facts;
  return {
    ...facts,
    files: facts.files.filter(({ linked }) => linked),
    others: facts.others.filter((other) => reaches(actor, other) || other.project === named),
    profiles: facts.profiles.filter(({ through }) => through && reaches(actor, through)),
    employments: facts.employments.filter((place) => reaches(actor, place)),
  };
}
