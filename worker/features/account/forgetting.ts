import type { Job } from "../../engine/job.ts";
import { forgetStatement } from "./statements/tries.ts";

export const forgetTries: Job = {
  name: "forget-sign-in-tries",
  run: async ({ db, now }) => {
    await db.write({ forgotten: forgetStatement(now) });
    return [];
  },
};
