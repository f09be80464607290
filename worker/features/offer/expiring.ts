import type { Job } from "../../engine/job.ts";
import { expireStatement } from "./statements/offers.ts";

/** What nobody answered in time cannot be answered any more; the application stays where it is. */
export const expireOffers: Job = {
  name: "expire-offers",
  run: async ({ db, now }) => {
    await db.write({ expired: expireStatement(now.toISOString()) });
    return [];
  },
};
