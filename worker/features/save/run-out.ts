/** What has been kept for its time is not kept longer (GDPR article 5.1 e). */
import { localDate } from "../../domain/localtime.ts";
import type { Job } from "../../engine/job.ts";
import { dueProfile, dueProfiles, endRunOut } from "./statements/run-out.ts";

/** Profiles of one round; the next minute takes the next. */
const ROUND = 100;

/**
 * Profiles end when their last day is over where the organisation is, and with the last of what keeps a person the
 * person goes. Applications stand as they are: they have a time of their own.
 */
export const endSaved: Job = {
  name: "end-saved",
  run: async ({ db, now, data }) => {
    const at = now.toISOString();
    const found = (await db.readOne(dueProfiles(at.slice(0, 10), ROUND))).map(dueProfile);
    const over = found.filter(({ expiresOn, timeZone }) => expiresOn < localDate(now, timeZone));
    if (over.length)
      await db.write({
        ended: endRunOut(
          over.map(({ id }) => id),
          at,
          data,
        ),
      });
    return [];
  },
};
