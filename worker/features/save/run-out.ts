/** What has been kept for its time is not kept longer (GDPR article 5.1 e). */
import { localDate } from "../../domain/localtime.ts";
import type { Job } from "../../engine/job.ts";
import {
  dueProfile,
  dueProfiles,
  endRunOut,
  eraseGone,
  goneProfile,
  goneProfiles,
} from "./statements/run-out.ts";

/** Profiles of one round; the next minute takes the next. */
const ROUND = 100;

/**
 * Profiles end when their last day is over where the organisation is, and with the last of what keeps a person the
 * person goes: at once, or after a no within a day. Applications stand as they are: they have a time of their own.
 */
export const endSaved: Job = {
  name: "end-saved",
  run: async ({ db, now, data }) => {
    const at = now.toISOString();
    const { due, gone } = await db.read({
      due: dueProfiles(at.slice(0, 10), ROUND),
      gone: goneProfiles(at, ROUND),
    });
    const found = due.map(dueProfile);
    const over = found.filter(({ expiresOn, timeZone }) => expiresOn < localDate(now, timeZone));
    const ids = gone.map(goneProfile).map(({ id }) => id);
    await db.write({
      ended: over.length
        ? endRunOut(
            over.map(({ id }) => id),
            at,
            data,
          )
        : null,
      gone: ids.length ? eraseGone(ids, at, data) : null,
    });
    return [];
  },
};
