/** What a recruiter gets to see of a panel, and that they have. */
import type { Actor } from "../../domain/actor.ts";
import { fold } from "../../domain/fold.ts";
import type { Engine } from "../../engine/outcome.ts";
import { isComplete, mayKnowOf } from "./rules/panel.ts";
import type { StoredPanel, StoredReviewer } from "./statements/reads.ts";
import { sawStatement } from "./statements/sights.ts";

export interface Seen {
  stored: StoredPanel;
  /** Candidates of whom nothing of the others' is shown. */
  hidden: ReadonlySet<string>;
  /** Who asks does not say by which address they would review. */
  nameless: boolean;
}

/** What is shown to who asks; that they have seen is kept before they do, as it bars them from reviewing here. */
export async function show({ db, actor, now }: Engine, stored: StoredPanel): Promise<Seen> {
  const selves = selvesOf(stored, actor);
  const hidden = new Set(selves.flatMap((self) => hiddenFrom(stored, self)));
  const reviews = actor.email !== null && selves.length > 0;
  if (!reviews && tells(stored, hidden) && !stored.panel.seen)
    await db.write({ saw: [sawStatement(actor, stored.panel.id, now.toISOString())] });
  return { stored, hidden, nameless: actor.email === null };
}

/** Who the reader is as a reviewer here. Who does not say it may be any of them. */
const selvesOf = ({ reviewers }: StoredPanel, { email }: Pick<Actor, "email">): StoredReviewer[] =>
  reviewers.filter(
    (each) => !each.revokedAt && (email === null || fold(each.email) === fold(email)),
  );

/**
 * Candidates of whom a reviewer sees nothing of the others': they have not handed in, or not said enough of that
 * one. It holds past the deadline, which may be moved.
 */
function hiddenFrom(
  { panel, reviewers, candidates, ratings }: StoredPanel,
  self: StoredReviewer,
): string[] {
  const own = new Map(
    ratings.flatMap((each) => (each.reviewer === self.id ? [[each.application, each]] : [])),
  );
  const handedIn = new Set(reviewers.flatMap(({ id, submittedAt }) => (submittedAt ? [id] : [])));
  const spokenOf = new Set(
    ratings.flatMap(({ application, reviewer }) => (handedIn.has(reviewer) ? [application] : [])),
  );
  return candidates.flatMap(({ application: id }) =>
    !self.submittedAt || (spokenOf.has(id) && !mayKnowOf(self, own.get(id), panel.options))
      ? [id]
      : [],
  );
}

/** Is there a word of anybody's to see? */
const tells = (
  { panel, reviewers, ratings }: StoredPanel,
  hidden: ReadonlySet<string>,
): boolean => {
  const handedIn = new Set(reviewers.flatMap(({ id, submittedAt }) => (submittedAt ? [id] : [])));
  return ratings.some(
    (each) =>
      !hidden.has(each.application) &&
      handedIn.has(each.reviewer) &&
      isComplete(each, panel.options),
  );
};
