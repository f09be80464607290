import type { Feature } from "../feature.ts";
import { unsubscribeRoutes } from "./routes/unsubscribe.ts";

/** Saying no to mail to many. */
export const unsubscribing: Feature = { routes: unsubscribeRoutes };
