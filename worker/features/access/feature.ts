import type { Feature } from "../feature.ts";
import { sessionRoutes } from "./routes/sessions.ts";

/** Sessions of people, made with an organisation's key. */
export const access: Feature = { routes: sessionRoutes };
