/** What the first load needs of one language: a chunk of its own, fetched only for that language. */
import { words as ui } from "../../../../worker/i18n/sv/ui.ts";
import { words as vocabulary } from "../../../../worker/i18n/sv/words.ts";

export const words = { ...vocabulary, ...ui };
