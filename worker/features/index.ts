import { type ActionDefinition, type NotYet, notYet } from "../engine/action.ts";
import type { ActionId } from "../domain/vocabulary.ts";
import { deleteApplication } from "./delete/plan.ts";
import { forward } from "./forward/plan.ts";
import { hire } from "./hire/plan.ts";
import { purge } from "./purge/plan.ts";
import { reject } from "./reject/plan.ts";
import { reopen } from "./reopen/plan.ts";
import { restore } from "./restore/plan.ts";
import { save } from "./save/plan.ts";
import { sendEmail } from "./send-email/plan.ts";
import { sendToPanel } from "./panel/plan.ts";
import { transfer } from "./transfer/plan.ts";
import { withdraw } from "./withdraw/plan.ts";

/** The only list of actions. A folder that is written replaces its `notYet`. */
export const ACTIONS = {
  withdraw,
  delete: deleteApplication,
  "send-email": sendEmail,
  "invite-to-interview": notYet("invite-to-interview"),
  reject,
  save,
  "save-and-send-login": notYet("save-and-send-login"),
  forward,
  transfer,
  "send-offer": notYet("send-offer"),
  hire,
  "send-contract": notYet("send-contract"),
  "send-letter": notYet("send-letter"),
  "send-to-panel": sendToPanel,
  reopen,
  restore,
  purge,
} satisfies Record<ActionId, ActionDefinition | NotYet>;

/** The definition behind an id, or null while the action is not yet available. */
export function definitionOf(id: ActionId): ActionDefinition | null {
  const entry: ActionDefinition | NotYet = ACTIONS[id];
  return "available" in entry ? null : entry;
}
