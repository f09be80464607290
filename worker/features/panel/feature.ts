import type { Feature } from "../feature.ts";
import { effects, references, shared } from "./effects.ts";
import { data, facts, follow, listed } from "./follow.ts";
import { reviewers } from "./guests.ts";
import { kinds } from "./kinds.ts";
import { sendToPanel } from "./plan.ts";
import { panelRoutes } from "./routes/panels.ts";
import { reviewRoutes } from "./routes/reviews.ts";
import { scaleRoutes } from "./routes/scale.ts";
import { leaving } from "./statements/leaving.ts";
import { ranking as enRanking } from "./words/en/export.ts";
import { notes as enNotes } from "./words/en/notes.ts";
import { ranking as svRanking } from "./words/sv/export.ts";
import { notes as svNotes } from "./words/sv/notes.ts";

export const panels: Feature = {
  actions: [sendToPanel],
  effects,
  shared,
  references,
  facts,
  listed,
  follow,
  data,
  kinds,
  guests: [reviewers],
  leaving,
  routes: (routes) => {
    panelRoutes(routes);
    scaleRoutes(routes);
    reviewRoutes(routes);
  },
  words: { sv: { ...svNotes, ...svRanking }, en: { ...enNotes, ...enRanking } },
};
