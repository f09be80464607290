import type { Feature } from "../feature.ts";
import { applicationRoutes } from "./routes/applications.ts";

/** Applications in lists and one by one, with their history. */
export const applications: Feature = { routes: applicationRoutes };
