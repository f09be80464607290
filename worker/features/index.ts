import type { Feature } from "../engine/feature.ts";
import { deleteApplication } from "./delete/plan.ts";
import { forward } from "./forward/plan.ts";
import * as hiring from "./hire/effects.ts";
import { hire } from "./hire/plan.ts";
import * as panel from "./panel/effects.ts";
import { sendToPanel } from "./panel/plan.ts";
import { purge } from "./purge/plan.ts";
import { reject } from "./reject/plan.ts";
import { reopen } from "./reopen/plan.ts";
import { restore } from "./restore/plan.ts";
import * as saving from "./save/effects.ts";
import { save } from "./save/plan.ts";
import { sendEmail } from "./send-email/plan.ts";
import * as transferring from "./transfer/effects.ts";
import { transfer } from "./transfer/plan.ts";
import { withdraw } from "./withdraw/plan.ts";

/** The only list of features. An action of the vocabulary that none of them has is not yet available. */
export const FEATURES: readonly Feature[] = [
  { actions: [withdraw] },
  { actions: [deleteApplication] },
  { actions: [sendEmail] },
  { actions: [reject] },
  { actions: [save], effects: saving.effects },
  { actions: [forward] },
  { actions: [transfer], effects: transferring.effects },
  { actions: [hire], effects: hiring.effects },
  {
    actions: [sendToPanel],
    effects: panel.effects,
    shared: panel.shared,
    references: panel.references,
    follow: panel.follow,
  },
  { actions: [reopen] },
  { actions: [restore] },
  { actions: [purge] },
];
