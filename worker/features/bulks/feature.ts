import type { Feature } from "../feature.ts";
import { bulkRoutes } from "./routes/bulks.ts";

/** What was done to many, to be seen again and taken back as a whole. */
export const bulks: Feature = { routes: bulkRoutes };
