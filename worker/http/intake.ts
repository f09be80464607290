import type { Routes } from "./route.ts";

/** Upserts, attachments and imports; see worker/intake. */
export function intakeRoutes(_routes: Routes): void {}
