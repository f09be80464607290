import { define } from "../lib/define.ts";
import type { WordPart } from "../lib/i18n.ts";
import { BulkDialog } from "./dialog.ts";

define("vidare-bulk", BulkDialog);

/** What the dialog says beside every other dialog, for whoever opens it without the list. */
export const bulkWords: WordPart = {
  sv: () => import("../../worker/features/bulks/words/sv/view.ts"),
  en: () => import("../../worker/features/bulks/words/en/view.ts"),
};
