import type { ActionId } from "../../worker/domain/vocabulary.ts";
import { fetchPart } from "../lib/element.ts";
import type { FormModule } from "./parts/form.ts";

type Module = { form: FormModule };
type Load = () => Promise<Module>;

/** A form in which text is written needs the box for it besides. */
const writing = async (form: Promise<Module>): Promise<Module> => {
  const [module] = await Promise.all([form, import("../merge/define.ts")]);
  return module;
};

/** The forms, each fetched when its action is chosen. An action without one is not offered by the API yet. */
const forms: Partial<Record<ActionId, Load>> = {
  withdraw: () => writing(import("../withdraw/form.ts")),
  delete: () => import("../delete/form.ts"),
  "send-email": () => writing(import("../send-email/form.ts")),
  reject: () => writing(import("../reject/form.ts")),
  save: () => writing(import("../save/form.ts")),
  forward: () => writing(import("../forward/form.ts")),
  transfer: () => import("../transfer/form.ts"),
  "send-to-panel": () => writing(import("../panel/form.ts")),
  hire: () => import("../hire/form.ts"),
  reopen: () => import("../reopen/form.ts"),
  restore: () => import("../restore/form.ts"),
  purge: () => import("../purge/form.ts"),
};

/** The form of an action. */
export function fetchForm(action: ActionId): Promise<{ form: FormModule }> {
  const load = forms[action];
  if (!load) throw new Error(`No form for ${action}`);
  return fetchPart(load());
}
