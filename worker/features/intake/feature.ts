import type { Feature } from "../feature.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

/** What the host sends: projects, applications, whole exports. */
export const intake: Feature = { routes: intakeRoutes, words: { sv, en } };
