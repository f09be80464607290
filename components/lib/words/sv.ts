/** What the first load needs of one language: a chunk of its own, fetched only for that language. */
import { ui } from "../../../worker/i18n/sv/ui.ts";
import { words } from "../../../worker/i18n/sv/words.ts";

export const dictionary: Record<string, string> = { ...words, ...ui };
