/** What a panel knows of its candidates' applications, and does when they move, are renamed or purged. */
import * as z from "zod";
import { item } from "../../engine/action.ts";
import {
  type DataDefinition,
  defineFact,
  defineListed,
  type Follower,
  type Move,
} from "../../engine/port.ts";
import { isReviewed } from "./rules/panel.ts";
import { exported } from "./statements/exports.ts";
import { erasePanels } from "./statements/erase.ts";
import {
  followInPanels,
  panelSums,
  renameInPanels,
  reviewedUntil,
  storedMean,
} from "./statements/figures.ts";

const mean = z
  .object({ mean: z.number().nullable(), n: z.int(), panel: z.string() })
  .nullable()
  .describe("The candidate's figures in the newest review panel that it is in; null without one");
export type PanelMean = NonNullable<z.output<typeof mean>>;

declare module "../../domain/facts.ts" {
  interface FeatureFacts {
    /** When the last panel that the application is in ends, an instant; null: it is in none. */
    reviewedUntil: string | null;
  }
}

declare module "../../engine/port.ts" {
  interface ListedFacts {
    panel: PanelMean | null;
  }
}

export const facts = [
  defineFact({
    name: "reviewedUntil",
    column: reviewedUntil,
    parse: (value) => value as string | null,
  }),
];

export const listed = [
  defineListed({ name: "panel", schema: mean, column: panelSums, parse: storedMean }),
];

/** Reviewers no longer see who leaves, and see again who comes back, while the panel runs. */
function remark({ now, facts: known, from, to, undoing }: Move) {
  const until = known.reviewedUntil ?? null;
  if (until === null || until <= now.toISOString()) return [];
  if (isReviewed(from) === isReviewed(to)) return [];
  if (!isReviewed(to)) return [item("removed", "panel.candidate-leaves")];
  return undoing ? [item("returns", "undo.panel-returns")] : [];
}

/** The panel repeats names and statuses of its candidates. */
export const follow: Follower = { remark, moved: followInPanels, renamed: renameInPanels };

const LAST = { erased: "with the last application" } as const;
const REVIEWERS = { not: "of who reviews, not of the candidate" };

export const data: DataDefinition = {
  tables: {
    panels: { ...LAST, exported: { not: "of the panel, not of the candidate" } },
    panel_changes: { ...LAST, exported: REVIEWERS },
    panel_sights: { ...LAST, exported: REVIEWERS },
    panel_reviewers: { ...LAST, exported: REVIEWERS },
    reviewer_codes: { ...LAST, exported: REVIEWERS },
    panel_candidates: { erased: "with the application", exported: "with the person" },
    ratings: { erased: "with the application", exported: "with the person" },
  },
  erase: erasePanels,
  exports: exported,
};
