import type { ActionId } from "../../worker/domain/vocabulary.ts";
import { fetchPart } from "../lib/element.ts";
import type { FormModule } from "./parts/form.ts";

type Load = () => Promise<{ form: FormModule }>;

/** The forms, each fetched when its action is chosen. An action without one is not offered by the API yet. */
const forms: Partial<Record<ActionId, Load>> = {
  withdraw: () => import("./withdraw.ts"),
  delete: () => import("./delete.ts"),
  "send-email": () => import("./send-email.ts"),
  reject: () => import("./reject.ts"),
  save: () => import("./save.ts"),
  forward: () => import("./forward.ts"),
  transfer: () => import("./transfer.ts"),
  hire: () => import("./hire.ts"),
  reopen: () => import("./reopen.ts"),
  restore: () => import("./restore.ts"),
  purge: () => import("./purge.ts"),
};

/** The form of an action. */
export function fetchForm(action: ActionId): Promise<{ form: FormModule }> {
  const load = forms[action];
  if (!load) throw new Error(`No form for ${action}`);
  return fetchPart(load());
}
