import type { Feature } from "../feature.ts";
import { brandingRoutes } from "./routes/branding.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { templateRoutes } from "./routes/templates.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

/** Texts and looks of an organisation's own. */
export const templates: Feature = {
  routes: (routes) => {
    settingsRoutes(routes);
    templateRoutes(routes);
    brandingRoutes(routes);
  },
  words: { sv, en },
};
