import type { Feature } from "../feature.ts";
import { listed } from "./listed.ts";
import { messageRoutes } from "./routes/messages.ts";

/** What went out, what still waits, and what becomes of it. */
export const mailLog: Feature = { listed, routes: messageRoutes };
