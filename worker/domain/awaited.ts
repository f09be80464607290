import type { Facts, SavedProfile } from "./facts.ts";

/**
 * The question that waits for an answer: this application's own newest, else the person's, unless they have been
 * saved since. `profiles`: newest first.
 */
export function awaited({
  application,
  profiles,
}: Pick<Facts, "application" | "profiles">): SavedProfile | null {
  const own = profiles.find(({ through }) => through?.id === application.id);
  const [newest] = profiles;
  return own?.asked ? own : newest?.asked ? newest : null;
}
