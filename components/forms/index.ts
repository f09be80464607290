import type { ActionId } from "../../worker/domain/vocabulary.ts";
import { fetchPart } from "../lib/element.ts";
import type { Speech, WordPart } from "../lib/i18n.ts";
import type { FormModule } from "./parts/form.ts";

interface Entry {
  load: () => Promise<{ form: FormModule }>;
  /** The folders in worker/features with its words, where that is not one named after the action. */
  feature?: string | readonly string[];
  /** Text is written in it: it needs the box for that besides. */
  writes?: true;
}

/** The forms, each fetched when its action is chosen. An action without one is not offered by the API yet. */
const forms: Partial<Record<ActionId, Entry>> = {
  withdraw: { load: () => import("../withdraw/form.ts"), writes: true },
  delete: { load: () => import("../delete/form.ts") },
  "send-email": { load: () => import("../send-email/form.ts"), writes: true },
  "invite-to-interview": {
    load: () => import("../interview/form.ts"),
    feature: "interview",
    writes: true,
  },
  reject: {
    load: () => import("../reject/form.ts"),
    feature: ["reject", "letter"],
    writes: true,
  },
  save: { load: () => import("../save/form.ts"), writes: true },
  "save-and-send-login": {
    load: () => import("../account/form.ts"),
    feature: ["save", "account"],
    writes: true,
  },
  forward: { load: () => import("../forward/form.ts"), writes: true },
  transfer: { load: () => import("../transfer/form.ts") },
  "send-offer": { load: () => import("../offer/form.ts"), feature: "offer", writes: true },
  "send-letter": { load: () => import("../letter/form.ts"), feature: "letter", writes: true },
  "send-contract": {
    load: () => import("../contract/form.ts"),
    feature: "contract",
    writes: true,
  },
  "send-to-panel": { load: () => import("../panel/form.ts"), feature: "panel", writes: true },
  hire: { load: () => import("../hire/form.ts") },
  "answer-invitation": {
    load: () => import("../interview/answer-form.ts"),
    feature: "interview",
  },
  "move-interview": {
    load: () => import("../interview/move-form.ts"),
    feature: "interview",
    writes: true,
  },
  "cancel-interview": {
    load: () => import("../interview/cancel-form.ts"),
    feature: "interview",
    writes: true,
  },
  "record-attendance": {
    load: () => import("../interview/attendance-form.ts"),
    feature: "interview",
  },
  "answer-offer": { load: () => import("../offer/answer-form.ts"), feature: "offer" },
  "withdraw-offer": {
    load: () => import("../offer/withdraw-form.ts"),
    feature: "offer",
    writes: true,
  },
  "answer-contract": { load: () => import("../contract/answer-form.ts"), feature: "contract" },
  "record-signed-copy": { load: () => import("../contract/copy-form.ts"), feature: "contract" },
  "record-consent": { load: () => import("../save/answer-form.ts"), feature: "save" },
  "record-posting": { load: () => import("../letter/posting-form.ts"), feature: "letter" },
  reopen: { load: () => import("../reopen/form.ts") },
  restore: { load: () => import("../restore/form.ts") },
  purge: { load: () => import("../purge/form.ts") },
};

/** Found by their path, so that the list above is the only one. */
const wordsOf = (feature: string): WordPart => ({
  sv: () => import(`../../worker/features/${feature}/words/sv/form.ts`),
  en: () => import(`../../worker/features/${feature}/words/en/form.ts`),
});

/** The form of an action, which comes beside its words. */
export async function fetchForm(action: ActionId, speech: Speech): Promise<FormModule> {
  const entry = forms[action];
  if (!entry) throw new Error(`No form for ${action}`);
  const { load, feature = action, writes } = entry;
  const words = [feature].flat().map(wordsOf);
  const parts = [load(), speech.learn(...words), writes && import("../merge/define.ts")];
  const [module] = await fetchPart(Promise.all(parts as [ReturnType<typeof load>, ...unknown[]]));
  return module.form;
}
