import type { WordPart } from "../../lib/i18n.ts";
import type { words } from "../../../worker/features/applications/words/sv/history.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/** What stands in the history of an application. */
export const historyWords: WordPart = {
  sv: () => import("../../../worker/features/applications/words/sv/history.ts"),
  en: () => import("../../../worker/features/applications/words/en/history.ts"),
};
