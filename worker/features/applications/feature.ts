import type { Feature } from "../feature.ts";
import { renewNames } from "./names.ts";
import { applicationRoutes } from "./routes/applications.ts";

/** Applications in lists and one by one, with their history. */
export const applications: Feature = {
  routes: applicationRoutes,
  jobs: [
    {
      name: "renew-names",
      run: async ({ db }) => {
        await renewNames(db);
        return [];
      },
    },
  ],
};
