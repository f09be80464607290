import { learn } from "../i18n/index.ts";
import { learnKinds } from "../mail/kinds.ts";
import { learnLeaving } from "../outbox/leaving.ts";
import { access } from "./access/feature.ts";
import { accounts } from "./account/feature.ts";
import { applications } from "./applications/feature.ts";
import { bulks } from "./bulks/feature.ts";
import { contracts } from "./contract/feature.ts";
import { deletion } from "./delete/feature.ts";
import type { Feature } from "./feature.ts";
import { files } from "./files/feature.ts";
import { forwarding } from "./forward/feature.ts";
import { hiring } from "./hire/feature.ts";
import { intake } from "./intake/feature.ts";
import { interviews } from "./interview/feature.ts";
import { letters } from "./letter/feature.ts";
import { byLetter } from "./letter/way.ts";
import { mailLog } from "./mail-log/feature.ts";
import { offers } from "./offer/feature.ts";
import { panels } from "./panel/feature.ts";
import { personalData } from "./person/feature.ts";
import { projects } from "./projects/feature.ts";
import { purging } from "./purge/feature.ts";
import { rejecting } from "./reject/feature.ts";
import { reopening } from "./reopen/feature.ts";
import { restoring } from "./restore/feature.ts";
import { saving } from "./save/feature.ts";
import { sendingEmail } from "./send-email/feature.ts";
import { templates } from "./templates/feature.ts";
import { transferring } from "./transfer/feature.ts";
import { unsubscribing } from "./unsubscribe/feature.ts";
import { withdrawing } from "./withdraw/feature.ts";

/**
 * The only list of features. An action of the vocabulary that none of them has is not yet available. Kinds of
 * messages are shown in this order.
 */
export const FEATURES: readonly Feature[] = [
  sendingEmail,
  rejecting([byLetter]),
  withdrawing,
  saving,
  forwarding,
  interviews,
  accounts,
  offers,
  contracts,
  letters,
  panels,
  transferring,
  hiring,
  deletion,
  restoring,
  reopening,
  purging,
  templates,
  access,
  projects,
  applications,
  intake,
  bulks,
  files,
  mailLog,
  personalData,
  unsubscribing,
];

/** Lets the core say, write and hold back what features do. */
export function introduce(features: readonly Feature[]): void {
  for (const { words, kinds, leaving } of features) {
    if (words) learn(words);
    if (kinds) learnKinds(kinds);
    if (leaving) learnLeaving(leaving);
  }
}

introduce(FEATURES);
