/** What candidates need for a meeting: about health, so apart, and gone some time after it. */
import type { Database } from "../../db/client.ts";
import { NotAllowed } from "../../domain/errors.ts";
import type { Job } from "../../engine/job.ts";
import type { Entered } from "../../guests/guest.ts";
import { NEEDS_DAYS } from "./rules/interview.ts";
import { forgetNeedsStatement, needsStatement } from "./statements/reads.ts";

/** In place of what was said before; throws `not_allowed` when nothing comes of the meeting any more. Read by the recruiter and whoever meets the candidate, and in no mail. */
export async function sayNeeds(
  { db, now }: { db: Database; now: Date },
  { org, sub }: Pick<Entered, "org" | "sub">,
  text: string,
): Promise<void> {
  const { needs } = await db.write({ needs: needsStatement(org, sub, text, now.toISOString()) });
  if (text.trim() !== "" && !needs.length) throw new NotAllowed("interview_over");
}

/** Health is nobody's business once the meeting is over. */
export const forgetNeeds: Job = {
  name: "forget-needs",
  run: async ({ db, now }) => {
    const before = new Date(now.getTime() - NEEDS_DAYS * 86_400_000).toISOString();
    await db.write({ forgotten: forgetNeedsStatement(before) });
    return [];
  },
};
